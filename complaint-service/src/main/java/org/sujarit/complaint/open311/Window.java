package org.sujarit.complaint.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/**
 * Of which time requests are shown: 90 days at most, as GeoReport v2 limits it. A time is told to the second, so it is
 * compared to the second.
 *
 * @param from the first moment in it
 * @param until the first moment after it
 */
record Window(Instant from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** Of the W3C's note on dates what holds a time; the specification wants the offset. */
    private static final Pattern W3 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)");

    /**
     * What is left out lies 90 days from the other end, and the end at this moment where both are; of a longer time the last
     * 90 days are shown.
     *
     * @throws Problem {@code invalid-request} naming the date that is none, or that lies after the other
     */
    static Window of(String startDate, String endDate, Instant now) {
        Instant start = read("start_date", startDate);
        Instant end = read("end_date", endDate);
        if (start != null && end == null) {
            return new Window(start, start.plus(LONGEST));
        }
        Instant last = (end == null ? now : end).truncatedTo(ChronoUnit.SECONDS);
        // What is still to come holds nothing, and takes no day from what is shown.
        Instant first = (last.isAfter(now) ? now : last).minus(LONGEST);
        if (start != null && start.isAfter(last)) {
            throw Problems.invalid("start_date", "ต้องไม่อยู่หลัง end_date", "must not be after end_date");
        }
        return new Window(start == null || start.isBefore(first) ? first : start, last.plusSeconds(1));
    }

    private static Instant read(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A plus sign that a client forgets to escape arrives as a blank.
        String date = text.strip().replace(' ', '+');
        if (W3.matcher(date).matches()) {
            try {
                return OffsetDateTime.parse(date).toInstant().truncatedTo(ChronoUnit.SECONDS);
            } catch (DateTimeException e) {
                throw unreadable(name);
            }
        }
        throw unreadable(name);
    }

    private static Problem unreadable(String name) {
        return Problems.invalid(
                name,
                "ต้องเป็นวันเวลาพร้อมเขตเวลา เช่น 2026-01-01T00:00:00+07:00",
                "must be a date and time with its offset, such as 2026-01-01T00:00:00+07:00");
    }
}
