package org.sujarit.plan.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to the letter, between ⟦ and ⟧. An export writes so what would be read as something else if it stood there as
 * it is: a line break within a name, a number that isn't a step's, a tag. Nobody else writes these brackets.
 */
final class ExactText {
    private static final Pattern REGION = Pattern.compile("⟦[^⟦⟧]*+⟧");
    private static final Pattern WHOLE = Pattern.compile("⟦((?:[^⟦⟧\\\\]|\\\\n|\\\\u[0-9A-F]{4})*+)⟧");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:n|u([0-9A-F]{4}))");
    /** Spreadsheet programs take {@code _x0041_} for a character. */
    private static final Pattern ESCAPE_OF_XLSX = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final String MEANS_SOMETHING = "\\⟦⟧_<>&'";

    /** What {@link ThaiText#clean} may change, beside characters that are not safe anyway. */
    private static final String NOT_KEPT = "\u0E4D\uFE0E\uFE0F";

    private ExactText() {}

    /** Whether the text stands for itself wherever one line of text is read. */
    static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(ExactText::isSafe)
                && ThaiText.oneLine(ThaiText.clean(text)).equals(text)
                && Markup.isAbsent(text)
                && !text.startsWith("'")
                && !ThaiText.compact(text).contains("(ต่อ)")
                && text.indexOf('⟦') < 0
                && text.indexOf('⟧') < 0
                && !ESCAPE_OF_XLSX.matcher(text).find();
    }

    static String plainOrExact(String text) {
        return isPlain(text) ? text : write(text);
    }

    static String write(String text) {
        StringBuilder written = new StringBuilder("⟦");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A space among others, or at an end, may get lost on its way.
            boolean loose = c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ');
            if (c == '\n') {
                written.append("\\n");
            } else if (Continued.beginsAt(text, i)
                    || loose
                    || Character.isSurrogate(c)
                    || !isSafe(c)
                    || MEANS_SOMETHING.indexOf(c) >= 0) {
                written.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('⟧').toString();
    }

    /** The text, if it is one to the letter from its beginning to its end. */
    static Optional<String> read(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        return Optional.of(ESCAPE.matcher(whole.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? "\n"
                                : Character.toString((char) Integer.parseInt(escape.group(1), 16)))));
    }

    /** A line of text as it stands, or to the letter. */
    static String oneLine(String text) {
        return read(text).orElseGet(() -> ThaiText.oneLine(text));
    }

    /** The text with the same length and nothing to be found within the brackets. */
    static String masked(String text) {
        return REGION.matcher(text)
                .replaceAll(region -> "⟦" + "x".repeat(region.group().length() - 2) + "⟧");
    }

    /** Without the line breaks within the brackets, which only divide a long text among cells. */
    static String joined(String text) {
        return REGION.matcher(text)
                .replaceAll(region -> Matcher.quoteReplacement(region.group().replace("\n", "")));
    }

    private static boolean isSafe(int c) {
        return NOT_KEPT.indexOf(c) < 0
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    case Character.SPACE_SEPARATOR -> c == ' ';
                    default -> true;
                };
    }
}
