package org.sujarit.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.ApprovalStep;
import org.sujarit.plan.approval.ApprovalView;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.evidence.EvidenceReference;
import org.sujarit.plan.round.ReportKind;

/**
 * A progress report, as it stands.
 *
 * @param seriesId what all revisions of one report share
 * @param amends the revision it shall take the place of; absent for the first
 * @param late whether it was sent in after the round's last day; absent until then
 * @param nextStep who decides next, while it is submitted
 */
@Schema(name = "ProgressReport")
public record ReportView(
        UUID id,
        UUID roundId,
        UUID planId,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        UUID seriesId,
        @Schema(examples = "1") int revision,
        UUID amends,
        DocumentState state,
        ApprovalStep nextStep,
        Boolean late,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt,
        List<EntryView> entries,
        List<ApprovalView> approvals) {

    /** What the report says of one item of the plan. */
    @Schema(name = "ProgressEntry")
    public record EntryView(
            UUID itemId,
            UUID lineageId,
            int position,
            ProgressState state,
            String summary,
            List<IndicatorResult> results,
            @Schema(examples = "18500.00") BigDecimal spentBaht,
            boolean overspendingConfirmed,
            String problems,
            String suggestions,
            List<String> evidenceLinks,
            List<EvidenceReference> evidenceFiles) {

        static EntryView of(ProgressEntry entry) {
            return new EntryView(
                    entry.itemId,
                    entry.lineageId,
                    entry.position,
                    entry.state,
                    entry.summary,
                    entry.results,
                    entry.spentBaht,
                    entry.overspendingConfirmed,
                    entry.problems,
                    entry.suggestions,
                    entry.evidenceLinks,
                    entry.evidenceFiles);
        }
    }

    static ReportView of(ProgressReport report, List<ApprovalView> approvals) {
        return new ReportView(
                report.id,
                report.roundId,
                report.planId,
                report.fiscalYear,
                report.kind,
                report.seriesId,
                report.revision,
                report.amends,
                report.lifecycle.state(),
                report.lifecycle.nextStep(),
                report.late,
                report.createdAt,
                report.changedAt,
                report.lifecycle.publishedAt(),
                report.entries.stream().map(EntryView::of).toList(),
                approvals);
    }
}
