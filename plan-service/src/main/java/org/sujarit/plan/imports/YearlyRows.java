package org.sujarit.plan.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.privacy.PersonalData;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.imports.YearlyLayout.Column;

/** The rows of the yearly layout: an item each, which may go on in the rows below and on the next page. */
final class YearlyRows implements TableRows {
    private static final Pattern SIGNATURE =
            Pattern.compile("\\(?(?:ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้เสนอ|ผู้เห็นชอบ|ผู้อนุมัติ).*");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])2[0-9]{3}(?![0-9])");

    private final TableParts parts;
    private final Findings findings;
    private final RowPosition position;
    private final int fiscalYear;
    private OpenItem open;
    /** The row that a row has to follow to go on with its item. */
    private int lastRow;

    YearlyRows(TableParts parts) {
        this.parts = parts;
        this.findings = parts.findings;
        this.position = parts.position;
        this.fiscalYear = parts.context.fiscalYear();
    }

    @Override
    public Set<Integer> fiscalYears() {
        return Set.of(fiscalYear);
    }

    @Override
    public Layout header(Layout layout) {
        SheetRow header = layout.header();
        lastRow = header.number();
        layout.years().forEach((column, year) -> {
            Matcher other = YEAR.matcher(ThaiText.compact(header.text(column)));
            if (other.find() && Integer.parseInt(other.group()) != year) {
                findings.add(Rule.YEAR_CONTRADICTED, header.at(column), header.text(column), other.group(), year);
            }
        });
        return layout;
    }

    /** A page may be a sheet of its own, on which the last row of the page before goes on. */
    @Override
    public void newSheet() {}

    @Override
    public void end() {
        close();
    }

    @Override
    public void row(SheetRow row, Layout itsLayout) throws RefusedFile {
        YearlyLayout layout = (YearlyLayout) itsLayout;
        boolean follows = row.number() == lastRow + 1;
        lastRow = row.number();
        String item = row.text(layout.item());
        if (item.isBlank() || Continued.marks(item)) {
            goOn(row, layout, ThaiText.compact(Continued.removed(item)), follows);
            return;
        }
        close();
        position.read(row, layout);
        List<ItemCell.Entry> entries = parts.entries(row, layout);
        if (entries.size() > 1) {
            findings.add(Rule.ITEMS_SEVERAL, row.at(layout.item()), item, entries.size());
        }
        if (!entries.isEmpty()) {
            open = new OpenItem(entries.getFirst(), position.dimension(), row, layout);
            add(row, layout);
        }
    }

    /** @param name of the item, where the row says it again */
    private void goOn(SheetRow row, YearlyLayout layout, String name, boolean follows) {
        boolean tells = layout.columns().values().stream().anyMatch(column -> !row.isBlank(column));
        boolean marked = Continued.marks(row.text(layout.item()));
        boolean signed = !marked
                && row.cells().values().stream()
                        .anyMatch(text ->
                                SIGNATURE.matcher(ThaiText.compact(text)).matches());
        List<String> before = position.place();
        if (position.headsRows(row, layout)) {
            position.read(row, layout);
        }
        boolean elsewhere = !position.place().equals(before);
        if (elsewhere) {
            close();
        }
        boolean goesOn = open != null && (follows || marked) && !signed;
        if (!tells) {
            if (goesOn) {
                parts.unread.note(row, layout);
            }
            return;
        }
        boolean other = open != null && !ThaiText.compact(open.entry.name()).endsWith(name);
        if (elsewhere || other || (open == null && !name.isEmpty())) {
            findings.add(Rule.CONTINUATION_UNCLEAR, row.at(layout.item()), row.text(layout.item()));
        } else if (goesOn) {
            add(row, layout);
            parts.unread.note(row, layout);
        } else {
            close();
            leaveOut(row, layout);
        }
    }

    /** The place only: what stands below a table may be the name of who signed it. */
    private void leaveOut(SheetRow row, YearlyLayout layout) {
        int budget = layout.columns().get(Column.BUDGET);
        boolean amount = BudgetCell.read(row.text(budget)) instanceof YearEntry.Runs(Budget.Baht baht);
        if (amount) {
            findings.add(Rule.AMOUNT_WITHOUT_ITEM, row.at(budget), row.text(budget));
        } else {
            findings.add(Rule.ROW_WITHOUT_ITEM, row.at(layout.item()), "");
        }
    }

    private void add(SheetRow row, YearlyLayout layout) {
        open.add(row, layout);
        layout.columns().forEach((column, at) -> {
            if (column != Column.BUDGET) {
                parts.warnOfFormula(row, at);
            }
        });
    }

    private void close() {
        if (open == null) {
            return;
        }
        OpenItem item = open;
        open = null;
        YearEntry budget = budget(item);
        parts.totals.addItem(item.dimension, item.row.at(item.layout.dimension()));
        parts.totals.addEntry(item.dimension, fiscalYear, budget);
        ImportedYear year = new ImportedYear(
                fiscalYear,
                quarters(item),
                budget instanceof YearEntry.Runs(Budget known) ? known : new Budget.Unknown());
        parts.items.add(new ImportedItem(
                item.entry.kind(),
                item.entry.name(),
                item.entry.codes(),
                details(item),
                List.of(year),
                units(item),
                remark(item),
                item.row.at(item.layout.item())));
    }

    private YearEntry budget(OpenItem item) {
        String text = item.text(Column.BUDGET);
        CellAddress at = item.at(Column.BUDGET);
        item.furtherBudgets().forEach((place, further) -> findings.add(Rule.BUDGET_REPEATED, place, further, further));
        YearEntry entry =
                item.amountIsFormula() ? new YearEntry.Broken(Rule.FORMULA_CELL, text) : BudgetCell.read(text);
        if (text.isBlank()) {
            findings.add(Rule.BUDGET_MISSING, at, text);
        } else if (entry instanceof YearEntry.Broken(Rule rule, String quoted)) {
            findings.add(rule, at, text, quoted);
        } else if (BudgetCell.isDash(text)) {
            findings.add(Rule.BUDGET_DASH, at, text);
        }
        // Which of them is meant is not known, so its totals are not compared either.
        return item.furtherBudgets().isEmpty() ? entry : new YearEntry.Broken(Rule.BUDGET_REPEATED, text);
    }

    private List<Integer> quarters(OpenItem item) {
        String text = item.text(Column.PERIOD);
        if (text.isBlank()) {
            findings.add(Rule.PERIOD_MISSING, item.at(Column.PERIOD), text);
            return List.of();
        }
        return switch (PeriodCell.read(text, fiscalYear)) {
            case PeriodCell.Quarters(List<Integer> numbers) -> numbers;
            case PeriodCell.Broken(Rule rule) -> {
                findings.add(rule, item.at(Column.PERIOD), text, fiscalYear);
                yield List.of();
            }
        };
    }

    private ImportedItem.Details details(OpenItem item) {
        String text = item.text(Column.DETAILS);
        CellAddress at = item.at(Column.DETAILS);
        DetailsCell.Reading reading = DetailsCell.read(text);
        // A finding about a person is not to be quoted by another one.
        String quoted = PersonalData.in(text).isPresent() ? "" : text;
        reading.doubts().forEach(doubt -> findings.add(doubt.rule(), at, quoted, doubt.detail()));
        parts.rules.check(reading.details(), at, text);
        return reading.details();
    }

    private List<UUID> units(OpenItem item) {
        CellAddress at = item.at(Column.UNITS);
        UnitsCell.Reading reading = UnitsCell.read(item.text(Column.UNITS), parts.context.units());
        reading.unknown().forEach(entry -> findings.add(Rule.UNIT_UNKNOWN, at, "", entry));
        reading.ambiguous().forEach(name -> findings.add(Rule.UNIT_AMBIGUOUS, at, name, name));
        parts.rules.checkUnits(reading.units().size(), at);
        return reading.units();
    }

    private String remark(OpenItem item) {
        String text = item.text(Column.REMARK);
        if (text.isBlank()) {
            return null;
        }
        String remark = ExactText.oneLine(text);
        parts.rules.checkRemark(remark, item.at(Column.REMARK));
        return remark;
    }
}
