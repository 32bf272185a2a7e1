package org.sujarit.plan.imports;

import java.util.regex.Pattern;

/** Thai text and numerals as spreadsheets hold them. Fiscal years stay in the Buddhist Era (B.E.) everywhere. */
final class ThaiText {
    private static final String LETTER = "[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]";
    /** Thai puts no space between words, so a wrapped line goes on where it stopped. */
    private static final Pattern THAI_LINE_WRAP =
            Pattern.compile("(?<=" + LETTER + ")[ \\t]*+\\n\\s*+(?=" + LETTER + ")");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]++");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u0000\\u200B-\\u200D\\u2060\\uFEFF\\uFE0E\\uFE0F]|_x000D_");

    private ThaiText() {}

    /** One kind of line break, no invisible characters, and one spelling of sara am, which PDF copies break in two. */
    static String clean(String raw) {
        return INVISIBLE
                .matcher(raw)
                .replaceAll("")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ')
                .replace("\u0E4D\u0E32", "\u0E33");
    }

    /** Thai digits as Arabic ones; every character keeps its place. */
    static String arabicDigits(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (c >= '๐' && c <= '๙') {
                result.setCharAt(i, (char) ('0' + (c - '๐')));
            }
        }
        return result.toString();
    }

    /** Arabic digits as Thai ones, as official tables have them. */
    static String thaiDigits(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (c >= '0' && c <= '9') {
                result.setCharAt(i, (char) ('๐' + (c - '0')));
            }
        }
        return result.toString();
    }

    /** For recognising labels: Arabic digits, no white space at all. */
    static String compact(String text) {
        return WHITE_SPACE.matcher(arabicDigits(text)).replaceAll("");
    }

    /** A name over several lines as one line. */
    static String oneLine(String text) {
        String joined = THAI_LINE_WRAP.matcher(text.strip()).replaceAll("");
        return WHITE_SPACE.matcher(joined).replaceAll(" ").strip();
    }
}
