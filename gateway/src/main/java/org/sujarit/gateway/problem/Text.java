package org.sujarit.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** What people read, in both languages side by side. */
public record Text(String th, String en) {
    private static final List<Locale> SPOKEN = List.of(Locale.of("th"), Locale.ENGLISH);

    /** The text in {@code language}, which {@link #preferred} has chosen. */
    public String in(Locale language) {
        return language.equals(Locale.ENGLISH) ? en : th;
    }

    /** Thai or English as {@code Accept-Language} prefers; Thai where it is absent, unreadable or asks for neither. */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return SPOKEN.getFirst();
        }
        try {
            Locale chosen = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return chosen == null ? SPOKEN.getFirst() : chosen;
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.getFirst();
        }
    }
}
