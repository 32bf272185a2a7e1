package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A risk assessment in a list. */
@Schema(name = "RiskAssessmentOverview")
public record RiskAssessmentOverview(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        @Schema(examples = "2566") int fiscalYear,
        RiskAssessmentState state,
        Instant changedAt,
        Instant publishedAt,
        Instant resultsPublishedAt) {

    static RiskAssessmentOverview of(RiskAssessment assessment) {
        return new RiskAssessmentOverview(
                assessment.id,
                assessment.seriesId,
                assessment.revision,
                assessment.fiscalYear,
                assessment.state,
                assessment.changedAt,
                assessment.publishedAt,
                assessment.resultsPublishedAt);
    }
}
