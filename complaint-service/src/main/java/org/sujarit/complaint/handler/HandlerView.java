package org.sujarit.complaint.handler;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint officer and the unit they work for. */
@Schema(name = "ComplaintHandler")
public record HandlerView(
        @Schema(examples = "engineering-officer") String subject,
        @Schema(examples = "เจ้าหน้าที่ ตัวอย่าง") String name,
        UUID unitId,
        boolean head) {

    static HandlerView of(Handler handler) {
        return new HandlerView(handler.subject, handler.name, handler.unitId, handler.head);
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "HandlerView";
    }
}
