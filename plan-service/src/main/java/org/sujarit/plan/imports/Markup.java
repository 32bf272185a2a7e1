package org.sujarit.plan.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The simple HTML that text recognition leaves in cells, as text: lines, list entries, check boxes and entities. Any other
 * tag or entity is a finding; nothing is ever kept as HTML.
 */
final class Markup {
    private static final Pattern PIECE =
            Pattern.compile("<[a-zA-Z/!?][^<>]*+>?|&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]++|#[xX][0-9a-fA-F]++);");
    private static final Map<String, String> ENTITIES =
            Map.of("&nbsp;", " ", "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</?(?:p|ul|ol|li)>");
    private static final Pattern CHECKBOX = Pattern.compile(
            "(?i)<input\\s+type=\"checkbox\"(?<checked>\\s+checked(?:=\"(?:checked)?\")?)?(?:\\s+disabled(?:=\"(?:disabled)?\")?)?\\s*/?>");

    /** Of the number of a character, which has seven at most. */
    private static final int MOST_DIGITS = 7;

    private Markup() {}

    static boolean isAbsent(String text) {
        return !PIECE.matcher(text).find();
    }

    /** All cells as text; the ones with other tags are findings, and blank. */
    static List<SheetText> toText(List<SheetText> sheets, Findings findings) {
        return sheets.stream()
                .map(sheet -> new SheetText(
                        sheet.name(),
                        sheet.hidden(),
                        sheet.rows().stream()
                                .map(row -> toText(row, findings))
                                .filter(row -> !row.cells().isEmpty())
                                .toList()))
                .toList();
    }

    private static SheetRow toText(SheetRow row, Findings findings) {
        if (row.cells().values().stream().allMatch(Markup::isAbsent)) {
            return row;
        }
        Map<Integer, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            Optional<String> read = toText(text);
            if (read.isEmpty()) {
                findings.add(Rule.MARKUP_UNKNOWN, row.at(column), text);
            }
            read.filter(words -> !words.isBlank()).ifPresent(words -> cells.put(column, words));
        });
        return new SheetRow(row.sheet(), row.number(), cells, row.formulas());
    }

    /** Nothing where the cell holds another tag. */
    static Optional<String> toText(String html) {
        if (isAbsent(html)) {
            return Optional.of(html);
        }
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            Matcher checkbox = CHECKBOX.matcher(piece.group());
            if (checkbox.matches()) {
                piece.appendReplacement(text, checkbox.group("checked") == null ? "☐" : "☑");
            } else if (BREAK.matcher(piece.group()).matches()) {
                piece.appendReplacement(text, "\n");
            } else {
                Optional<String> character = character(piece.group());
                if (character.isEmpty()) {
                    return Optional.empty();
                }
                piece.appendReplacement(text, Matcher.quoteReplacement(character.get()));
            }
        }
        piece.appendTail(text);
        return Optional.of(ThaiText.clean(text.toString())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /** The character that an entity stands for; none for a tag, and for names that only HTML knows. */
    private static Optional<String> character(String entity) {
        if (!entity.startsWith("&#")) {
            return Optional.ofNullable(ENTITIES.get(entity));
        }
        boolean hexadecimal = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
        String digits = entity.substring(hexadecimal ? 3 : 2, entity.length() - 1);
        if (digits.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        int code = Integer.parseInt(digits, hexadecimal ? 16 : 10);
        boolean text = Character.isValidCodePoint(code)
                && switch (Character.getType(code)) {
                    case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    case Character.CONTROL -> code == '\n' || code == '\r' || code == '\t';
                    default -> true;
                };
        return text ? Optional.of(Character.toString(code)) : Optional.empty();
    }
}
