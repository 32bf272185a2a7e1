package org.sujarit.plan.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An approver's decision.
 *
 * @param reason needed for SEND_BACK: what the officer shall mend
 */
@Schema(name = "Decision", examples = "{\"decision\":\"SEND_BACK\",\"reason\":\"โปรดระบุตัวชี้วัดของโครงการ\"}")
public record DecideRequest(
        @NotNull Choice decision, @Size(max = 2_000) String reason) {

    /** Approve (เห็นชอบ) or send back (ส่งคืน). */
    @Schema(name = "DecisionChoice")
    public enum Choice {
        APPROVE,
        SEND_BACK
    }
}
