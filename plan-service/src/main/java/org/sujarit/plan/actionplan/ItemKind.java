package org.sujarit.plan.actionplan;

/** What an item of an action plan is; the official layout says it by the first word of the item's name. */
public enum ItemKind {
    PROJECT("โครงการ"),
    ACTIVITY("กิจกรรม"),
    MEASURE("มาตรการ");

    private final String thaiTerm;

    ItemKind(String thaiTerm) {
        this.thaiTerm = thaiTerm;
    }

    public String thaiTerm() {
        return thaiTerm;
    }
}
