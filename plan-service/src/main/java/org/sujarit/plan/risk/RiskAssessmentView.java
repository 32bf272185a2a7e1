package org.sujarit.plan.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole risk assessment.
 *
 * @param seriesId what all revisions of one assessment share
 * @param revision which revision it is, from 1
 * @param amends the revision it shall take the place of; absent for a first one
 * @param resultsId the id under which its results are published
 */
@Schema(name = "RiskAssessment")
public record RiskAssessmentView(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        UUID amends,
        @Schema(examples = "2566") int fiscalYear,
        RiskAssessmentState state,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt,
        Instant resultsPublishedAt,
        UUID resultsId,
        List<RiskView> risks) {

    static RiskAssessmentView of(RiskAssessment assessment) {
        return new RiskAssessmentView(
                assessment.id,
                assessment.seriesId,
                assessment.revision,
                assessment.amends,
                assessment.fiscalYear,
                assessment.state,
                assessment.createdAt,
                assessment.changedAt,
                assessment.publishedAt,
                assessment.resultsPublishedAt,
                assessment.resultsId,
                assessment.risks.stream().map(RiskView::of).toList());
    }
}
