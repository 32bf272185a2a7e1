package org.sujarit.plan.imports;

/** Makes the columns known that hold something of the items and are not read. */
final class UnreadColumns {
    private final Findings findings;

    UnreadColumns(Findings findings) {
        this.findings = findings;
    }

    /** At the header, as it is the column and not the cell that a person would do something about. */
    void note(SheetRow row, Layout layout) {
        for (int column : row.cells().keySet()) {
            if (!layout.labels().understands(column)) {
                findings.add(
                        Rule.COLUMN_NOT_READ,
                        layout.header().at(column),
                        layout.header().text(column));
            }
        }
    }
}
