package org.sujarit.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Thai as people type and copy it, made equal where it reads equal. */
public final class PlainText {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]++");

    /** What no reader sees: format characters, choices of a glyph, and the character no database keeps. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE0E\\uFE0F\\u0000]");

    private PlainText() {}

    /**
     * Whether it is all text: no half of a pair of surrogates, nothing that controls a terminal but line breaks and tabs,
     * and no code point that Unicode says will never be a character.
     */
    public static boolean isKeepable(String text) {
        return text.codePoints()
                .noneMatch(c -> isControl(c)
                        || isNoncharacter(c)
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** The last two of each plane and 32 more; XML can't hold U+FFFE and U+FFFF at all. */
    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Nobody types one; line breaks and tabs are text. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    /** No invisible characters, and one spelling of sara am, which copies out of PDF files break in two. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").replace("\u0E4D\u0E32", "\u0E33");
    }

    /** Thai digits, and every other script's, as Arabic ones; every character keeps its place. */
    public static String arabicDigits(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (Character.isDigit(c)) {
                result.setCharAt(i, Character.forDigit(Character.digit(c, 10), 10));
            }
        }
        return result.toString();
    }

    /** For recognising what a text says: visible, Arabic digits, and one form of what Unicode holds compatible. */
    public static String of(String text) {
        return arabicDigits(visible(Normalizer.normalize(text, Normalizer.Form.NFKC)));
    }

    /** For finding a text: the same in lower case, with one space between words. */
    public static String searchable(String text) {
        return WHITE_SPACE
                .matcher(of(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** A piece of a searchable text for LIKE with {@code !} as its escape: what somebody wrote means itself. */
    public static String pattern(String piece) {
        String plain = searchable(piece).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + plain + "%";
    }
}
