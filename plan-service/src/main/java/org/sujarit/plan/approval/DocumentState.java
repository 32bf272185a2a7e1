package org.sujarit.plan.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a document of the organisation is on its way to the public. */
@Schema(
        description = "DRAFT ร่าง, SUBMITTED เสนอแล้ว, APPROVED อนุมัติแล้ว, PUBLISHED เผยแพร่แล้ว,"
                + " SUPERSEDED มีฉบับใหม่แทนแล้ว")
public enum DocumentState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED
}
