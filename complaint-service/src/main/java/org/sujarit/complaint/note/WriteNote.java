package org.sujarit.complaint.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note for colleagues. */
@Schema(name = "WriteComplaintNote", examples = "{\"text\":\"ตรวจพื้นที่แล้ว หลอดไฟขาด 3 ดวง\"}")
public record WriteNote(@NotBlank @Size(max = 5_000) String text) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "WriteNote";
    }
}
