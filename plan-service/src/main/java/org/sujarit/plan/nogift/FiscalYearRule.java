package org.sujarit.plan.nogift;

import java.time.LocalDate;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/** What is of a fiscal year happened in it. */
final class FiscalYearRule {

    private FiscalYearRule() {}

    /** @throws Problem {@code invalid-request} (400) that names the field */
    static void requireWithin(int fiscalYear, String field, LocalDate day) {
        if (!FiscalYears.contains(fiscalYear, day)) {
            throw Problems.invalid(
                    field,
                    "ต้องอยู่ในปีงบประมาณ (1 ตุลาคม ถึง 30 กันยายน)",
                    "must lie in the fiscal year (1 October to 30 September)");
        }
    }
}
