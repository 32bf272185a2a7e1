package org.sujarit.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;

/**
 * The Thai fiscal year (ปีงบประมาณ), counted in the Buddhist era: 2566 is 1 October 2022 to 30 September 2023 (Budget
 * Procedures Act, B.E. 2561, section 4). Days are Bangkok's.
 */
public final class FiscalYears {

    /** The Buddhist era is 543 years ahead; a fiscal year carries the number of the year it ends in. */
    private static final int BUDDHIST_ERA = 543;

    private FiscalYears() {}

    /** The day on which something happened, as a clerk in Thailand dates it. */
    public static LocalDate businessDate(Instant instant) {
        return instant.atZone(ClockProducer.BUSINESS_ZONE).toLocalDate();
    }

    /** The fiscal year of a day. */
    public static int of(LocalDate day) {
        int ends = day.getMonth().compareTo(Month.OCTOBER) >= 0 ? day.getYear() + 1 : day.getYear();
        return ends + BUDDHIST_ERA;
    }

    /** 1 October. */
    public static LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear - BUDDHIST_ERA - 1, Month.OCTOBER, 1);
    }

    /** 30 September. */
    public static LocalDate lastDay(int fiscalYear) {
        return LocalDate.of(fiscalYear - BUDDHIST_ERA, Month.SEPTEMBER, 30);
    }

    /** 31 March, on which the six-month rounds end. */
    public static LocalDate lastDayOfFirstHalf(int fiscalYear) {
        return LocalDate.of(fiscalYear - BUDDHIST_ERA, Month.MARCH, 31);
    }

    public static boolean contains(int fiscalYear, LocalDate day) {
        return of(day) == fiscalYear;
    }

    /** 1 (October to December) to 4 (July to September). */
    public static int quarter(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR) % 4 + 1;
    }

    /** 1 (October to March) or 2 (April to September). */
    public static int half(LocalDate day) {
        return quarter(day) <= 2 ? 1 : 2;
    }
}
