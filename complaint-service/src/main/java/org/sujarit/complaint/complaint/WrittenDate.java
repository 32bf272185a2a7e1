package org.sujarit.complaint.complaint;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sujarit.kit.text.Text;

/** Days and times as a letter names them: in the Buddhist era in Thai, in the common one in English. */
final class WrittenDate {

    private static final DateTimeFormatter DAY_TH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Text.THAI).withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private WrittenDate() {}

    static Text of(LocalDate day) {
        return Text.of(DAY_TH.format(day), DAY_EN.format(day));
    }

    static String time(ZonedDateTime moment) {
        return TIME.format(moment);
    }
}
