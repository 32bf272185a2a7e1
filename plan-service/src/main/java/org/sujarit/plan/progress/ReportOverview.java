package org.sujarit.plan.progress;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.ApprovalStep;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.round.ReportKind;

/** A progress report in a list. */
@Schema(name = "ProgressReportOverview")
public record ReportOverview(
        UUID id,
        UUID roundId,
        UUID planId,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "1") int revision,
        DocumentState state,
        ApprovalStep nextStep,
        Boolean late,
        Instant changedAt,
        Instant publishedAt) {

    static ReportOverview of(ProgressReport report) {
        return new ReportOverview(
                report.id,
                report.roundId,
                report.planId,
                report.fiscalYear,
                report.kind,
                report.revision,
                report.lifecycle.state(),
                report.lifecycle.nextStep(),
                report.late,
                report.changedAt,
                report.lifecycle.publishedAt());
    }
}
