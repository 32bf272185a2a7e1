package org.sujarit.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.approval.PublishedApproval;
import org.sujarit.plan.round.ReportKind;

/**
 * A progress report as it is sent in: what the public reads, complete in itself and without any person.
 *
 * @param periodEnd the last day that the report is about
 * @param late whether it was sent in after the round's last day
 */
@Schema(name = "PublishedProgressReport")
public record PublishedReport(
        UUID id,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        UUID amends,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        UUID planId,
        UUID planSeriesId,

        @Schema(examples = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)")
        String planTitle,

        @Schema(examples = "1") int planEdition,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "2023-03-31") LocalDate periodEnd,
        Boolean late,
        Instant submittedAt,
        RollUps rollUps,
        List<ReportedItem> items,
        List<PublishedApproval> approvals) {

    /**
     * An item of the plan with what is reported of it.
     *
     * @param quarters of the fiscal year in which the plan lets it run
     * @param budget what the plan gives it in the fiscal year
     * @param evidenceFiles how many files the organisation keeps as evidence; they are not public
     */
    @Schema(name = "ReportedItem")
    public record ReportedItem(
            UUID itemId,
            UUID lineageId,
            int position,
            ItemKind kind,
            String name,
            List<String> guidelineCodes,
            @Schema(examples = "1") String dimension,
            @Schema(examples = "1.3") String mission,
            List<String> units,
            List<Integer> quarters,
            Budget budget,
            ProgressState state,
            String summary,
            List<ReportedIndicator> indicators,
            @Schema(examples = "18500.00") BigDecimal spentBaht,
            String problems,
            String suggestions,
            List<String> evidenceLinks,
            int evidenceFiles) {

        static ReportedItem of(PublishedPlan.PublishedItem item, int fiscalYear, ProgressEntry entry) {
            ItemYear year = item.year(fiscalYear).orElseThrow();
            String mission = item.mission();
            return new ReportedItem(
                    item.id(),
                    item.lineageId(),
                    item.position(),
                    item.kind(),
                    item.name(),
                    item.guidelineCodes(),
                    mission.substring(0, mission.indexOf('.')),
                    mission,
                    item.units(),
                    year.quarters(),
                    year.budget(),
                    entry.state,
                    entry.summary,
                    indicators(item, entry.results),
                    entry.spentBaht,
                    entry.problems,
                    entry.suggestions,
                    entry.evidenceLinks,
                    entry.evidenceFiles.size());
        }

        private static List<ReportedIndicator> indicators(
                PublishedPlan.PublishedItem item, List<IndicatorResult> results) {
            Map<String, IndicatorResult> byName = results.stream()
                    .collect(Collectors.toMap(IndicatorResult::indicator, Function.identity(), (one, other) -> other));
            return Stream.concat(item.outputs().stream(), item.outcomes().stream())
                    .map(indicator -> ReportedIndicator.of(indicator, byName.get(indicator.name())))
                    .toList();
        }
    }

    /**
     * An indicator with its target and what was reached.
     *
     * @param value absent where nothing was measured
     * @param reached whether the value meets the target; absent without a value
     */
    @Schema(name = "ReportedIndicator")
    public record ReportedIndicator(
            String name,
            Indicator.Comparison comparison,
            BigDecimal target,
            String unit,
            BigDecimal value,
            Boolean reached,
            String note) {

        /** For people, without the target. */
        public String inWords() {
            String measured =
                    value == null ? "ไม่ได้วัด" : value.stripTrailingZeros().toPlainString() + " " + unit;
            return name + ": " + measured;
        }

        static ReportedIndicator of(Indicator indicator, IndicatorResult result) {
            BigDecimal value = result == null ? null : result.value();
            return new ReportedIndicator(
                    indicator.name(),
                    indicator.comparison(),
                    indicator.value(),
                    indicator.unit(),
                    value,
                    value == null ? null : indicator.isReachedBy(value),
                    result == null ? null : result.note());
        }
    }

    static PublishedReport of(ProgressReport report, PublishedPlan plan, List<PublishedApproval> approvals) {
        Map<UUID, PublishedPlan.PublishedItem> items =
                plan.items().stream().collect(Collectors.toMap(PublishedPlan.PublishedItem::id, Function.identity()));
        List<ReportedItem> reported = report.entries.stream()
                .map(entry -> ReportedItem.of(items.get(entry.itemId), report.fiscalYear, entry))
                .toList();
        return new PublishedReport(
                report.id,
                report.seriesId,
                report.revision,
                report.amends,
                plan.organisationId(),
                plan.organisationNameTh(),
                plan.organisationNameEn(),
                plan.id(),
                plan.seriesId(),
                plan.title(),
                plan.edition(),
                report.fiscalYear,
                report.kind,
                report.kind.periodEnd(report.fiscalYear),
                report.late,
                report.lifecycle.publishedAt(),
                RollUps.of(reported, plan.framework()),
                reported,
                approvals);
    }
}
