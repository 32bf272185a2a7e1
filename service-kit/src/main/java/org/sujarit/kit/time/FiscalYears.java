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

    /** The first moment of a day in Bangkok. */
    public static Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(ClockProducer.BUSINESS_ZONE).toInstant();
    }

    /** The fiscal year of a day. */
    public static int of(LocalDate day) {
        return day.getYear() + BUDDHIST_ERA + (beginsBefore(day.getMonth()) ? 1 : 0);
    }

    /** The year of the common era that carries this number in the Buddhist one. */
    public static int commonEra(int buddhistYear) {
        return buddhistYear - BUDDHIST_ERA;
    }

    /** What a year of the common era is called in the Buddhist one. */
    public static int buddhistEra(int commonYear) {
        return commonYear + BUDDHIST_ERA;
    }

    /** 1 October. */
    public static LocalDate firstDay(int fiscalYear) {
        return firstDayOf(Month.OCTOBER, fiscalYear);
    }

    /** Of the month as the fiscal year has it, once. */
    public static LocalDate firstDayOf(Month month, int fiscalYear) {
        return LocalDate.of(commonEra(fiscalYear) - (beginsBefore(month) ? 1 : 0), month, 1);
    }

    /** 30 September. */
    public static LocalDate lastDay(int fiscalYear) {
        return lastDayOfQuarter(4, fiscalYear);
    }

    /** Of the second quarter it is 31 March, on which the six-month rounds end. */
    public static LocalDate lastDayOfQuarter(int quarter, int fiscalYear) {
        return firstDay(fiscalYear).plusMonths(3L * quarter).minusDays(1);
    }

    public static boolean contains(int fiscalYear, LocalDate day) {
        return of(day) == fiscalYear;
    }

    /** 1 (October to December) to 4 (July to September). */
    public static int quarter(LocalDate day) {
        return day.get(IsoFields.QUARTER_OF_YEAR) % 4 + 1;
    }

    /** The months from October lie in the calendar year before the one that the fiscal year is named after. */
    private static boolean beginsBefore(Month month) {
        return month.compareTo(Month.OCTOBER) >= 0;
    }
}
