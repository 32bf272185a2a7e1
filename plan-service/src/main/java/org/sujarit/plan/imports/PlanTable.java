package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.framework.PlanFramework;

/** Walks through the rows of all sheets, from a header on, and gathers items, totals and findings. */
final class PlanTable {
    private final PlanFramework framework;
    private final Findings findings = new Findings();
    private final RowPosition position;
    private final Totals totals = new Totals(findings);
    private final ItemRules rules = new ItemRules(findings);
    private final Set<Integer> fiscalYears = new TreeSet<>();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<Layout> layouts = new ArrayList<>();

    PlanTable(PlanFramework framework) {
        this.framework = framework;
        this.position = new RowPosition(framework, findings);
    }

    PlanReading read(List<SheetText> sheets) throws RefusedFile {
        List<SheetText> filled =
                sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        List<SheetText> withHeader = filled.stream()
                .filter(sheet ->
                        sheet.rows().stream().anyMatch(row -> Layout.of(row).isPresent()))
                .toList();
        if (withHeader.isEmpty()) {
            return PlanReading.refused(Finding.of(Rule.HEADER_NOT_FOUND, wholeSheet(filled.getFirst()), ""));
        }
        filled.stream()
                .filter(sheet -> !withHeader.contains(sheet))
                .forEach(sheet -> findings.add(Rule.SHEET_WITHOUT_HEADER, wholeSheet(sheet), ""));
        for (SheetText sheet : withHeader) {
            readSheet(sheet);
        }
        if (items.isEmpty()) {
            Layout first = layouts.getFirst();
            findings.add(
                    Rule.NO_ITEMS,
                    first.header().at(first.item()),
                    first.header().text(first.item()));
        } else {
            totals.check();
        }
        ImportedPlan plan = new ImportedPlan(List.copyOf(fiscalYears), items);
        return new PlanReading(
                plan, findings.inOrder(sheets.stream().map(SheetText::name).toList()));
    }

    private static CellAddress wholeSheet(SheetText sheet) {
        return new CellAddress(sheet.name(), 0, "");
    }

    private void readSheet(SheetText sheet) throws RefusedFile {
        position.reset();
        Layout layout = null;
        for (SheetRow row : sheet.rows()) {
            Optional<Layout> header = Layout.of(row);
            if (header.isPresent()) {
                layout = checked(header.get());
            } else if (layout != null && !layout.isSecondHeaderRow(row)) {
                readRow(row, layout);
            }
        }
    }

    /** Leaves out the columns whose year is not the plan's or already there, each of which is a finding. */
    private Layout checked(Layout header) {
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
        Layout layout = new Layout(
                header.header(), header.dimension(), header.mission(), header.item(), years, header.remark());
        layouts.add(layout);
        return layout;
    }

    private void requireAllYears(Layout header, Set<Integer> named) {
        for (int year = framework.validFrom(); year <= framework.validTo(); year++) {
            if (!named.contains(year)) {
                findings.add(Rule.YEAR_MISSING, header.header().at(header.item()), "", year);
            }
        }
    }

    private void readRow(SheetRow row, Layout layout) throws RefusedFile {
        if (totals.take(row, layout, position.dimension())) {
            position.reset();
            return;
        }
        if (!row.isBlank(layout.item())) {
            position.read(row, layout);
            readItems(row, layout);
            return;
        }
        layout.years().keySet().stream()
                .filter(column -> !(YearEntry.of(row.text(column)) instanceof YearEntry.Off))
                .findFirst()
                .ifPresent(column -> findings.add(Rule.AMOUNT_WITHOUT_ITEM, row.at(column), row.text(column)));
        // Titles, footnotes and signatures around the table have neither items nor entries.
        if (RowPosition.namesDimension(row, layout)) {
            position.read(row, layout);
        }
    }

    private void readItems(SheetRow row, Layout layout) throws RefusedFile {
        CellAddress source = row.at(layout.item());
        String text = row.text(layout.item());
        ItemCell cell = ItemCell.parse(text, position.openCodes());
        position.leaveOpen(cell.openCodes());
        // Not a finding among others: many short items under many codes would make much work of little text.
        if (items.size() + cell.entries().size() > ActionPlan.MOST_ITEMS) {
            throw new RefusedFile(Rule.TOO_MANY_ITEMS, source, ActionPlan.MOST_ITEMS);
        }
        checkItems(cell.entries(), source, text);
        String remark = remark(row, layout, cell.entries());
        List<List<ImportedYear>> years = readYears(row, layout, cell.entries().size());
        for (int i = 0; i < cell.entries().size(); i++) {
            ItemCell.Entry entry = cell.entries().get(i);
            totals.addItem(position.dimension(), row.at(layout.dimension()));
            items.add(new ImportedItem(
                    ItemCell.kindOf(entry.name()).orElse(null),
                    entry.name(),
                    entry.codes(),
                    years.get(i),
                    remark,
                    source));
        }
    }

    private void checkItems(List<ItemCell.Entry> entries, CellAddress source, String text) {
        Set<String> codes = new LinkedHashSet<>();
        for (ItemCell.Entry entry : entries) {
            codes.addAll(entry.codes());
            rules.check(entry, source, text);
        }
        codes.forEach(code -> position.check(code, source, text));
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
            List<YearEntry> entries = YearCell.entries(row.text(column), count);
            for (int i = 0; i < count; i++) {
                take(entries.get(i), year, row.at(column), row.text(column), years.get(i), count);
            }
        });
        return years;
    }

    private void take(
            YearEntry entry, int year, CellAddress at, String text, List<ImportedYear> years, int itemsInRow) {
        totals.addEntry(position.dimension(), year, entry);
        switch (entry) {
            case YearEntry.Off off -> {}
            case YearEntry.Runs runs -> years.add(new ImportedYear(year, runs.budget()));
            case YearEntry.Broken broken -> {
                findings.add(broken.rule(), at, text, broken.text(), itemsInRow);
                years.add(new ImportedYear(year, new Budget.Unknown()));
            }
        }
    }

    /** The remark of the row's items; null when the row has no items, or no remark. */
    private String remark(SheetRow row, Layout layout, List<ItemCell.Entry> entries) {
        if (entries.isEmpty()
                || layout.remark().isEmpty()
                || row.isBlank(layout.remark().getAsInt())) {
            return null;
        }
        int column = layout.remark().getAsInt();
        String remark = ThaiText.oneLine(row.text(column));
        rules.checkRemark(remark, row.at(column));
        return remark;
    }
}
