package org.sujarit.plan.nogift;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.time.FiscalYears;

/** The part of a fiscal year that a report covers. */
@Schema(name = "NoGiftReportKind", description = "SIX_MONTH รอบ 6 เดือน (1 October to 31 March), ANNUAL รอบปี")
public enum ReportKind {
    SIX_MONTH("รอบ 6 เดือน"),
    ANNUAL("รอบปี");

    private final String thai;

    ReportKind(String thai) {
        this.thai = thai;
    }

    String thai() {
        return thai;
    }

    Period period(int fiscalYear) {
        LocalDate last =
                switch (this) {
                    case SIX_MONTH -> FiscalYears.lastDayOfFirstHalf(fiscalYear);
                    case ANNUAL -> FiscalYears.lastDay(fiscalYear);
                };
        return new Period(FiscalYears.firstDay(fiscalYear), last);
    }

    /** Both days belong to it. */
    record Period(LocalDate firstDay, LocalDate lastDay) {

        /** It is over when its last day is, in Bangkok. */
        boolean isOverOn(LocalDate today) {
            return today.isAfter(lastDay);
        }
    }
}
