package org.sujarit.complaint.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the other body replied. */
@Schema(name = "RecordOutsideReply", examples = "{\"reply\":\"จะซ่อมผิวทางภายในเดือนหน้า\"}")
public record RecordReply(@NotBlank @Size(max = 5_000) String reply) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "RecordReply";
    }
}
