package org.sujarit.plan.imports;

import java.util.List;

/**
 * The values of a plan's table.
 *
 * @param fiscalYears B.E., ascending
 * @param items in the order of the file
 */
public record ImportedPlan(List<Integer> fiscalYears, List<ImportedItem> items) {
    static final ImportedPlan NOTHING = new ImportedPlan(List.of(), List.of());

    public ImportedPlan {
        fiscalYears = List.copyOf(fiscalYears);
        items = List.copyOf(items);
    }
}
