package org.sujarit.plan.imports;

import java.util.Map;
import java.util.Set;

/**
 * The cells of one row that hold text, by column index from 0.
 *
 * @param formulas the columns whose text is what a formula gave when the file was saved
 */
record SheetRow(String sheet, int number, Map<Integer, String> cells, Set<Integer> formulas) {

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
