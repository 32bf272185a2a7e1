package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.ApprovalStep;
import org.sujarit.plan.approval.DocumentState;

/** A plan in a list. */
@Schema(name = "ActionPlanOverview")
public record PlanOverview(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int edition,

        @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)")
        String title,

        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,
        DocumentState state,
        ApprovalStep nextStep,
        Instant changedAt,
        Instant publishedAt) {

    static PlanOverview of(ActionPlan plan) {
        return new PlanOverview(
                plan.id,
                plan.seriesId,
                plan.edition,
                plan.title,
                plan.firstFiscalYear,
                plan.lastFiscalYear,
                plan.lifecycle.state(),
                plan.lifecycle.nextStep(),
                plan.changedAt,
                plan.lifecycle.publishedAt());
    }
}
