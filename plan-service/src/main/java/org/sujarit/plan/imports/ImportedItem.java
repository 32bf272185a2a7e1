package org.sujarit.plan.imports;

import java.util.List;
import org.sujarit.plan.actionplan.ItemKind;

/**
 * An item as the file gives it.
 *
 * @param kind null when the name starts with no known kind; a finding says so
 * @param guidelineCodes in Arabic digits as the file names them; a code the framework doesn't know has a finding
 * @param years only those in which the item runs
 * @param remark null when the row has none
 * @param source the cell of the item's name
 */
public record ImportedItem(
        ItemKind kind,
        String name,
        List<String> guidelineCodes,
        List<ImportedYear> years,
        String remark,
        CellAddress source) {
    public ImportedItem {
        guidelineCodes = List.copyOf(guidelineCodes);
        years = List.copyOf(years);
    }
}
