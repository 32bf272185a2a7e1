package org.sujarit.plan.actionplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of plan item; the official layout says it by the first word of the item's name. */
@Schema(description = "PROJECT โครงการ, ACTIVITY กิจกรรม, MEASURE มาตรการ")
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
