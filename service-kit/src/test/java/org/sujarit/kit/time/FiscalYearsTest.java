package org.sujarit.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, 2565, 4",
        "2022-10-01, 2566, 1",
        "2022-12-31, 2566, 1",
        "2023-01-01, 2566, 2",
        "2023-03-31, 2566, 2",
        "2023-04-01, 2566, 3",
        "2023-06-30, 2566, 3",
        "2023-07-01, 2566, 4",
        "2023-09-30, 2566, 4",
        "2023-10-01, 2567, 1",
        "2024-02-29, 2567, 2"
    })
    void aDayLiesInOneYearAndQuarter(LocalDate day, int fiscalYear, int quarter) {
        assertThat(FiscalYears.of(day)).isEqualTo(fiscalYear);
        assertThat(FiscalYears.contains(fiscalYear, day)).isTrue();
        assertThat(FiscalYears.contains(fiscalYear - 1, day)).isFalse();
        assertThat(FiscalYears.quarter(day)).isEqualTo(quarter);
        assertThat(day).isBeforeOrEqualTo(FiscalYears.lastDayOfQuarter(quarter, fiscalYear));
        assertThat(FiscalYears.firstDayOf(day.getMonth(), fiscalYear)).isEqualTo(day.withDayOfMonth(1));
    }

    /** Midnight in Bangkok is 17:00 of the day before in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2023-09-30T16:59:59.999999999Z, 2023-09-30, 2566",
        "2023-09-30T17:00:00Z, 2023-10-01, 2567",
        "2023-03-31T16:59:59.999999999Z, 2023-03-31, 2566",
        "2023-03-31T17:00:00Z, 2023-04-01, 2566"
    })
    void theYearTurnsAtMidnightInBangkok(Instant instant, LocalDate day, int fiscalYear) {
        assertThat(FiscalYears.businessDate(instant)).isEqualTo(day);
        assertThat(FiscalYears.of(FiscalYears.businessDate(instant))).isEqualTo(fiscalYear);
    }

    @Test
    void aYearOfTheBuddhistEraIs543Ahead() {
        assertThat(FiscalYears.commonEra(2566)).isEqualTo(2023);
    }

    @Test
    void theYear2566HasTheDaysThatTheLawGivesIt() {
        assertThat(FiscalYears.firstDay(2566)).isEqualTo("2022-10-01");
        assertThat(FiscalYears.lastDayOfQuarter(2, 2566)).isEqualTo("2023-03-31");
        assertThat(FiscalYears.lastDay(2566)).isEqualTo("2023-09-30");
    }

    @ParameterizedTest
    @ValueSource(ints = {2500, 2566, 2567, 2568, 2700})
    void everyDayOfAYearBelongsToItAndTheDaysBesideDoNot(int fiscalYear) {
        LocalDate first = FiscalYears.firstDay(fiscalYear);
        LocalDate after = FiscalYears.lastDay(fiscalYear).plusDays(1);

        assertThat(first.datesUntil(after)).allMatch(day -> FiscalYears.contains(fiscalYear, day));
        assertThat(FiscalYears.contains(fiscalYear, first.minusDays(1))).isFalse();
        assertThat(FiscalYears.contains(fiscalYear, after)).isFalse();
        assertThat(after).isEqualTo(FiscalYears.firstDay(fiscalYear + 1));
        for (int quarter = 1; quarter < 4; quarter++) {
            LocalDate last = FiscalYears.lastDayOfQuarter(quarter, fiscalYear);
            assertThat(FiscalYears.quarter(last)).isEqualTo(quarter);
            assertThat(FiscalYears.quarter(last.plusDays(1))).isEqualTo(quarter + 1);
        }
    }
}
