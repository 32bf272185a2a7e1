package org.sujarit.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.plan.publication.NewPublication;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;
import org.sujarit.plan.round.ReportKind;

/** Puts a report before the public and tells the other services. */
@ApplicationScoped
class ReportPublisher {

    private static final String TOPIC = "sujarit.progress-report";
    private static final String SUBMITTED = "org.sujarit.progress-report.submitted.v1";

    @Inject
    Publications publications;

    @Inject
    Outbox outbox;

    /** The data of the event, see {@code contracts}. */
    record ReportSubmitted(
            UUID reportId,
            UUID organisationId,
            ReportKind kind,
            int fiscalYear,
            Instant submittedAt,
            URI publicAddress) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void publish(PublishedReport report) {
        URI address = publications.publish(new NewPublication(
                report.id(),
                PublicationKind.PROGRESS_REPORT,
                report.organisationId(),
                report.amends(),
                report.revision(),
                report.fiscalYear(),
                report.fiscalYear(),
                "รายงานผลการดำเนินการตามแผน %s ปีงบประมาณ %d: %s"
                        .formatted(report.kind().thaiTerm(), report.fiscalYear(), report.planTitle()),
                report.submittedAt(),
                report.items().stream().map(PublishedReport.ReportedItem::name).toList(),
                report,
                ReportCsv.of(report)));
        outbox.publish(
                TOPIC,
                report.seriesId(),
                SUBMITTED,
                new ReportSubmitted(
                        report.id(),
                        report.organisationId(),
                        report.kind(),
                        report.fiscalYear(),
                        report.submittedAt(),
                        address));
    }
}
