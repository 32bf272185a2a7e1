package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A risk that recurring complaints propose: what they are about and how many, and nothing of any complaint.
 *
 * @param category the category of the complaints, as complaint-service names it
 * @param unitId the unit they are about; absent where they have none
 * @param count how many complaints there were when it was detected
 * @param reason why it was dismissed
 * @param decidedBy the identity provider's id of the person
 * @param riskAssessmentId the assessment it was accepted into
 * @param riskId the risk it became
 */
@Schema(name = "ProposedRisk")
public record ProposedRiskView(
        UUID id,
        UUID patternId,
        @Schema(examples = "ROADS") String category,
        UUID unitId,
        @Schema(examples = "12") int count,
        Instant detectedAt,
        ProposedRisk.State state,
        @Schema(examples = "มีมาตรการควบคุมอยู่แล้ว") String reason,
        Instant decidedAt,

        @Schema(examples = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String decidedBy,

        UUID riskAssessmentId,
        UUID riskId) {

    static ProposedRiskView of(ProposedRisk proposed) {
        return new ProposedRiskView(
                proposed.id,
                proposed.patternId,
                proposed.category,
                proposed.unitId,
                proposed.complaints,
                proposed.detectedAt,
                proposed.state,
                proposed.reason,
                proposed.decidedAt,
                proposed.decidedBy,
                proposed.riskAssessmentId,
                proposed.riskId);
    }
}
