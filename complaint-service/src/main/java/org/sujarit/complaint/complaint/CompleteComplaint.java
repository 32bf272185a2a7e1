package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of a complaint.
 *
 * @param result what the complainant is told
 */
@Schema(name = "CompleteComplaint", examples = "{\"result\":\"เปลี่ยนหลอดไฟและตรวจสายไฟทั้งซอยแล้ว\"}")
public record CompleteComplaint(@NotBlank @Size(max = 5_000) String result) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "CompleteComplaint";
    }
}
