package org.sujarit.plan.actionplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.PublishedApproval;
import org.sujarit.plan.comparison.Comparisons;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.organisation.Organisation;

/** A plan as it is announced: what the public reads, complete in itself and without any person. */
@Schema(name = "PublishedActionPlan")
public record PublishedPlan(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int edition,
        UUID amends,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

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
        Instant publishedAt,
        PlanSummary summary,
        PlanFramework framework,
        List<PublishedItem> items,
        List<PublishedApproval> approvals) {

    /** An item with the names of its units instead of their ids. */
    @Schema(name = "PublishedPlanItem")
    public record PublishedItem(
            UUID id,
            UUID lineageId,
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

        /** What the plan says of it for a fiscal year; empty where it doesn't run. */
        public Optional<ItemYear> year(int fiscalYear) {
            return years.stream().filter(y -> y.fiscalYear() == fiscalYear).findFirst();
        }

        /** The code of the mission (ภารกิจ) of its first guideline, such as 1.1. */
        public String mission() {
            String first = guidelineCodes.getFirst();
            return first.substring(0, first.lastIndexOf('.'));
        }

        static PublishedItem of(PlanItem item, Map<UUID, String> unitNames) {
            return new PublishedItem(
                    item.id,
                    item.lineageId,
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

    /** What of an item can differ between versions; its id and place differ in any case. */
    private record ComparableItem(
            ItemKind kind,
            String name,
            List<String> guidelineCodes,
            String rationale,
            List<String> objectives,
            TargetGroup targetGroup,
            List<String> steps,
            String place,
            List<ItemYear> years,
            List<String> units,
            List<Indicator> outputs,
            List<Indicator> outcomes,
            String remark) {

        static ComparableItem of(PublishedItem item) {
            return new ComparableItem(
                    item.kind,
                    item.name,
                    item.guidelineCodes,
                    item.rationale,
                    item.objectives,
                    item.targetGroup,
                    item.steps,
                    item.place,
                    item.years,
                    item.units,
                    item.outputs,
                    item.outcomes,
                    item.remark);
        }
    }

    /** For a comparison with another version. */
    Comparisons.Side comparable() {
        return new Comparisons.Side(
                id,
                new PlanDetails(title, firstFiscalYear, lastFiscalYear, principles, objectives, targets, announcement),
                items.stream()
                        .map(i -> new Comparisons.Item(i.lineageId, i.name, ComparableItem.of(i)))
                        .toList());
    }

    static PublishedPlan of(
            ActionPlan plan, Organisation organisation, PlanFramework framework, List<PublishedApproval> approvals) {
        Map<UUID, String> unitNames = organisation.unitNames();
        return new PublishedPlan(
                plan.id,
                plan.seriesId,
                plan.edition,
                plan.amends,
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
                plan.lifecycle.publishedAt(),
                PlanSummary.of(plan),
                framework,
                plan.items.stream().map(i -> PublishedItem.of(i, unitNames)).toList(),
                approvals);
    }
}
