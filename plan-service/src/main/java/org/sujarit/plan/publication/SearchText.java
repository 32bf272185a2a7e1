package org.sujarit.plan.publication;

import java.util.Locale;

/** Text as it is searched: lower case, Arabic digits, one space between words. */
final class SearchText {

    private SearchText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '๐' && c <= '๙') {
                plain.setCharAt(i, (char) ('0' + (c - '๐')));
            }
        }
        return plain.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** For LIKE with {@code !} as its escape: what the caller wrote means itself. */
    static String pattern(String text) {
        return of(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
