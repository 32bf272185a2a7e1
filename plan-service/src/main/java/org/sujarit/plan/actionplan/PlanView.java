package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.ApprovalStep;
import org.sujarit.plan.approval.ApprovalView;
import org.sujarit.plan.approval.DocumentState;

/**
 * A whole plan.
 *
 * @param seriesId what all versions of one plan share
 * @param edition which version it is (ฉบับที่), from 1
 * @param amends the version it shall take the place of; absent for a first one
 * @param nextStep who decides next, while the plan is submitted
 */
@Schema(name = "ActionPlan")
public record PlanView(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int edition,
        UUID amends,

        @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)")
        String title,

        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,

        @Schema(examples = "การทุจริตบั่นทอนบริการที่ประชาชนควรได้รับ")
        String principles,

        @Schema(examples = "[\"เพื่อให้ประชาชนเชื่อมั่นในการทำงานขององค์การบริหารส่วนตำบล\"]")
        List<String> objectives,

        List<YearTarget> targets,
        Announcement announcement,
        DocumentState state,
        ApprovalStep nextStep,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt,
        PlanSummary summary,
        List<ItemView> items,
        List<ApprovalView> approvals) {

    static PlanView of(ActionPlan plan, List<ApprovalView> approvals) {
        return new PlanView(
                plan.id,
                plan.seriesId,
                plan.edition,
                plan.amends,
                plan.title,
                plan.firstFiscalYear,
                plan.lastFiscalYear,
                plan.principles,
                plan.objectives,
                plan.targets,
                plan.announcement(),
                plan.lifecycle.state(),
                plan.lifecycle.nextStep(),
                plan.createdAt,
                plan.changedAt,
                plan.lifecycle.publishedAt(),
                PlanSummary.of(plan),
                plan.items.stream().map(ItemView::of).toList(),
                approvals);
    }
}
