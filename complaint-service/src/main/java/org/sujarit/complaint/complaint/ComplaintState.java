package org.sujarit.complaint.complaint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a complaint is: received (รับเรื่องแล้ว), in progress (กำลังดำเนินการ), waiting for an answer of the complainant
 * (รอข้อมูลจากผู้ร้อง), completed with a result (ดำเนินการแล้วเสร็จ), rejected as out of scope (ไม่รับเรื่อง), or referred to another
 * organisation, which handles it from then on (ส่งต่อหน่วยงานอื่น).
 */
@Schema(name = "ComplaintState")
public enum ComplaintState {
    RECEIVED,
    IN_PROGRESS,
    AWAITING_COMPLAINANT,
    COMPLETED,
    REJECTED,
    REFERRED;

    /** In which somebody of the organisation still has something to do. */
    public static final Set<ComplaintState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(RECEIVED, IN_PROGRESS, AWAITING_COMPLAINANT));

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
