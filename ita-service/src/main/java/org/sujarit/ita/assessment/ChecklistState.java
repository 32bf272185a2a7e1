package org.sujarit.ita.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an OIT item is. */
@Schema(description = "NOT_STARTED ยังไม่เริ่ม, IN_PROGRESS กำลังดำเนินการ, DONE เสร็จแล้ว")
public enum ChecklistState {
    NOT_STARTED,
    IN_PROGRESS,
    DONE
}
