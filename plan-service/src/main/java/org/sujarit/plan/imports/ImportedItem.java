package org.sujarit.plan.imports;

import java.util.List;
import java.util.UUID;
import org.sujarit.plan.actionplan.ItemKind;

/**
 * An item as the file gives it.
 *
 * @param kind null when the name starts with no known kind; a finding says so
 * @param guidelineCodes in Arabic digits as the file names them; a code the framework doesn't know has a finding
 * @param details what the yearly layout tells of it
 * @param years only those in which the item runs
 * @param unitIds the responsible units, as the yearly layout names them
 * @param remark null when the row has none
 * @param source the cell of the item's name
 */
public record ImportedItem(
        ItemKind kind,
        String name,
        List<String> guidelineCodes,
        Details details,
        List<ImportedYear> years,
        List<UUID> unitIds,
        String remark,
        CellAddress source) {
    public ImportedItem {
        guidelineCodes = List.copyOf(guidelineCodes);
        years = List.copyOf(years);
        unitIds = List.copyOf(unitIds);
    }

    /**
     * Why and how (ข้อมูลประกอบ).
     *
     * @param rationale null when the file gives none
     * @param steps in their order
     */
    public record Details(String rationale, List<String> objectives, List<String> steps) {
        static final Details NONE = new Details(null, List.of(), List.of());

        public Details {
            objectives = List.copyOf(objectives);
            steps = List.copyOf(steps);
        }
    }

    /** An item of the five-year layout, which tells no more of it. */
    static ImportedItem ofYears(ItemCell.Entry entry, List<ImportedYear> years, String remark, CellAddress source) {
        return new ImportedItem(
                entry.kind(), entry.name(), entry.codes(), Details.NONE, years, List.of(), remark, source);
    }
}
