package org.sujarit.plan.imports;

/** What an item must be, wherever it comes from: the bounds are those of an officer's own entry, ItemDetails. */
final class ItemRules {
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_REMARK = 2_000;
    static final int MOST_GUIDELINES = 10;

    private final Findings findings;

    ItemRules(Findings findings) {
        this.findings = findings;
    }

    /** @param text of the cell in which the item stands */
    void check(ItemCell.Entry item, CellAddress at, String text) {
        if (item.codes().isEmpty()) {
            findings.add(Rule.GUIDELINE_MISSING, at, text, item.name());
        }
        if (item.codes().size() > MOST_GUIDELINES) {
            findings.add(Rule.TOO_MANY_GUIDELINES, at, text, MOST_GUIDELINES, item.name());
        }
        if (ItemCell.kindOf(item.name()).isEmpty()) {
            findings.add(Rule.KIND_UNKNOWN, at, text, item.name());
        }
        if (item.name().length() > LONGEST_NAME) {
            findings.add(Rule.NAME_TOO_LONG, at, text, LONGEST_NAME, item.name());
        }
    }

    void checkRemark(String remark, CellAddress at) {
        if (remark.length() > LONGEST_REMARK) {
            findings.add(Rule.REMARK_TOO_LONG, at, remark, LONGEST_REMARK);
        }
    }
}
