package org.sujarit.complaint.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the complainant is not content with the end that it took. */
@Schema(name = "ReopenComplaint", examples = "{\"reason\":\"ไฟดับอีกเมื่อคืนนี้\"}")
public record ReopenComplaint(@NotBlank @Size(max = 2_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ReopenComplaint";
    }
}
