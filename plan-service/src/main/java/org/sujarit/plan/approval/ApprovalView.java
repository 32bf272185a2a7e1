package org.sujarit.plan.approval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision of an approver, as the organisation itself sees it. */
@Schema(name = "Approval")
public record ApprovalView(
        int round, ApprovalStep step, String decision, String reason, String decidedBy, Instant decidedAt) {

    static ApprovalView of(Approval approval) {
        return new ApprovalView(
                approval.round,
                approval.step,
                approval.decision.name(),
                approval.reason,
                approval.decidedBy,
                approval.decidedAt);
    }
}
