package org.sujarit.ita.organisation;

import java.util.UUID;
import org.sujarit.kit.messaging.IncomingEvent;
import org.sujarit.kit.messaging.UnusableEvent;

/** What this service takes from {@code org.sujarit.organisation.registered.v1} and {@code …changed.v1}. */
record OrganisationState(
        UUID organisationId, long version, String nameTh, String type, String district, String province) {

    static OrganisationState of(IncomingEvent event) {
        OrganisationState state = event.dataAs(OrganisationState.class);
        if (state.organisationId == null
                || state.nameTh == null
                || state.type == null
                || state.district == null
                || state.province == null) {
            throw new UnusableEvent("an organisation without id, name, type, district or province");
        }
        return state;
    }
}
