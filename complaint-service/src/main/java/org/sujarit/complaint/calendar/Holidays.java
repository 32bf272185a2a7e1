package org.sujarit.complaint.calendar;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sujarit.kit.catalogue.FilesByYears;
import org.sujarit.kit.catalogue.ValidYears;
import org.sujarit.kit.time.FiscalYears;

/**
 * The days on which the offices of Thailand are closed, as the cabinet announces them for each calendar year. They are
 * data, one file a year: those that ship in {@code holidays/}, and those an operator puts into a folder. One of the folder
 * replaces a shipped one of its year. A file that breaks a rule stops the start, naming the file.
 */
@Startup
@Singleton
public class Holidays {

    private static final Logger LOG = Logger.getLogger(Holidays.class);

    private static final String SETTING = "SUJARIT_HOLIDAY_DIR";

    /** Clocks that start now mostly end within so many days. */
    private static final int DAYS_IN_SIGHT = 60;

    private final FilesByYears<HolidayYear> years;
    private final Set<LocalDate> days;

    @Inject
    Holidays(@ConfigProperty(name = "sujarit.complaint.holiday-directory") Optional<Path> directory, Clock clock) {
        FilesByYears<HolidayYear> shipped = FilesByYears.shipped("/holidays/", HolidayYear.class);
        years = directory.map(folder -> shipped.and(folder, SETTING)).orElse(shipped);
        days = years.all().stream().flatMap(year -> year.days().stream()).collect(Collectors.toUnmodifiableSet());
        warnOfUnknownYears(FiscalYears.businessDate(Instant.now(clock)));
    }

    private void warnOfUnknownYears(LocalDate today) {
        IntStream.rangeClosed(today.getYear(), today.plusDays(DAYS_IN_SIGHT).getYear())
                .map(FiscalYears::buddhistEra)
                .filter(year -> years.forYear(year).isEmpty())
                .forEach(year -> LOG.warnf(
                        "No holidays of %d are known, so deadlines in working days may end too early: add them in %s",
                        year, SETTING));
    }

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
