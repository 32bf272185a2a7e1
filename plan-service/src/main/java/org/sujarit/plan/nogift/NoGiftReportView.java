package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.round.ReportKind;

/**
 * An edition of a report, as the organisation itself sees it.
 *
 * @param totals of the register as it is now, while it is a draft; afterwards as they were published
 */
@Schema(name = "NoGiftReport")
public record NoGiftReportView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "2022-10-01") LocalDate firstDay,
        @Schema(examples = "2023-03-31") LocalDate lastDay,
        @Schema(examples = "1") int edition,
        UUID amends,
        DocumentState state,

        @Schema(examples = "ผู้มาติดต่อบางรายยังนำของฝากมาให้")
        String problems,

        @Schema(examples = "แจ้งนโยบายก่อนเทศกาลปีใหม่") String suggestions,
        NoGiftTotals totals,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt) {

    static NoGiftReportView of(NoGiftReport report, NoGiftTotals totals) {
        return new NoGiftReportView(
                report.id,
                report.fiscalYear,
                report.kind,
                report.period().firstDay(),
                report.period().lastDay(),
                report.edition,
                report.amends,
                report.lifecycle.state(),
                report.problems,
                report.suggestions,
                totals,
                report.createdAt,
                report.changedAt,
                report.lifecycle.publishedAt());
    }
}
