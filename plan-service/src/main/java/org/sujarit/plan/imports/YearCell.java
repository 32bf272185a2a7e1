package org.sujarit.plan.imports;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.sujarit.plan.actionplan.Budget;

/** A year's cell of a row with one or several items, shared out among them. */
final class YearCell {
    private YearCell() {}

    /**
     * One entry per item. As many lines as items go to the items in their order; one mark without an amount goes to
     * every item; an amount that could be any item's is broken.
     */
    static List<YearEntry> entries(SheetRow row, int column, int items) {
        boolean formula = row.formulas().contains(column);
        return formula
                ? Collections.nCopies(items, new YearEntry.Broken(Rule.FORMULA_CELL, row.text(column)))
                : entries(row.text(column), items);
    }

    private static List<YearEntry> entries(String text, int items) {
        if (items == 1) {
            return List.of(YearEntry.of(text));
        }
        List<String> lines = text.lines().toList();
        if (text.endsWith("\n")) {
            lines = Stream.concat(lines.stream(), Stream.of("")).toList();
        }
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        List<String> words = List.of(text.strip().split("\\s++"));
        if (lines.size() == items) {
            return each(lines);
        }
        if (filled.size() == items) {
            return each(filled);
        }
        if (words.size() == items && words.stream().allMatch(YearCell::isMark)) {
            return each(words);
        }
        YearEntry all = filled.size() > 1
                ? new YearEntry.Broken(Rule.LINES_DIFFER_FROM_ITEMS, text.strip())
                : forAll(YearEntry.of(text), text.strip());
        return Collections.nCopies(items, all);
    }

    private static List<YearEntry> each(List<String> texts) {
        return texts.stream().map(YearEntry::of).toList();
    }

    private static boolean isMark(String word) {
        return YearEntry.TICK.matcher(word).matches() || word.equals("-");
    }

    private static YearEntry forAll(YearEntry entry, String text) {
        boolean amount = entry instanceof YearEntry.Runs runs && runs.budget() instanceof Budget.Baht;
        return amount ? new YearEntry.Broken(Rule.AMOUNT_NOT_DIVISIBLE, text) : entry;
    }
}
