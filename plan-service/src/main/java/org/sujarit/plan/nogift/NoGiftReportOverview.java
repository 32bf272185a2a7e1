package org.sujarit.plan.nogift;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.round.ReportKind;

/** A report in a list. */
@Schema(name = "NoGiftReportOverview")
public record NoGiftReportOverview(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "1") int edition,
        UUID amends,
        DocumentState state,
        Instant changedAt,
        Instant publishedAt) {

    static NoGiftReportOverview of(NoGiftReport report) {
        return new NoGiftReportOverview(
                report.id,
                report.fiscalYear,
                report.kind,
                report.edition,
                report.amends,
                report.lifecycle.state(),
                report.changedAt,
                report.lifecycle.publishedAt());
    }
}
