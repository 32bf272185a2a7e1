package org.sujarit.kit.text;

import java.util.List;
import java.util.Locale;

/**
 * One message in the two languages of the API, side by side so that neither is forgotten.
 *
 * @param th Thai, the language of a caller who names none
 * @param en English
 */
public record Text(String th, String en) {

    public static final Locale THAI = Locale.of("th");

    public static Text of(String th, String en) {
        return new Text(th, en);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : th;
    }

    /** The first language a caller accepts that we speak; Thai where none is. */
    public static Locale preferred(List<Locale> accepted) {
        return accepted.stream()
                .filter(l -> l.getLanguage().equals("th") || l.getLanguage().equals("en"))
                .findFirst()
                .map(l -> Locale.of(l.getLanguage()))
                .orElse(THAI);
    }
}
