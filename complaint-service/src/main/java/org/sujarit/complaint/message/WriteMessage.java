package org.sujarit.complaint.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message to the complainant.
 *
 * @param asks true where the case waits for the answer: until it comes the time to handle it stands still
 */
@Schema(name = "WriteComplaintMessage", examples = "{\"text\":\"ขอทราบเลขเสาไฟฟ้าที่ชำรุด\",\"asks\":true}")
public record WriteMessage(@NotBlank @Size(max = 5_000) String text, Boolean asks) {

    @JsonIgnore
    boolean asksForAnswer() {
        return asks != null && asks;
    }

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "WriteMessage";
    }
}
