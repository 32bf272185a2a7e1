package org.sujarit.plan.actionplan;

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

/** Puts a plan before the public and tells the other services. */
@ApplicationScoped
class PlanPublisher {

    private static final String TOPIC = "sujarit.action-plan";
    private static final String PUBLISHED = "org.sujarit.plan.published.v1";
    private static final String SUPERSEDED = "org.sujarit.plan.superseded.v1";

    @Inject
    Publications publications;

    @Inject
    Outbox outbox;

    /** The data of the event, see {@code contracts}. */
    record PlanPublished(
            UUID planId,
            UUID organisationId,
            String title,
            int firstFiscalYear,
            int lastFiscalYear,
            Instant publishedAt,
            URI publicAddress) {}

    /** The data of the event, see {@code contracts}. */
    record PlanSuperseded(UUID planId, UUID organisationId, UUID supersededBy, Instant supersededAt) {}

    /** Both events have the series as their key, so that whoever hears them hears the versions in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publish(PublishedPlan plan) {
        URI address = publications.publish(new NewPublication(
                plan.id(),
                PublicationKind.ACTION_PLAN,
                plan.organisationId(),
                plan.amends(),
                plan.edition(),
                plan.firstFiscalYear(),
                plan.lastFiscalYear(),
                plan.title(),
                plan.publishedAt(),
                plan.items().stream().map(PublishedPlan.PublishedItem::name).toList(),
                plan,
                PlanCsv.of(plan)));
        outbox.publish(
                TOPIC,
                plan.seriesId(),
                PUBLISHED,
                new PlanPublished(
                        plan.id(),
                        plan.organisationId(),
                        plan.title(),
                        plan.firstFiscalYear(),
                        plan.lastFiscalYear(),
                        plan.publishedAt(),
                        address));
        if (plan.amends() != null) {
            outbox.publish(
                    TOPIC,
                    plan.seriesId(),
                    SUPERSEDED,
                    new PlanSuperseded(plan.amends(), plan.organisationId(), plan.id(), plan.publishedAt()));
        }
    }
}
