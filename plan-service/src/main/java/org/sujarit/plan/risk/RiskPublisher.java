package org.sujarit.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.plan.publication.NewPublication;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

/** Puts an assessment, and later its results, before the public and tells the other services. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RiskPublisher {

    private static final String TOPIC = "sujarit.risk-assessment";
    private static final String PUBLISHED = "org.sujarit.risk-assessment.published.v1";
    private static final String RESULTS_PUBLISHED = "org.sujarit.risk-results.published.v1";

    @Inject
    Publications publications;

    @Inject
    Outbox outbox;

    /** The data of both events, see {@code contracts}. */
    record RiskDocumentPublished(
            UUID riskAssessmentId, UUID organisationId, int fiscalYear, Instant publishedAt, URI publicAddress) {}

    void publish(PublishedRiskAssessment assessment) {
        URI address = publications.publish(new NewPublication(
                assessment.id(),
                PublicationKind.RISK_ASSESSMENT,
                assessment.organisationId(),
                assessment.amends(),
                assessment.revision(),
                assessment.fiscalYear(),
                assessment.fiscalYear(),
                assessment.title(),
                assessment.publishedAt(),
                words(assessment.risks()),
                assessment,
                RiskCsv.of(assessment)));
        tell(
                PUBLISHED,
                assessment.seriesId(),
                new RiskDocumentPublished(
                        assessment.id(),
                        assessment.organisationId(),
                        assessment.fiscalYear(),
                        assessment.publishedAt(),
                        address));
    }

    void publish(PublishedRiskResults results) {
        URI address = publications.publish(new NewPublication(
                results.id(),
                PublicationKind.RISK_RESULTS,
                results.organisationId(),
                results.supersedes(),
                results.revision(),
                results.fiscalYear(),
                results.fiscalYear(),
                results.title(),
                results.publishedAt(),
                words(results.risks()),
                results,
                RiskCsv.of(results)));
        tell(
                RESULTS_PUBLISHED,
                results.seriesId(),
                new RiskDocumentPublished(
                        results.riskAssessmentId(),
                        results.organisationId(),
                        results.fiscalYear(),
                        results.publishedAt(),
                        address));
    }

    /** The series is the key, so that whoever hears the events hears the revisions in their order. */
    private void tell(String type, UUID seriesId, RiskDocumentPublished document) {
        outbox.publish(TOPIC, seriesId, type, document);
    }

    private static List<String> words(List<PublishedRisk> risks) {
        return risks.stream()
                .flatMap(risk -> Stream.of(risk.processStep(), risk.riskEvent()))
                .toList();
    }
}
