package org.sujarit.plan.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.plan.actionplan.PublishedPlan;

/** Puts a plan before the public and tells the other services. */
@ApplicationScoped
public class Publisher {

    private static final String TOPIC = "sujarit.action-plan";
    private static final String TYPE = "org.sujarit.plan.published.v1";

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    /** Where the public reaches the API; the stable addresses of what is published start with it. */
    @ConfigProperty(name = "sujarit.public-url")
    URI publicUrl;

    /** The data of the event, see {@code contracts}. */
    record PlanPublished(
            UUID planId,
            UUID organisationId,
            String title,
            int firstFiscalYear,
            int lastFiscalYear,
            Instant publishedAt,
            URI publicAddress) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(PublishedPlan plan) {
        Publication publication = new Publication(
                plan.id(),
                plan.organisationId(),
                plan.firstFiscalYear(),
                plan.lastFiscalYear(),
                plan.title(),
                plan.publishedAt(),
                toJson(plan));
        publication.persist();
        outbox.publish(
                TOPIC,
                plan.id(),
                TYPE,
                new PlanPublished(
                        plan.id(),
                        plan.organisationId(),
                        plan.title(),
                        plan.firstFiscalYear(),
                        plan.lastFiscalYear(),
                        plan.publishedAt(),
                        publicUrl.resolve("/api/v1/published-action-plans/" + plan.id())));
    }

    private String toJson(PublishedPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
