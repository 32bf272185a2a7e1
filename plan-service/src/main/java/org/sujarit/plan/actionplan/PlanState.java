package org.sujarit.plan.actionplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan is on its way to the public. */
@Schema(description = "DRAFT ร่าง, SUBMITTED เสนอแล้ว, APPROVED อนุมัติแล้ว, PUBLISHED ประกาศใช้แล้ว")
public enum PlanState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    PUBLISHED
}
