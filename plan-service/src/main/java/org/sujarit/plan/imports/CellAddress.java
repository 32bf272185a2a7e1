package org.sujarit.plan.imports;

/**
 * Where something stands in a spreadsheet.
 *
 * @param sheet the sheet's name; empty for CSV, which has one sheet without a name, and for the file as a whole
 * @param row counted from 1; 0 for the file or sheet as a whole
 * @param column the column's letter; empty for the row, sheet or file as a whole
 */
public record CellAddress(String sheet, int row, String column) {
    static final CellAddress FILE = new CellAddress("", 0, "");

    static CellAddress of(String sheet, int row, int columnIndex) {
        return new CellAddress(sheet, row, org.dhatim.fastexcel.reader.CellAddress.convertNumToColString(columnIndex));
    }
}
