package org.sujarit.plan.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.messaging.Outbox;

/** Tells the other services whom they serve. */
@ApplicationScoped
class OrganisationEvents {

    private static final String TOPIC = "sujarit.organisation";

    @Inject
    Outbox outbox;

    /** The data of both events: the whole organisation, so that a consumer needs no earlier one. */
    record OrganisationState(
            UUID organisationId,
            long version,
            String code,
            String nameTh,
            String nameEn,
            OrganisationType type,
            String district,
            String province,
            List<OrganisationView.UnitView> units) {

        static OrganisationState of(Organisation organisation) {
            OrganisationView view = OrganisationView.of(organisation);
            return new OrganisationState(
                    organisation.id,
                    organisation.version,
                    view.code(),
                    view.nameTh(),
                    view.nameEn(),
                    view.type(),
                    view.district(),
                    view.province(),
                    view.units());
        }
    }

    void registered(Organisation organisation) {
        publish(organisation, "org.sujarit.organisation.registered.v1");
    }

    void changed(Organisation organisation) {
        publish(organisation, "org.sujarit.organisation.changed.v1");
    }

    private void publish(Organisation organisation, String type) {
        outbox.publish(TOPIC, organisation.id, type, OrganisationState.of(organisation));
    }
}
