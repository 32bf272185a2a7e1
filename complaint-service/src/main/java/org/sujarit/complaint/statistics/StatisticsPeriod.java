package org.sujarit.complaint.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/** The parts of a fiscal year that statistics are made of. Days are Bangkok's, the first and the last one included. */
@Schema(
        name = "StatisticsPeriod",
        description =
                "YEAR ทั้งปีงบประมาณ (1 October to 30 September), FIRST_HALF ครึ่งปีแรก (to 31 March), SECOND_HALF"
                        + " ครึ่งปีหลัง (from 1 April), Q1 to Q4 ไตรมาส (Q1 is October to December), or a month")
public enum StatisticsPeriod {
    YEAR(Month.OCTOBER, 12),
    FIRST_HALF(Month.OCTOBER, 6),
    SECOND_HALF(Month.APRIL, 6),
    Q1(Month.OCTOBER, 3),
    Q2(Month.JANUARY, 3),
    Q3(Month.APRIL, 3),
    Q4(Month.JULY, 3),
    OCTOBER(Month.OCTOBER, 1),
    NOVEMBER(Month.NOVEMBER, 1),
    DECEMBER(Month.DECEMBER, 1),
    JANUARY(Month.JANUARY, 1),
    FEBRUARY(Month.FEBRUARY, 1),
    MARCH(Month.MARCH, 1),
    APRIL(Month.APRIL, 1),
    MAY(Month.MAY, 1),
    JUNE(Month.JUNE, 1),
    JULY(Month.JULY, 1),
    AUGUST(Month.AUGUST, 1),
    SEPTEMBER(Month.SEPTEMBER, 1);

    private final Month first;
    private final int months;

    StatisticsPeriod(Month first, int months) {
        this.first = first;
        this.months = months;
    }

    public LocalDate firstDay(int fiscalYear) {
        return FiscalYears.firstDayOf(first, fiscalYear);
    }

    public LocalDate lastDay(int fiscalYear) {
        return dayAfter(fiscalYear).minusDays(1);
    }

    LocalDate dayAfter(int fiscalYear) {
        return firstDay(fiscalYear).plusMonths(months);
    }

    Instant start(int fiscalYear) {
        return FiscalYears.startOfDay(firstDay(fiscalYear));
    }

    /** The first moment that is not in it any more. */
    Instant end(int fiscalYear) {
        return FiscalYears.startOfDay(dayAfter(fiscalYear));
    }

    /** @throws Problem {@code invalid-request} (400): there is nothing yet that could be counted */
    void requireBegun(int fiscalYear, LocalDate today) {
        if (today.isBefore(firstDay(fiscalYear))) {
            throw Problems.invalid("period", "ยังไม่ถึงช่วงเวลานี้", "has not begun yet");
        }
    }

    /** @throws Problem {@code period-not-over} (409) */
    void requireOver(int fiscalYear, LocalDate today) {
        if (!today.isAfter(lastDay(fiscalYear))) {
            throw new Problem(StatisticsProblems.PERIOD_NOT_OVER);
        }
    }
}
