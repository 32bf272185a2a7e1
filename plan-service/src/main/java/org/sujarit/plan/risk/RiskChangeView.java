package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed on a risk.
 *
 * @param lineageId what the risk's copies in all revisions and years share
 * @param fields the names of the fields that changed; none for a risk that was added or removed as a whole
 * @param before where it stood; absent for a risk that was added and for its first result
 * @param after where it stands since; absent for a risk that was removed
 * @param changedBy the identity provider's id of the person
 */
@Schema(name = "RiskChange")
public record RiskChangeView(
        UUID id,
        UUID riskAssessmentId,
        @Schema(examples = "1") int revision,
        UUID riskId,
        UUID lineageId,
        RiskChange.Kind kind,
        @Schema(examples = "[\"likelihood\"]") List<String> fields,
        RiskChange.Rating before,
        RiskChange.Rating after,
        Instant changedAt,

        @Schema(examples = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String changedBy) {

    static RiskChangeView of(RiskChange change) {
        return new RiskChangeView(
                change.id,
                change.assessmentId,
                change.revision,
                change.riskId,
                change.lineageId,
                change.kind,
                change.fields,
                rating(change.likelihoodBefore, change.impactBefore, change.levelBefore),
                rating(change.likelihoodAfter, change.impactAfter, change.levelAfter),
                change.changedAt,
                change.changedBy);
    }

    private static RiskChange.Rating rating(Integer likelihood, Integer impact, RiskLevel level) {
        return level == null ? null : new RiskChange.Rating(likelihood, impact, level);
    }
}
