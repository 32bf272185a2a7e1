package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a complaint is not taken up.
 *
 * @param reason that the complainant is told
 */
@Schema(name = "RejectComplaint", examples = "{\"reason\":\"เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น\"}")
public record RejectComplaint(@NotBlank @Size(max = 5_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "RejectComplaint";
    }
}
