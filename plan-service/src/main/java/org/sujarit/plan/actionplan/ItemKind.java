package org.sujarit.plan.actionplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of plan item. */
@Schema(description = "PROJECT โครงการ, ACTIVITY กิจกรรม, MEASURE มาตรการ")
public enum ItemKind {
    PROJECT,
    ACTIVITY,
    MEASURE
}
