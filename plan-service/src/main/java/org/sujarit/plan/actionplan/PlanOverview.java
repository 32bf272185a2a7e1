package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in a list. */
@Schema(name = "ActionPlanOverview")
public record PlanOverview(
        UUID id,
        String title,
        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,
        PlanState state,
        ApprovalStep nextStep,
        Instant changedAt,
        Instant publishedAt) {

    static PlanOverview of(ActionPlan plan) {
        return new PlanOverview(
                plan.id,
                plan.title,
                plan.firstFiscalYear,
                plan.lastFiscalYear,
                plan.state,
                plan.nextStep,
                plan.changedAt,
                plan.publishedAt);
    }
}
