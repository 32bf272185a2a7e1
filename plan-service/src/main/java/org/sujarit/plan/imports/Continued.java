package org.sujarit.plan.imports;

import java.util.regex.Pattern;

/** The word that a table puts where a page break divides a row: (ต่อ). */
final class Continued {
    /** Looked for only where white space begins, or a cell full of it would be gone through again and again. */
    private static final Pattern WORD =
            Pattern.compile("(?<!\\s)\\s*+\\(\\s*+ต่อ\\s*+\\)\\s*+$|^\\s*+\\(\\s*+ต่อ\\s*+\\)\\s*+");

    private static final int LONGEST = 20;

    private Continued() {}

    static boolean marks(String text) {
        return WORD.matcher(text).find();
    }

    static boolean beginsAt(String text, int at) {
        return text.charAt(at) == '('
                && ThaiText.compact(text.substring(at, Math.min(at + LONGEST, text.length())))
                        .startsWith("(ต่อ)");
    }

    static String removed(String text) {
        return WORD.matcher(text).replaceAll("");
    }
}
