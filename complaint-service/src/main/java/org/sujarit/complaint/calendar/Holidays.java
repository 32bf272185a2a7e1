package org.sujarit.complaint.calendar;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sujarit.kit.catalogue.FilesByYears;
import org.sujarit.kit.catalogue.ValidYears;
import org.sujarit.kit.time.FiscalYears;

/**
 * The days on which the offices of Thailand are closed, as the cabinet announces them for each calendar year. They are
 * data: one file a year in {@code holidays/}.
 */
@Startup
@Singleton
public class Holidays {

    private final FilesByYears<HolidayYear> years = FilesByYears.shipped("/holidays/", HolidayYear.class);
    private final Set<LocalDate> days =
            years.all().stream().flatMap(year -> year.days().stream()).collect(Collectors.toUnmodifiableSet());

    /** @param validFrom the calendar year in the Buddhist era, as {@code validTo} */
    record HolidayYear(int validFrom, int validTo, List<Holiday> holidays) implements ValidYears {

        HolidayYear {
            holidays = List.copyOf(holidays);
            if (validFrom != validTo) {
                throw new IllegalArgumentException("a file holds the holidays of one year");
            }
            for (Holiday holiday : holidays) {
                if (LocalDate.parse(holiday.date()).getYear() != FiscalYears.commonEra(validFrom)) {
                    throw new IllegalArgumentException(holiday.date() + " is not in " + validFrom);
                }
            }
        }

        List<LocalDate> days() {
            return holidays.stream()
                    .map(holiday -> LocalDate.parse(holiday.date()))
                    .toList();
        }
    }

    record Holiday(String date, String nameTh, String nameEn) {}

    /** Every day that is known as a holiday of the whole country. */
    public Set<LocalDate> days() {
        return days;
    }
}
