package org.sujarit.complaint.organisation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What this service keeps of plan-service's events about an organisation: the whole of it, as of a version. */
record OrganisationState(UUID organisationId, long version, String nameTh, String nameEn, List<UnitState> units) {

    OrganisationState {
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(nameTh, "nameTh");
        units = List.copyOf(units);
    }

    record UnitState(UUID id, String name, boolean active) {}
}
