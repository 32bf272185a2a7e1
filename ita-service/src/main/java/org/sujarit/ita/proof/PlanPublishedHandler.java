package org.sujarit.ita.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sujarit.ita.catalogue.ItemKind;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

/** A published plan proves the plan item of each fiscal year that it covers. */
@ApplicationScoped
class PlanPublishedHandler implements EventHandler {

    @Inject
    Proofs proofs;

    @Override
    public String topic() {
        return "sujarit.action-plan";
    }

    @Override
    public Set<String> types() {
        return Set.of("org.sujarit.plan.published.v1");
    }

    @Override
    public Optional<UUID> organisation(IncomingEvent event) {
        return Optional.of(PlanPublished.of(event).organisationId());
    }

    @Override
    public void handle(IncomingEvent event) {
        PlanPublished plan = PlanPublished.of(event);
        proofs.prove(
                IntStream.rangeClosed(plan.firstFiscalYear(), plan.lastFiscalYear()),
                ItemKind.ACTION_PLAN,
                plan.publicAddress(),
                plan.publishedAt());
    }
}
