package org.sujarit.plan.eplannacc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.actionplan.Announcement;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.actionplan.TargetGroup;
import org.sujarit.plan.actionplan.YearTarget;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.organisation.OrganisationType;
import org.sujarit.plan.progress.ProgressState;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.progress.RollUps;
import org.sujarit.plan.round.ReportKind;

/**
 * What an organisation reports of a fiscal year to the NACC's system E-PlanNACC: its plans, and the progress at six
 * months and at the year's end. The national system's own format is not public, and the source documents say only that
 * plan and progress are reported there: what goes in is our own choice, and this is the one place where it is mapped.
 */
@Schema(name = "NaccPackage")
public record NaccPackage(
        @Schema(examples = "รูปแบบของระบบ E-PlanNACC ไม่ได้เผยแพร่")
        String note,

        ReportingOrganisation organisation,
        @Schema(examples = "2566") int fiscalYear,
        List<Plan> plans) {

    static final String NOTE = "รูปแบบของระบบ E-PlanNACC ไม่ได้เผยแพร่ การเลือกข้อมูลนี้เป็นของระบบนี้เอง"
            + " — the format of E-PlanNACC is not public; what goes in is this system's own choice.";

    @Schema(name = "ReportingOrganisation")
    public record ReportingOrganisation(
            UUID id,
            @Schema(examples = "06520405") String code,
            String nameTh,
            String nameEn,
            OrganisationType type,
            String district,
            String province) {}

    /**
     * A plan in force in the year.
     *
     * @param sixMonth absent until the report was sent in
     * @param annual absent until the report was sent in
     */
    @Schema(name = "NaccPlan")
    public record Plan(
            UUID planId,
            int edition,
            String title,
            int firstFiscalYear,
            int lastFiscalYear,
            String principles,
            List<String> objectives,
            Announcement announcement,
            YearTarget target,
            Report sixMonth,
            Report annual,
            List<Item> items) {}

    @Schema(name = "NaccReport")
    public record Report(UUID reportId, int revision, Instant submittedAt, Boolean late, RollUps rollUps) {

        static Report of(PublishedReport report) {
            return report == null
                    ? null
                    : new Report(report.id(), report.revision(), report.submittedAt(), report.late(), report.rollUps());
        }
    }

    /**
     * An item that runs in the year.
     *
     * @param sixMonth what was reported at six months; absent until then
     * @param annual what was reported at the year's end; absent until then
     */
    @Schema(name = "NaccItem")
    public record Item(
            int position,
            @Schema(examples = "1") String dimension,
            @Schema(examples = "1.3") String mission,
            List<String> guidelineCodes,
            ItemKind kind,
            String name,
            String rationale,
            List<String> objectives,
            TargetGroup targetGroup,
            List<String> steps,
            String place,
            List<Indicator> outputs,
            List<Indicator> outcomes,
            List<String> units,
            List<Integer> quarters,
            Budget budget,
            Progress sixMonth,
            Progress annual) {

        static Item of(
                PublishedPlan.PublishedItem item,
                int fiscalYear,
                PublishedReport.ReportedItem half,
                PublishedReport.ReportedItem whole) {
            var year = item.year(fiscalYear).orElseThrow();
            String mission = item.mission();
            return new Item(
                    item.position(),
                    mission.substring(0, mission.indexOf('.')),
                    mission,
                    item.guidelineCodes(),
                    item.kind(),
                    item.name(),
                    item.rationale(),
                    item.objectives(),
                    item.targetGroup(),
                    item.steps(),
                    item.place(),
                    item.outputs(),
                    item.outcomes(),
                    item.units(),
                    year.quarters(),
                    year.budget(),
                    Progress.of(half),
                    Progress.of(whole));
        }
    }

    @Schema(name = "NaccProgress")
    public record Progress(
            ProgressState state,
            String summary,
            List<PublishedReport.ReportedIndicator> indicators,
            @Schema(examples = "18500.00") BigDecimal spentBaht,
            String problems,
            String suggestions,
            List<String> evidenceLinks) {

        static Progress of(PublishedReport.ReportedItem item) {
            return item == null
                    ? null
                    : new Progress(
                            item.state(),
                            item.summary(),
                            item.indicators(),
                            item.spentBaht(),
                            item.problems(),
                            item.suggestions(),
                            item.evidenceLinks());
        }
    }

    static NaccPackage of(
            Organisation organisation, int fiscalYear, List<PublishedPlan> plans, List<PublishedReport> reports) {
        return new NaccPackage(
                NOTE,
                new ReportingOrganisation(
                        organisation.id(),
                        organisation.code(),
                        organisation.nameTh(),
                        organisation.nameEn(),
                        organisation.type(),
                        organisation.district(),
                        organisation.province()),
                fiscalYear,
                plans.stream().map(plan -> plan(plan, fiscalYear, reports)).toList());
    }

    private static Plan plan(PublishedPlan plan, int fiscalYear, List<PublishedReport> reports) {
        PublishedReport half = report(plan, ReportKind.SIX_MONTH, reports);
        PublishedReport whole = report(plan, ReportKind.ANNUAL, reports);
        Map<UUID, PublishedReport.ReportedItem> atHalf = byLineage(half);
        Map<UUID, PublishedReport.ReportedItem> atEnd = byLineage(whole);
        return new Plan(
                plan.id(),
                plan.edition(),
                plan.title(),
                plan.firstFiscalYear(),
                plan.lastFiscalYear(),
                plan.principles(),
                plan.objectives(),
                plan.announcement(),
                plan.targets().stream()
                        .filter(target -> target.fiscalYear() == fiscalYear)
                        .findFirst()
                        .orElse(null),
                Report.of(half),
                Report.of(whole),
                plan.items().stream()
                        .filter(item -> item.year(fiscalYear).isPresent())
                        .map(item ->
                                Item.of(item, fiscalYear, atHalf.get(item.lineageId()), atEnd.get(item.lineageId())))
                        .toList());
    }

    /** A report may be of an earlier version of the plan: what counts is the series. */
    private static PublishedReport report(PublishedPlan plan, ReportKind kind, List<PublishedReport> reports) {
        return reports.stream()
                .filter(report -> report.kind() == kind && plan.seriesId().equals(report.planSeriesId()))
                .findFirst()
                .orElse(null);
    }

    private static Map<UUID, PublishedReport.ReportedItem> byLineage(PublishedReport report) {
        return report == null
                ? Map.of()
                : report.items().stream()
                        .collect(Collectors.toMap(PublishedReport.ReportedItem::lineageId, Function.identity()));
    }
}
