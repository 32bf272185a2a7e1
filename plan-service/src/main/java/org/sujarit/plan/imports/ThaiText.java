package org.sujarit.plan.imports;

import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;

/** Thai text and numerals as spreadsheets hold them. Fiscal years stay in the Buddhist Era (B.E.) everywhere. */
final class ThaiText {
    private static final String LETTER = "[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]";
    /** Thai puts no space between words, so a wrapped line goes on where it stopped. */
    private static final Pattern THAI_LINE_WRAP =
            Pattern.compile("(?<=" + LETTER + ")[ \\t]*+\\n\\s*+(?=" + LETTER + ")");

    /** With the line break that it usually stands before; alone it is one itself. */
    private static final Pattern ESCAPED_BREAK = Pattern.compile("_x000D_\\r?\\n?");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]++");

    private ThaiText() {}

    /** What is visible of it, with one kind of line break; spreadsheets write a carriage return as a word of its own. */
    static String clean(String raw) {
        return PlainText.visible(ESCAPED_BREAK.matcher(raw).replaceAll("\n"))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00A0', ' ');
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
        return WHITE_SPACE.matcher(PlainText.arabicDigits(text)).replaceAll("");
    }

    /** A name over several lines as one line. */
    static String oneLine(String text) {
        String joined = THAI_LINE_WRAP.matcher(text.strip()).replaceAll("");
        return WHITE_SPACE.matcher(joined).replaceAll(" ").strip();
    }
}
