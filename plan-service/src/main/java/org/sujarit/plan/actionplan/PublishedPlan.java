package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.organisation.Organisation;

/** A plan as it is announced: what the public reads, complete in itself and without any person. */
@Schema(name = "PublishedActionPlan")
public record PublishedPlan(
        UUID id,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,
        String organisationNameEn,
        String title,
        @Schema(examples = "2566") int firstFiscalYear,
        @Schema(examples = "2570") int lastFiscalYear,
        String principles,
        List<String> objectives,
        List<YearTarget> targets,
        Announcement announcement,
        Instant publishedAt,
        PlanSummary summary,
        PlanFramework framework,
        List<PublishedItem> items,
        List<PublishedApproval> approvals) {

    /** An item with the names of its units instead of their ids. */
    @Schema(name = "PublishedPlanItem")
    public record PublishedItem(
            UUID id,
            int position,
            ItemKind kind,
            String name,
            List<String> guidelineCodes,
            String rationale,
            List<String> objectives,
            TargetGroup targetGroup,
            List<String> steps,
            String place,
            List<ItemYear> years,
            @Schema(examples = "[\"กองคลัง\"]") List<String> units,
            List<Indicator> outputs,
            List<Indicator> outcomes,
            String remark) {

        static PublishedItem of(PlanItem item, Map<UUID, String> unitNames) {
            return new PublishedItem(
                    item.id,
                    item.position,
                    item.kind,
                    item.name,
                    item.guidelineCodes,
                    item.rationale,
                    item.objectives,
                    item.targetGroup,
                    item.steps,
                    item.place,
                    item.years,
                    item.unitIds.stream().map(unitNames::get).toList(),
                    item.outputs,
                    item.outcomes,
                    item.remark);
        }
    }

    /** Which approver approved when; never who it was. */
    @Schema(name = "PublishedApproval")
    public record PublishedApproval(ApprovalStep step, Instant approvedAt) {}

    static PublishedPlan of(
            ActionPlan plan, Organisation organisation, PlanFramework framework, List<Approval> approvals) {
        Map<UUID, String> unitNames = organisation.unitNames();
        return new PublishedPlan(
                plan.id,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                plan.title,
                plan.firstFiscalYear,
                plan.lastFiscalYear,
                plan.principles,
                plan.objectives,
                plan.targets,
                plan.announcement(),
                plan.publishedAt,
                PlanSummary.of(plan),
                framework,
                plan.items.stream().map(i -> PublishedItem.of(i, unitNames)).toList(),
                approvals.stream()
                        .filter(a -> a.round == plan.round && a.decision == Approval.Decision.APPROVED)
                        .map(a -> new PublishedApproval(a.step, a.decidedAt))
                        .toList());
    }
}
