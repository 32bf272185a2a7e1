package org.sujarit.plan.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The simple HTML that text recognition leaves in cells, as text: lines, list entries and check boxes. Anything else in
 * tags is a finding; nothing is ever kept as HTML.
 */
final class Markup {
    private static final Pattern PIECE = Pattern.compile("<[a-zA-Z/!?][^<>]*+>?|&nbsp;|&amp;");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</?(?:p|ul|ol|li)>");
    private static final Pattern CHECKBOX = Pattern.compile(
            "(?i)<input\\s+type=\"checkbox\"(?<checked>\\s+checked(?:=\"(?:checked)?\")?)?(?:\\s+disabled(?:=\"(?:disabled)?\")?)?\\s*/?>");

    private Markup() {}

    static boolean isAbsent(String text) {
        return !PIECE.matcher(text).find();
    }

    /** All cells as text; the ones with other tags are findings, and blank. */
    static List<SheetText> toText(List<SheetText> sheets, Findings findings) {
        return sheets.stream()
                .map(sheet -> new SheetText(
                        sheet.name(),
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
            } else if (piece.group().startsWith("&")) {
                piece.appendReplacement(text, piece.group().equals("&amp;") ? "&" : " ");
            } else {
                return Optional.empty();
            }
        }
        piece.appendTail(text);
        return Optional.of(text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }
}
