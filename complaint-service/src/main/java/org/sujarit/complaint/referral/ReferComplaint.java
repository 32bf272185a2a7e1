package org.sujarit.complaint.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a complaint is for.
 *
 * @param organisationId another organisation on the system
 * @param reason that the complainant is told
 */
@Schema(
        name = "ReferComplaint",
        examples =
                "{\"organisationId\":\"01890a5d-ac97-7c3e-9f1d-5a2f1c8e4b60\",\"reason\":\"ถนนสายนี้อยู่ในเขตของท่าน\"}")
public record ReferComplaint(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 2_000) String reason) {

    /** A record prints what it holds, and what prints can end up in a log. */
    @Override
    public String toString() {
        return "ReferComplaint";
    }
}
