package org.sujarit.plan.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an item is, by the organisation's own word. */
@Schema(
        description =
                "NOT_STARTED ยังไม่ดำเนินการ, IN_PROGRESS อยู่ระหว่างดำเนินการ, COMPLETED ดำเนินการแล้ว, CANCELLED ยกเลิก")
public enum ProgressState {
    NOT_STARTED("ยังไม่ดำเนินการ"),
    IN_PROGRESS("อยู่ระหว่างดำเนินการ"),
    COMPLETED("ดำเนินการแล้ว"),
    CANCELLED("ยกเลิก");

    private final String thaiTerm;

    ProgressState(String thaiTerm) {
        this.thaiTerm = thaiTerm;
    }

    public String thaiTerm() {
        return thaiTerm;
    }

    /** Whether nothing more is to be done. */
    boolean isEnd() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS -> false;
            case COMPLETED, CANCELLED -> true;
        };
    }
}
