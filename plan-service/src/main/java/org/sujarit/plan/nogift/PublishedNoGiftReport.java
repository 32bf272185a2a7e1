package org.sujarit.plan.nogift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.round.ReportKind;

/** A report as the public reads it: totals only, complete in itself and without any person. */
@Schema(name = "PublishedNoGiftReport")
public record PublishedNoGiftReport(
        UUID id,
        @Schema(examples = "1") int edition,
        UUID amends,
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "2022-10-01") LocalDate firstDay,
        @Schema(examples = "2023-03-31") LocalDate lastDay,
        NoGiftTotals totals,

        @Schema(examples = "ผู้มาติดต่อบางรายยังนำของฝากมาให้")
        String problems,

        @Schema(examples = "แจ้งนโยบายก่อนเทศกาลปีใหม่") String suggestions,
        Instant publishedAt) {

    static PublishedNoGiftReport of(NoGiftReport report, NoGiftTotals totals, Organisation organisation) {
        return new PublishedNoGiftReport(
                report.id,
                report.edition,
                report.amends,
                organisation.id(),
                organisation.nameTh(),
                organisation.nameEn(),
                report.fiscalYear,
                report.kind,
                report.period().firstDay(),
                report.period().lastDay(),
                totals,
                report.problems,
                report.suggestions,
                report.lifecycle.publishedAt());
    }

    String title() {
        return "รายงานผลตามนโยบาย No Gift Policy " + kind.thaiTerm() + " ปีงบประมาณ พ.ศ. " + fiscalYear;
    }

    String csv() {
        return NoGiftReportCsv.of(id, edition, fiscalYear, kind, totals, problems, suggestions);
    }
}
