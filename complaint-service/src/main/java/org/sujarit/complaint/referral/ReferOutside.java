package org.sujarit.complaint.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a matter is taken to outside of the system.
 *
 * @param body that the complainant is told
 * @param reason for colleagues
 */
@Schema(name = "ReferComplaintOutside", examples = "{\"body\":\"แขวงทางหลวงชนบท\",\"reason\":\"เป็นทางหลวงชนบท\"}")
public record ReferOutside(
        @NotBlank @Size(max = 300) String body,
        @NotBlank @Size(max = 2_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ReferOutside";
    }
}
