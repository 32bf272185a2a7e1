package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings: each once, bounded in number, given out in the order of the sheets. */
final class Findings {
    static final int MAX = 1_000;

    private final Set<Finding> found = new LinkedHashSet<>();
    private boolean overflow;

    void add(Rule rule, CellAddress at, String value, Object... details) {
        if (found.size() < MAX) {
            found.add(Finding.of(rule, at, value, details));
        } else {
            overflow = true;
        }
    }

    List<Finding> inOrder(List<String> sheets) {
        List<Finding> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt((Finding finding) -> sheets.indexOf(finding.sheet()))
                .thenComparing(Finding.BY_CELL));
        if (overflow) {
            ordered.add(Finding.of(Rule.TOO_MANY_FINDINGS, CellAddress.FILE, "", MAX));
        }
        return ordered;
    }
}
