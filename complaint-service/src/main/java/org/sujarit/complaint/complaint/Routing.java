package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.tenancy.Tenant;

/** Lets a case go to a unit by itself, where its category names one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Routing {

    @Inject
    Settings settings;

    @Inject
    History history;

    @Inject
    Event<AssignedToUnit> assigned;

    @Inject
    Tenant tenant;

    /** @return null where somebody is to assign it: the category names no unit, or one that is no more */
    UUID unit(String category) {
        UUID unit = settings.current()
                .category(category)
                .map(CategorySetting::unitId)
                .orElse(null);
        boolean isThere = unit != null
                && ServedOrganisation.served(tenant.organisationId()).hasUnit(unit);
        return isThere ? unit : null;
    }

    /** Writes down where a case went by itself, and tells of it. */
    void tell(Complaint complaint) {
        if (complaint.unitId != null) {
            history.recordBySystem(complaint.id, HistoryKind.ASSIGNED, entry -> entry.unit(complaint.unitId));
            assigned.fire(new AssignedToUnit(complaint.category, complaint.unitId));
        }
    }
}
