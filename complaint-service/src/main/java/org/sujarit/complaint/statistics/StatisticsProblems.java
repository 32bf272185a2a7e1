package org.sujarit.complaint.statistics;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What statistics refuse. */
final class StatisticsProblems {

    static final ProblemType PERIOD_NOT_OVER = new ProblemType(
            "period-not-over",
            409,
            Text.of("ยังไม่สิ้นสุดช่วงเวลาของสถิติ", "The period that the statistics are of is not over yet"));

    private StatisticsProblems() {}
}
