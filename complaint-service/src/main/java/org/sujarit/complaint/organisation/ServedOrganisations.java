package org.sujarit.complaint.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Learns whom this service serves. */
@ApplicationScoped
class ServedOrganisations {

    static final String TOPIC = "sujarit.organisation";

    @Inject
    EntityManager em;

    @Inject
    ObjectMapper json;

    /** Takes the state over unless a later one is known: one statement, so that two events at once can't pass each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void learn(OrganisationState state) {
        em.createNativeQuery("insert into served_organisation (id, name_th, name_en, version, units)"
                        + " values (:id, :nameTh, :nameEn, :version, cast(:units as jsonb))"
                        + " on conflict (id) do update set name_th = excluded.name_th, name_en = excluded.name_en,"
                        + " version = excluded.version, units = excluded.units"
                        + " where served_organisation.version < excluded.version")
                .setParameter("id", state.organisationId())
                .setParameter("nameTh", state.nameTh())
                .setParameter("nameEn", state.nameEn())
                .setParameter("version", state.version())
                .setParameter("units", units(state))
                .executeUpdate();
    }

    private String units(OrganisationState state) {
        try {
            return json.writeValueAsString(state.units());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
