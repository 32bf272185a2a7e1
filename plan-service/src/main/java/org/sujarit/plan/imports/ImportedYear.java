package org.sujarit.plan.imports;

import org.sujarit.plan.actionplan.Budget;

/**
 * A fiscal year (B.E.) in which an item runs.
 *
 * @param budget {@code Unknown} only where a finding says that the cell can't be understood
 */
public record ImportedYear(int fiscalYear, Budget budget) {}
