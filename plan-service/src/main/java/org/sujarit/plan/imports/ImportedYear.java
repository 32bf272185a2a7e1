package org.sujarit.plan.imports;

import java.util.List;
import org.sujarit.plan.actionplan.Budget;

/**
 * A fiscal year (B.E.) in which an item runs.
 *
 * @param quarters in which it runs; empty where the layout or the cell says none
 * @param budget {@code Unknown} where the cell says so, or where a finding says that it is missing or unreadable
 */
public record ImportedYear(int fiscalYear, List<Integer> quarters, Budget budget) {

    ImportedYear(int fiscalYear, Budget budget) {
        this(fiscalYear, List.of(), budget);
    }
}
