package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A whole plan.
 *
 * @param nextStep who decides next, while the plan is submitted
 */
@Schema(name = "ActionPlan")
public record PlanView(
        UUID id,

        @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)")
        String title,

        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,
        String principles,
        List<String> objectives,
        List<YearTarget> targets,
        Announcement announcement,
        PlanState state,
        ApprovalStep nextStep,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt,
        PlanSummary summary,
        List<ItemView> items,
        List<ApprovalView> approvals) {

    /** A decision of an approver. */
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

    static PlanView of(ActionPlan plan) {
        return new PlanView(
                plan.id,
                plan.title,
                plan.firstFiscalYear,
                plan.lastFiscalYear,
                plan.principles,
                plan.objectives,
                plan.targets,
                plan.announcement(),
                plan.state,
                plan.nextStep,
                plan.createdAt,
                plan.changedAt,
                plan.publishedAt,
                PlanSummary.of(plan),
                plan.items.stream().map(ItemView::of).toList(),
                Approval.of(plan).stream().map(ApprovalView::of).toList());
    }
}
