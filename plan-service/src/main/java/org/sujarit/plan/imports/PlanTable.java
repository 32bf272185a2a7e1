package org.sujarit.plan.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through the rows of all sheets, from a header on, and gathers items, totals and findings. */
final class PlanTable {
    private final ReadingContext context;
    private final Findings findings = new Findings();
    private final TableParts parts;

    PlanTable(ReadingContext context) {
        this.context = context;
        this.parts = new TableParts(context, findings);
    }

    PlanReading read(List<SheetText> all) throws RefusedFile {
        List<SheetText> filled = Markup.toText(all, findings).stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
        List<SheetText> withHeader =
                filled.stream().filter(sheet -> header(sheet).isPresent()).toList();
        if (withHeader.isEmpty()) {
            return PlanReading.refused(Finding.of(
                    Rule.HEADER_NOT_FOUND, wholeSheet(filled.isEmpty() ? all.getFirst() : filled.getFirst()), ""));
        }
        all.stream().filter(SheetText::hidden).forEach(sheet -> findings.add(Rule.SHEET_HIDDEN, wholeSheet(sheet), ""));
        filled.stream()
                .filter(sheet -> !withHeader.contains(sheet))
                .forEach(sheet -> findings.add(Rule.SHEET_WITHOUT_HEADER, wholeSheet(sheet), ""));
        Layout first = header(withHeader.getFirst()).orElseThrow();
        TableRows rows =
                switch (first) {
                    case FiveYearLayout fiveYears ->
                        new FiveYearRows(parts, Headings.years(above(withHeader.getFirst())));
                    case YearlyLayout yearly -> new YearlyRows(parts);
                };
        for (SheetText sheet : withHeader) {
            readSheet(sheet, rows, first.getClass());
        }
        rows.end();
        if (parts.items.isEmpty()) {
            findings.add(
                    Rule.NO_ITEMS,
                    first.header().at(first.item()),
                    first.header().text(first.item()));
        } else {
            parts.totals.check(first instanceof FiveYearLayout);
        }
        return new PlanReading(
                new ImportedPlan(List.copyOf(rows.fiscalYears()), parts.items),
                findings.inOrder(all.stream().map(SheetText::name).toList()));
    }

    private Optional<Layout> header(SheetText sheet) {
        return sheet.rows().stream()
                .flatMap(row -> Layout.of(row, context.fiscalYear()).stream())
                .findFirst();
    }

    private static CellAddress wholeSheet(SheetText sheet) {
        return new CellAddress(sheet.name(), 0, "");
    }

    private void readSheet(SheetText sheet, TableRows rows, Class<? extends Layout> expected) throws RefusedFile {
        rows.newSheet();
        Layout layout = null;
        for (SheetRow row : sheet.rows()) {
            Optional<Layout> header = Layout.of(row, context.fiscalYear());
            if (header.isPresent() && !expected.isInstance(header.get())) {
                throw new RefusedFile(Rule.LAYOUTS_MIXED, row.at(header.get().item()));
            }
            if (header.isPresent()) {
                layout = rows.header(header.get());
                reportRepeatedColumns(layout);
            } else if (expected.equals(YearlyLayout.class) && isHeading(row, layout)) {
                Headings.check(row, context.fiscalYear(), findings);
            } else if (layout != null && !layout.isSecondHeaderRow(row)) {
                readRow(row, rows, layout);
            }
        }
    }

    private void reportRepeatedColumns(Layout layout) {
        SheetRow header = layout.header();
        layout.labels()
                .repeated()
                .forEach((column, first) -> findings.add(
                        Rule.COLUMN_REPEATED,
                        header.at(column),
                        header.text(column),
                        header.at(first).column()));
    }

    private void readRow(SheetRow row, TableRows rows, Layout layout) throws RefusedFile {
        if (parts.totals.take(row, layout, parts.position.dimension())) {
            rows.end();
            parts.position.reset();
        } else {
            rows.row(row, layout);
        }
    }

    /** Above the table any row; on a later page a title stands alone in the first column. */
    private static boolean isHeading(SheetRow row, Layout layout) {
        return layout == null || (row.cells().keySet().equals(Set.of(layout.dimension())) && Headings.namesYear(row));
    }

    private List<SheetRow> above(SheetText sheet) {
        return sheet.rows().stream()
                .takeWhile(row -> Layout.of(row, context.fiscalYear()).isEmpty())
                .toList();
    }
}
