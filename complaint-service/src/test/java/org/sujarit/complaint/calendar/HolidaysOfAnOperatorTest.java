package org.sujarit.complaint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.RealParts;

/** A year that is only a file in the folder of SUJARIT_HOLIDAY_DIR: made up, with one holiday. */
@QuarkusTest
@WithTestResource(RealParts.class)
class HolidaysOfAnOperatorTest {

    @Inject
    Holidays holidays;

    @Test
    void aYearOfTheFolderIsKnownBesideThoseThatShip() {
        assertThat(holidays.days()).contains(LocalDate.of(2000, 2, 29), LocalDate.of(2026, 12, 31));
    }
}
