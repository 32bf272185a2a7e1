package org.sujarit.plan.imports;

import java.util.List;

/** What came out of a file: its values, and what is wrong with them. With errors the values are a preview only. */
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
}
