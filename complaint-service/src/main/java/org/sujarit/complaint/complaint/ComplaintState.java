package org.sujarit.complaint.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Received (รับเรื่องแล้ว), in progress (กำลังดำเนินการ) or completed (ดำเนินการแล้วเสร็จ). */
@Schema(name = "ComplaintState")
public enum ComplaintState {
    RECEIVED,
    IN_PROGRESS,
    COMPLETED
}
