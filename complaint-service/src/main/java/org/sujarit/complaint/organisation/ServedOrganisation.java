package org.sujarit.complaint.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sujarit.kit.text.Text;

/** An organisation that this service works for, as plan-service, its owner, tells of it. */
@Entity
@Table(name = "served_organisation")
public class ServedOrganisation extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(name = "name_th")
    String nameTh;

    @Column(name = "name_en")
    String nameEn;

    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    List<OrganisationState.UnitState> units;

    protected ServedOrganisation() {}

    /** Takes the state over unless a later one is known, whatever the order of the events. */
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

    private void take(OrganisationState state) {
        nameTh = state.nameTh();
        nameEn = state.nameEn();
        version = state.version();
        units = state.units();
    }

    public static Optional<ServedOrganisation> of(UUID id) {
        return ServedOrganisation.findByIdOptional(id);
    }

    /** Thai where there is no English name. */
    public Text name() {
        return Text.of(nameTh, nameEn == null ? nameTh : nameEn);
    }
}
