package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sujarit.plan.imports.YearlyLayout.Column;

/** An item of the yearly layout while the rows that tell of it go on. */
final class OpenItem {
    final ItemCell.Entry entry;
    final String dimension;
    final SheetRow row;
    final YearlyLayout layout;

    private final Map<Column, List<String>> texts = new EnumMap<>(Column.class);
    private final Map<Column, CellAddress> places = new EnumMap<>(Column.class);
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
            if (soFar.isEmpty()) {
                places.put(column, more.at(at));
            }
            // On a new page a merged cell stands again.
            if (column == Column.DETAILS || !soFar.contains(text)) {
                soFar.add(text);
            }
            amountIsFormula |= column == Column.BUDGET && more.formulas().contains(at);
        });
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
