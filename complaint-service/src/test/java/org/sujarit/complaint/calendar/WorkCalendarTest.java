package org.sujarit.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final LocalDate LOCAL_FESTIVAL = LocalDate.of(2026, 4, 17);
    private static final LocalDate OPEN_SATURDAY = LocalDate.of(2026, 4, 25);

    private static final Holidays HOLIDAYS = new Holidays(Optional.empty(), Clock.systemUTC());

    private final WorkCalendar calendar = new WorkCalendar(with(HOLIDAYS.days()), Set.of(OPEN_SATURDAY));

    private static Set<LocalDate> with(Set<LocalDate> holidays) {
        Set<LocalDate> all = new HashSet<>(holidays);
        all.add(LOCAL_FESTIVAL);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        // start, days, calendar days, working days
        "2026-04-10,  1, 2026-04-11, 2026-04-16", // a Friday, before Songkran on Monday to Wednesday
        "2026-04-10,  2, 2026-04-12, 2026-04-20", // and the local festival on the Friday after it
        "2026-04-24,  1, 2026-04-25, 2026-04-25", // the office is open on that Saturday
        "2026-07-27,  1, 2026-07-28, 2026-07-31", // three holidays one after the other
        "2026-12-30,  1, 2026-12-31, 2027-01-01", // of 2027 no holiday is known yet
        "2023-07-28, 15, 2023-08-12, 2023-08-24",
        "2026-08-03, 15, 2026-08-18, 2026-08-25",
    })
    void theFirstDayDoesNotCountAndTheLastOneDoes(LocalDate start, int days, LocalDate byCalendar, LocalDate byWork) {
        assertThat(calendar.after(start, days, DayCount.CALENDAR)).isEqualTo(byCalendar);
        assertThat(calendar.after(start, days, DayCount.WORKING)).isEqualTo(byWork);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-16, 1, 2026-04-10", "2026-04-20, 2, 2026-04-10", "2026-04-27, 1, 2026-04-25"})
    void warningDaysAreCountedBack(LocalDate end, int days, LocalDate byWork) {
        assertThat(calendar.before(end, days, DayCount.WORKING)).isEqualTo(byWork);
    }

    @Test
    void theDaysBetweenAreThoseThatAPeriodWouldHaveCounted() {
        LocalDate start = LocalDate.of(2026, 4, 10);
        for (DayCount count : DayCount.values()) {
            for (int days = 1; days < 60; days++) {
                assertThat(calendar.between(start, calendar.after(start, days, count), count))
                        .isEqualTo(days);
            }
        }
    }

    @Test
    void noDayLiesBetweenADayAndItself() {
        assertThat(calendar.between(OPEN_SATURDAY, OPEN_SATURDAY, DayCount.WORKING))
                .isZero();
    }
}
