package org.sujarit.plan.imports;

import java.util.Map;

/** The cells of one row that hold text, by column index from 0. */
record SheetRow(String sheet, int number, Map<Integer, String> cells) {

    String text(int column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank(int column) {
        return text(column).isBlank();
    }

    CellAddress at(int column) {
        return CellAddress.of(sheet, number, column);
    }
}
