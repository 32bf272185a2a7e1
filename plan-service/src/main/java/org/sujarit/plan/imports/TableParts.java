package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sujarit.plan.actionplan.ActionPlan;

/** What both layouts gather while their rows are read. */
final class TableParts {
    final ReadingContext context;
    final Findings findings;
    final RowPosition position;
    final Totals totals;
    final ItemRules rules;
    final UnreadColumns unread;
    final List<ImportedItem> items = new ArrayList<>();

    TableParts(ReadingContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
        this.position = new RowPosition(context.framework(), findings);
        this.totals = new Totals(findings);
        this.rules = new ItemRules(findings);
        this.unread = new UnreadColumns(findings);
    }

    /** The items that the row's cell names, checked against the rules and the framework. */
    List<ItemCell.Entry> entries(SheetRow row, Layout layout) throws RefusedFile {
        String text = row.text(layout.item());
        CellAddress source = row.at(layout.item());
        ItemCell cell = ItemCell.parse(text, position.openCodes());
        position.leaveOpen(cell.openCodes());
        // Not a finding among others: many short items under many codes would make much work of little text.
        if (items.size() + cell.entries().size() > ActionPlan.MOST_ITEMS) {
            throw new RefusedFile(Rule.TOO_MANY_ITEMS, source, ActionPlan.MOST_ITEMS);
        }
        Set<String> codes = new LinkedHashSet<>();
        for (ItemCell.Entry entry : cell.entries()) {
            codes.addAll(entry.codes());
            rules.check(entry, source, text);
        }
        codes.forEach(code -> position.check(code, source, text));
        warnOfFormula(row, layout.item());
        if (!cell.entries().isEmpty()) {
            unread.note(row, layout);
        }
        return cell.entries();
    }

    /** Text that a formula gave is the text that was shown; only money has to be written down. */
    void warnOfFormula(SheetRow row, int column) {
        if (row.formulas().contains(column)) {
            findings.add(Rule.FORMULA_VALUE, row.at(column), row.text(column));
        }
    }
}
