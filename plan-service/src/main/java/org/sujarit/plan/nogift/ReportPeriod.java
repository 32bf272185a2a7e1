package org.sujarit.plan.nogift;

import java.time.LocalDate;
import org.sujarit.kit.time.FiscalYears;
import org.sujarit.plan.round.ReportKind;

/** The days that a report covers, the first and the last one included. */
record ReportPeriod(LocalDate firstDay, LocalDate lastDay) {

    static ReportPeriod of(ReportKind kind, int fiscalYear) {
        return new ReportPeriod(FiscalYears.firstDay(fiscalYear), kind.periodEnd(fiscalYear));
    }
}
