package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sujarit.ita.catalogue.ItemKind;

/** A progress report that was sent in proves the item of its round. */
@ApplicationScoped
class ProgressReportHandler extends ProvingHandler {

    ProgressReportHandler() {
        super("sujarit.progress-report", Map.of("org.sujarit.progress-report.submitted.v1", event -> event.dataAs(
                        ProgressReportSubmitted.class)
                .publication()));
    }

    private record ProgressReportSubmitted(
            UUID organisationId, ReportRound kind, int fiscalYear, Instant submittedAt, URI publicAddress) {

        Publication publication() {
            ItemKind proven = ReportRound.choose(kind, ItemKind.SIX_MONTH_REPORT, ItemKind.ANNUAL_REPORT);
            return Publication.ofYear(fiscalYear, proven, organisationId, submittedAt, publicAddress);
        }
    }
}
