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
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
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

    /** @throws Problem {@code not-found} (404) for one that this service doesn't work for */
    public static ServedOrganisation served(UUID id) {
        return of(id).orElseThrow(Problems::notFound);
    }

    /** The same, kept from others until the end of the transaction: for what of an organisation happens one by one. */
    public static ServedOrganisation lockedServed(UUID id) {
        return ServedOrganisation.<ServedOrganisation>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Problems::notFound);
    }

    /** A unit that can be given work. */
    public boolean hasUnit(UUID unitId) {
        return units.stream().anyMatch(unit -> unit.active() && unit.id().equals(unitId));
    }

    /** @throws Problem {@code invalid-request} naming the field where it is no unit that can be given work */
    public void requireUnit(String field, UUID unitId) {
        if (!hasUnit(unitId)) {
            throw Problems.invalid(field, "ไม่ใช่ส่วนราชการของหน่วยงาน", "is no unit of the organisation");
        }
    }

    /** The name of a unit, also of one that is no more; empty for one that it never had. */
    public Optional<String> unitName(UUID unitId) {
        return units.stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .map(OrganisationState.UnitState::name);
    }

    /** Thai where there is no English name. */
    public Text name() {
        return Text.of(nameTh, nameEn == null ? nameTh : nameEn);
    }
}
