package org.sujarit.ita.assessment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment in a list. */
@Schema(name = "AssessmentOverview")
public record AssessmentOverview(
        UUID id, @Schema(examples = "2566") int fiscalYear, Instant createdAt, Instant changedAt) {

    static AssessmentOverview of(Assessment assessment) {
        return new AssessmentOverview(assessment.id, assessment.fiscalYear, assessment.createdAt, assessment.changedAt);
    }
}
