package org.sujarit.complaint.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sujarit.kit.text.Text;

/** An organisation that this service works for, as plan-service, its owner, tells of it. */
@Entity
@Immutable
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

    public static Optional<ServedOrganisation> of(UUID id) {
        return ServedOrganisation.findByIdOptional(id);
    }

    /** Thai where there is no English name. */
    public Text name() {
        return Text.of(nameTh, nameEn == null ? nameTh : nameEn);
    }
}
