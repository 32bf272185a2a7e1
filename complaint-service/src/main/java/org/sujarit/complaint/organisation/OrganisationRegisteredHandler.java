package org.sujarit.complaint.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sujarit.kit.messaging.EventHandler;
import org.sujarit.kit.messaging.IncomingEvent;

@ApplicationScoped
class OrganisationRegisteredHandler implements EventHandler {

    @Inject
    ServedOrganisations organisations;

    @Override
    public String topic() {
        return ServedOrganisations.TOPIC;
    }

    @Override
    public String type() {
        return "org.sujarit.organisation.registered.v1";
    }

    @Override
    public void handle(IncomingEvent event) {
        organisations.learn(event.dataAs(OrganisationState.class));
    }
}
