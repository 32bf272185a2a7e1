package org.sujarit.ita.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

/** Learns of an organisation, and of its changes. */
@ApplicationScoped
class OrganisationHandler implements EventHandler {

    @Override
    public String topic() {
        return "sujarit.organisation";
    }

    @Override
    public Set<String> types() {
        return Set.of("org.sujarit.organisation.registered.v1", "org.sujarit.organisation.changed.v1");
    }

    @Override
    public void handle(IncomingEvent event) {
        ServedOrganisation.learn(OrganisationState.of(event));
    }
}
