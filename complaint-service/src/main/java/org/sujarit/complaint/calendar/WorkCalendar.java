package org.sujarit.complaint.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which an office is open.
 *
 * @param closed holidays and days off besides Saturdays and Sundays
 * @param open days on which it works all the same, a Saturday for instance
 */
public record WorkCalendar(Set<LocalDate> closed, Set<LocalDate> open) {

    public WorkCalendar {
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (open.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !closed.contains(day);
    }

    /**
     * The last day of a period. The day on which it begins does not count, and an authority's period ends on its last
     * day even where that is a holiday (Administrative Procedure Act, B.E. 2539, section 64).
     */
    public LocalDate after(LocalDate start, int days, DayCount count) {
        return switch (count) {
            case CALENDAR -> start.plusDays(days);
            case WORKING -> {
                LocalDate day = start;
                for (int counted = 0; counted < days; ) {
                    day = day.plusDays(1);
                    counted += isWorkingDay(day) ? 1 : 0;
                }
                yield day;
            }
        };
    }

    /** So many counted days before a day. */
    public LocalDate before(LocalDate end, int days, DayCount count) {
        return switch (count) {
            case CALENDAR -> end.minusDays(days);
            case WORKING -> {
                LocalDate day = end;
                for (int counted = 0; counted < days; ) {
                    day = day.minusDays(1);
                    counted += isWorkingDay(day) ? 1 : 0;
                }
                yield day;
            }
        };
    }

    /** How many counted days lie after the first and up to the second. */
    public int between(LocalDate first, LocalDate second, DayCount count) {
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(day -> count == DayCount.CALENDAR || isWorkingDay(day))
                .count();
    }
}
