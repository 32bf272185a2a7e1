package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;
import org.sujarit.plan.imports.YearlyLayout.Column;

/** An item of the yearly layout while the rows that tell of it go on. */
final class OpenItem {
    private static final Pattern HOLDS_DIGIT = Pattern.compile("[0-9]");

    final ItemCell.Entry entry;
    final String dimension;
    final SheetRow row;
    final YearlyLayout layout;

    private final Map<Column, List<String>> texts = new EnumMap<>(Column.class);
    private final Map<Column, CellAddress> places = new EnumMap<>(Column.class);
    private final Map<CellAddress, String> furtherBudgets = new LinkedHashMap<>();
    private boolean amountIsFormula;

    OpenItem(ItemCell.Entry entry, String dimension, SheetRow row, YearlyLayout layout) {
        this.entry = entry;
        this.dimension = dimension;
        this.row = row;
        this.layout = layout;
        layout.columns().forEach((column, at) -> places.put(column, row.at(at)));
    }

    void add(SheetRow more, YearlyLayout itsLayout) {
        itsLayout.columns().forEach((column, at) -> {
            String text = Continued.removed(more.text(at));
            if (text.isBlank()) {
                return;
            }
            List<String> soFar = texts.computeIfAbsent(column, its -> new ArrayList<>());
            boolean repeated = column != Column.DETAILS && soFar.contains(text);
            if (column == Column.BUDGET && !soFar.isEmpty() && isFurtherBudget(text, repeated, more, itsLayout)) {
                furtherBudgets.put(more.at(at), text);
                return;
            }
            if (soFar.isEmpty()) {
                places.put(column, more.at(at));
            }
            // On a new page a merged cell stands again.
            if (!repeated) {
                soFar.add(text);
            }
            amountIsFormula |= column == Column.BUDGET && more.formulas().contains(at);
        });
    }

    /**
     * Words may go on below, as ไม่ใช้ and งบประมาณ; a number or a budget of its own never does. The same amount is the
     * merged cell only where the row says that it goes on.
     */
    private static boolean isFurtherBudget(String text, boolean repeated, SheetRow more, YearlyLayout itsLayout) {
        boolean amount = HOLDS_DIGIT.matcher(PlainText.arabicDigits(text)).find();
        if (repeated) {
            return amount && !Continued.marks(more.text(itsLayout.item()));
        }
        return amount || BudgetCell.read(text) instanceof YearEntry.Runs;
    }

    /** What stands in the rows below as if the item had another budget, by cell. */
    Map<CellAddress, String> furtherBudgets() {
        return furtherBudgets;
    }

    String text(Column column) {
        return String.join("\n", texts.getOrDefault(column, List.of()));
    }

    /** Where the first text of the column stands. */
    CellAddress at(Column column) {
        return places.getOrDefault(column, row.at(layout.item()));
    }

    boolean amountIsFormula() {
        return amountIsFormula;
    }
}
