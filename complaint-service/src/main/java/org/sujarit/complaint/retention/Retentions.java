package org.sujarit.complaint.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sujarit.complaint.complaint.CaseClosed;
import org.sujarit.complaint.complaint.CaseReopened;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.RetentionSet;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.tenancy.Tenant;

/** Knows until when each closed case keeps what could name a person. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Retentions {

    @Inject
    Settings settings;

    @Inject
    Tenant tenant;

    void closed(@Observes CaseClosed closed) {
        ServedOrganisation organisation = oneAtATime();
        new Retention(
                        closed.complaintId(),
                        organisation.id(),
                        closed.closedOn(),
                        settings.current().retentionMonths())
                .persist();
    }

    void reopened(@Observes CaseReopened reopened) {
        Retention.deleteById(reopened.complaintId());
    }

    void set(@Observes RetentionSet period) {
        Retention.keepFor(period.months(), oneAtATime().id());
    }

    /** A case that is closed while the period changes would keep the old one: neither sees what the other does. */
    private ServedOrganisation oneAtATime() {
        return ServedOrganisation.locked(tenant.organisationId());
    }
}
