package org.sujarit.ita.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

@ApplicationScoped
class OrganisationRegisteredHandler implements EventHandler {

    @Override
    public String topic() {
        return "sujarit.organisation";
    }

    @Override
    public String type() {
        return "org.sujarit.organisation.registered.v1";
    }

    @Override
    public void handle(IncomingEvent event) {
        ServedOrganisation.learn(OrganisationState.of(event));
    }
}
