package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.framework.PlanFramework;

/** The rows of the five-year layout: items with an entry in each year's column. */
final class FiveYearRows implements TableRows {
    private final TableParts parts;
    private final Findings findings;
    private final RowPosition position;
    /** The years that the heading names; all of the framework where it names none. */
    private final Set<Integer> announced;

    private final Set<Integer> fiscalYears = new TreeSet<>();

    FiveYearRows(TableParts parts, Set<Integer> announced) {
        this.parts = parts;
        this.findings = parts.findings;
        this.position = parts.position;
        this.announced = announced;
    }

    @Override
    public Set<Integer> fiscalYears() {
        return fiscalYears;
    }

    @Override
    public void newSheet() {
        position.reset();
    }

    @Override
    public void end() {}

    /** Leaves out the columns whose year is not the plan's or already there, each of which is a finding. */
    @Override
    public Layout header(Layout found) {
        FiveYearLayout header = (FiveYearLayout) found;
        PlanFramework framework = parts.context.framework();
        Map<Integer, Integer> years = new TreeMap<>();
        Set<Integer> named = new HashSet<>();
        header.years().forEach((column, year) -> {
            CellAddress at = header.header().at(column);
            String text = header.header().text(column);
            if (!framework.covers(year, year)) {
                findings.add(Rule.YEAR_OUTSIDE_FRAMEWORK, at, text, year, framework.validFrom(), framework.validTo());
            } else if (!named.add(year)) {
                findings.add(Rule.YEAR_REPEATED, at, text, year);
            } else {
                years.put(column, year);
            }
        });
        // A year misread for another one has its finding already.
        if (years.size() == header.years().size()) {
            requireAllYears(header, named);
        }
        fiscalYears.addAll(named);
        return header.withYears(years);
    }

    private void requireAllYears(Layout header, Set<Integer> named) {
        PlanFramework framework = parts.context.framework();
        for (int year = framework.validFrom(); year <= framework.validTo(); year++) {
            if (!named.contains(year) && (announced.isEmpty() || announced.contains(year))) {
                findings.add(Rule.YEAR_MISSING, header.header().at(header.item()), "", year);
            }
        }
    }

    @Override
    public void row(SheetRow row, Layout layout) throws RefusedFile {
        if (!row.isBlank(layout.item())) {
            position.read(row, layout);
            readItems(row, layout);
            return;
        }
        layout.years().keySet().stream()
                .filter(column -> !(YearEntry.of(row.text(column)) instanceof YearEntry.Off))
                .findFirst()
                .ifPresent(column -> findings.add(Rule.AMOUNT_WITHOUT_ITEM, row.at(column), row.text(column)));
        // The place only: what stands below a table may be the name of who signed it.
        row.cells().keySet().stream()
                .filter(column -> isRemark(column, layout) || isUnreadColumn(column, layout))
                .forEach(column -> findings.add(Rule.ROW_WITHOUT_ITEM, row.at(column), ""));
        // Titles, footnotes and signatures around the table have neither items nor entries.
        if (position.headsRows(row, layout)) {
            position.read(row, layout);
        }
    }

    private static boolean isRemark(int column, Layout layout) {
        return layout.remark().isPresent() && layout.remark().getAsInt() == column;
    }

    private static boolean isUnreadColumn(int column, Layout layout) {
        return layout.labels().labels(column) && !layout.labels().understands(column);
    }

    private void readItems(SheetRow row, Layout layout) throws RefusedFile {
        List<ItemCell.Entry> entries = parts.entries(row, layout);
        String remark = entries.isEmpty() ? null : remark(row, layout);
        List<List<ImportedYear>> years = readYears(row, layout, entries.size());
        for (int i = 0; i < entries.size(); i++) {
            parts.totals.addItem(position.dimension(), row.at(layout.dimension()));
            parts.items.add(ImportedItem.ofYears(entries.get(i), years.get(i), remark, row.at(layout.item())));
        }
    }

    /** For each item of the row the years in which it runs. */
    private List<List<ImportedYear>> readYears(SheetRow row, Layout layout, int count) {
        List<List<ImportedYear>> years = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            years.add(new ArrayList<>());
        }
        if (count == 0) {
            return years;
        }
        layout.years().forEach((column, year) -> {
            List<YearEntry> entries = YearCell.entries(row, column, count);
            for (int i = 0; i < count; i++) {
                take(entries.get(i), year, row.at(column), row.text(column), years.get(i), count);
            }
        });
        return years;
    }

    private void take(
            YearEntry entry, int year, CellAddress at, String text, List<ImportedYear> years, int itemsInRow) {
        parts.totals.addEntry(position.dimension(), year, entry);
        switch (entry) {
            case YearEntry.Off off -> {}
            case YearEntry.Runs runs -> years.add(new ImportedYear(year, runs.budget()));
            case YearEntry.Broken broken -> {
                findings.add(broken.rule(), at, text, broken.text(), itemsInRow);
                years.add(new ImportedYear(year, new Budget.Unknown()));
            }
        }
    }

    /** The remark of the row's items; null when the row has none. */
    private String remark(SheetRow row, Layout layout) {
        if (layout.remark().isEmpty() || row.isBlank(layout.remark().getAsInt())) {
            return null;
        }
        int column = layout.remark().getAsInt();
        String remark = ExactText.oneLine(row.text(column));
        parts.rules.checkRemark(remark, row.at(column));
        parts.warnOfFormula(row, column);
        return remark;
    }
}
