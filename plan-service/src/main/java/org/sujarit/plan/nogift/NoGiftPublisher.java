package org.sujarit.plan.nogift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.plan.publication.NewPublication;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;
import org.sujarit.plan.round.ReportKind;

/** Puts the documents of the policy before the public and tells the other services; the key is the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoGiftPublisher {

    private static final String TOPIC = "sujarit.no-gift-policy";
    private static final String DECLARATION = "org.sujarit.no-gift-declaration.published.v1";
    private static final String ACTIVITIES = "org.sujarit.no-gift-activities.published.v1";
    private static final String REPORT = "org.sujarit.no-gift-report.published.v1";

    @Inject
    Publications publications;

    @Inject
    Outbox outbox;

    /** The data of the event, see {@code contracts}. */
    record DeclarationPublished(
            UUID declarationId, UUID organisationId, int fiscalYear, Instant publishedAt, URI publicAddress) {}

    /** The data of the event, see {@code contracts}. */
    record ActivitiesPublished(
            UUID publicationId, UUID organisationId, int fiscalYear, Instant publishedAt, URI publicAddress) {}

    /** The data of the event, see {@code contracts}. */
    record ReportPublished(
            UUID reportId,
            UUID organisationId,
            ReportKind kind,
            int fiscalYear,
            Instant publishedAt,
            URI publicAddress) {}

    void publish(PublishedNoGiftDeclaration made) {
        URI address = publications.publish(new NewPublication(
                made.id(),
                PublicationKind.NO_GIFT_DECLARATION,
                made.organisationId(),
                made.amends(),
                made.edition(),
                made.fiscalYear(),
                made.fiscalYear(),
                made.title(),
                made.publishedAt(),
                List.of(),
                made,
                made.csv()));
        outbox.publish(
                TOPIC,
                made.organisationId(),
                DECLARATION,
                new DeclarationPublished(
                        made.id(), made.organisationId(), made.fiscalYear(), made.publishedAt(), address));
    }

    void publish(PublishedNoGiftActivities made) {
        URI address = publications.publish(new NewPublication(
                made.id(),
                PublicationKind.NO_GIFT_ACTIVITIES,
                made.organisationId(),
                made.supersedes(),
                made.edition(),
                made.fiscalYear(),
                made.fiscalYear(),
                made.title(),
                made.publishedAt(),
                made.activities().stream()
                        .map(PublishedNoGiftActivities.Activity::name)
                        .toList(),
                made,
                made.csv()));
        outbox.publish(
                TOPIC,
                made.organisationId(),
                ACTIVITIES,
                new ActivitiesPublished(
                        made.id(), made.organisationId(), made.fiscalYear(), made.publishedAt(), address));
    }

    void publish(PublishedNoGiftReport made) {
        URI address = publications.publish(new NewPublication(
                made.id(),
                PublicationKind.NO_GIFT_REPORT,
                made.organisationId(),
                made.amends(),
                made.edition(),
                made.fiscalYear(),
                made.fiscalYear(),
                made.title(),
                made.publishedAt(),
                List.of(),
                made,
                made.csv()));
        outbox.publish(
                TOPIC,
                made.organisationId(),
                REPORT,
                new ReportPublished(
                        made.id(), made.organisationId(), made.kind(), made.fiscalYear(), made.publishedAt(), address));
    }
}
