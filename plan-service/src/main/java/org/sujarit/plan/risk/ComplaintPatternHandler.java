package org.sujarit.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

/** Recurring complaints propose a risk. */
@ApplicationScoped
class ComplaintPatternHandler implements EventHandler {

    @Inject
    ProposedRisks proposedRisks;

    @Override
    public String topic() {
        return "sujarit.complaint-pattern";
    }

    @Override
    public Set<String> types() {
        return Set.of("org.sujarit.complaint-pattern.detected.v1");
    }

    @Override
    public Optional<UUID> organisation(IncomingEvent event) {
        return Optional.of(ComplaintPattern.of(event).organisationId());
    }

    @Override
    public void handle(IncomingEvent event) {
        proposedRisks.learn(ComplaintPattern.of(event));
    }
}
