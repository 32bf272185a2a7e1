package org.sujarit.complaint.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message of the complainant's. */
@Schema(name = "SendComplaintMessage", examples = "{\"text\":\"เสาไฟเลขที่ 12 หน้าตลาด\"}")
public record SendMessage(@NotBlank @Size(max = 5_000) String text) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "SendMessage";
    }
}
