package org.sujarit.plan.imports;

import java.util.List;
import org.sujarit.kit.privacy.PersonalData;

/** What an item must be, wherever it comes from: the bounds are those of an officer's own entry, ItemDetails. */
final class ItemRules {
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_REMARK = 2_000;
    static final int MOST_GUIDELINES = 10;
    static final int LONGEST_RATIONALE = 20_000;
    static final int LONGEST_ENTRY = 2_000;
    static final int MOST_OBJECTIVES = 50;
    static final int MOST_STEPS = 100;
    static final int MOST_UNITS = 50;

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
        if (item.kind() == null) {
            findings.add(Rule.KIND_UNKNOWN, at, text, item.name());
        }
        if (item.name().length() > LONGEST_NAME) {
            findings.add(Rule.NAME_TOO_LONG, at, text, LONGEST_NAME, item.name());
        } else {
            checkPrivacy(item.name(), at);
        }
    }

    void check(ImportedItem.Details details, CellAddress at, String cell) {
        if (details.rationale() != null) {
            checkText(details.rationale(), LONGEST_RATIONALE, at, cell);
        }
        checkList(details.objectives(), MOST_OBJECTIVES, at, cell);
        checkList(details.steps(), MOST_STEPS, at, cell);
    }

    void checkUnits(int units, CellAddress at) {
        if (units > MOST_UNITS) {
            findings.add(Rule.LIST_TOO_LONG, at, "", MOST_UNITS);
        }
    }

    private void checkList(List<String> texts, int most, CellAddress at, String cell) {
        texts.forEach(text -> checkText(text, LONGEST_ENTRY, at, cell));
        if (texts.size() > most) {
            findings.add(Rule.LIST_TOO_LONG, at, cell, most);
        }
    }

    private void checkText(String text, int longest, CellAddress at, String cell) {
        if (text.length() > longest) {
            findings.add(Rule.TEXT_TOO_LONG, at, cell, longest, text);
        } else {
            checkPrivacy(text, at);
        }
    }

    /** What was found is not repeated. */
    private void checkPrivacy(String text, CellAddress at) {
        if (PersonalData.in(text).isPresent()) {
            findings.add(Rule.PERSONAL_DATA, at, "");
        }
    }

    void checkRemark(String remark, CellAddress at) {
        if (remark.length() > LONGEST_REMARK) {
            findings.add(Rule.REMARK_TOO_LONG, at, remark, LONGEST_REMARK);
        } else {
            checkPrivacy(remark, at);
        }
    }
}
