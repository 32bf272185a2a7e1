package org.sujarit.ita.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/** An organisation as plan-service last told of it; by type, district and province results will be compared. */
@Entity
@Table(name = "served_organisation")
public class ServedOrganisation extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "name_th")
    String nameTh;

    String type;
    String district;
    String province;

    /** The organisation's own version, so that an event that comes late changes nothing. */
    long version;

    protected ServedOrganisation() {}

    /** Takes the state over unless a later one is known. */
    static void learn(OrganisationState state) {
        ServedOrganisation known = findById(state.organisationId(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            known = new ServedOrganisation();
            known.id = state.organisationId();
            known.take(state);
            known.persist();
        } else if (state.version() > known.version) {
            known.take(state);
        }
    }

    public static boolean isServed(UUID id) {
        return count("id", id) > 0;
    }

    private void take(OrganisationState state) {
        nameTh = state.nameTh();
        type = state.type();
        district = state.district();
        province = state.province();
        version = state.version();
    }
}
