package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.sujarit.plan.actionplan.Budget;

/**
 * What came out of a file: its values, and what is wrong with them. With errors the values are a preview only.
 * Sums count amounts in baht; "no budget" adds nothing, and neither does an unknown budget, which has its finding.
 */
public record PlanReading(ImportedPlan plan, List<Finding> findings) {
    public PlanReading {
        findings = List.copyOf(findings);
    }

    static PlanReading refused(Finding finding) {
        return new PlanReading(ImportedPlan.NOTHING, List.of(finding));
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    public long itemCount(String dimensionCode) {
        return plan.items().stream().filter(in(dimensionCode)).count();
    }

    public BigDecimal baht(String dimensionCode, int fiscalYear) {
        return sum(in(dimensionCode), year -> year.fiscalYear() == fiscalYear);
    }

    public BigDecimal baht(int fiscalYear) {
        return sum(item -> true, year -> year.fiscalYear() == fiscalYear);
    }

    public BigDecimal baht() {
        return sum(item -> true, year -> true);
    }

    private static Predicate<ImportedItem> in(String dimensionCode) {
        return item -> item.dimensionCode().equals(dimensionCode);
    }

    private BigDecimal sum(Predicate<ImportedItem> items, Predicate<ImportedYear> years) {
        return plan.items().stream()
                .filter(items)
                .flatMap(item -> item.years().stream())
                .filter(years)
                .map(ImportedYear::budget)
                .map(budget -> budget instanceof Budget.Baht baht ? baht.amount() : BigDecimal.ZERO)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
