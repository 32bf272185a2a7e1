package org.sujarit.plan.round;

import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** What reporting rounds refuse. */
final class RoundProblems {

    static final ProblemType NOT_OPEN = new ProblemType(
            "round-not-open", 409, Text.of("ยังไม่เปิดรอบการรายงาน", "The reporting round has not opened"));
    static final ProblemType EXISTS = new ProblemType(
            "round-exists",
            409,
            Text.of("มีรอบการรายงานนี้แล้ว", "The organisation has that report's round of that year already"));

    static final ProblemType PERIOD_NOT_OVER = new ProblemType(
            "reporting-period-not-over",
            409,
            Text.of("ยังไม่สิ้นสุดรอบการรายงาน", "The period that it reports on is not over yet"));

    private RoundProblems() {}
}
