package org.sujarit.plan.round;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.time.FiscalYears;

/** The two reports of a fiscal year (OIT of 2566: O37 and, of the year before, O38). */
@Schema(description = "SIX_MONTH รอบ 6 เดือน (1 October to 31 March), ANNUAL รอบปี (1 October to 30 September)")
public enum ReportKind {
    SIX_MONTH("รอบ 6 เดือน"),
    ANNUAL("ประจำปี");

    private final String thaiTerm;

    ReportKind(String thaiTerm) {
        this.thaiTerm = thaiTerm;
    }

    public String thaiTerm() {
        return thaiTerm;
    }

    /**
     * A report says what came of its period, so it is sent in once that is over.
     *
     * @throws Problem {@code reporting-period-not-over} (409)
     */
    public void requireOver(int fiscalYear, LocalDate today) {
        if (!today.isAfter(periodEnd(fiscalYear))) {
            throw new Problem(RoundProblems.PERIOD_NOT_OVER);
        }
    }

    /** The last day of the time that the report is about. */
    public LocalDate periodEnd(int fiscalYear) {
        return switch (this) {
            case SIX_MONTH -> FiscalYears.lastDayOfQuarter(2, fiscalYear);
            case ANNUAL -> FiscalYears.lastDay(fiscalYear);
        };
    }
}
