package org.sujarit.plan.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.PlainText;

/** A local administrative organisation (องค์กรปกครองส่วนท้องถิ่น) and its units; owned by this service. */
@Entity
@Table(name = "organisation")
public class Organisation extends PanacheEntityBase {

    /** Closed ones included, as plans go on naming them and every event of the organisation carries them. */
    private static final int MOST_UNITS = 300;

    @Id
    UUID id;

    String code;

    @Column(name = "name_th")
    String nameTh;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    OrganisationType type;

    String district;
    String province;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL)
    @OrderBy("position")
    List<Unit> units = new ArrayList<>();

    /** Set by every change, so that a change of a unit alone is a new version of the organisation too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected Organisation() {}

    static Organisation register(RegisterOrganisation request, Instant now) {
        Organisation organisation = new Organisation();
        organisation.id = request.id() == null ? UuidCreator.getTimeOrderedEpoch() : request.id();
        organisation.code = request.code();
        organisation.change(request.details(), now);
        return organisation;
    }

    /** Takes over what the organisation says of itself; a unit that is left out is closed, as plans go on naming it. */
    void change(OrganisationDetails details, Instant now) {
        nameTh = details.nameTh();
        nameEn = details.nameEn();
        type = details.type();
        district = details.district();
        province = details.province();
        arrangeUnits(details.units());
        changedAt = now;
    }

    private void arrangeUnits(List<OrganisationDetails.UnitDetails> wanted) {
        Map<UUID, Unit> present = units.stream().collect(Collectors.toMap(u -> u.id, Function.identity()));
        units.forEach(unit -> unit.active = false);
        for (int i = 0; i < wanted.size(); i++) {
            OrganisationDetails.UnitDetails details = wanted.get(i);
            if (details.id() == null) {
                if (units.size() >= MOST_UNITS) {
                    throw Problems.invalid(
                            "units[" + i + "]",
                            "องค์กรมีหน่วยงานได้ไม่เกิน 300 หน่วย รวมที่ยุบแล้ว",
                            "is one too many: an organisation has at most 300 units, closed ones included");
                }
                units.add(new Unit(this, i, details.name()));
                continue;
            }
            Unit unit = present.remove(details.id());
            if (unit == null) {
                throw Problems.invalid(
                        "units[" + i + "].id",
                        "ไม่มีหน่วยงานนี้ หรือระบุซ้ำ",
                        "is not a unit of this organisation, or stands here twice");
            }
            unit.place(i, details.name());
        }
    }

    public UUID id() {
        return id;
    }

    public String nameTh() {
        return nameTh;
    }

    public String nameEn() {
        return nameEn;
    }

    public String code() {
        return code;
    }

    public OrganisationType type() {
        return type;
    }

    public String district() {
        return district;
    }

    public String province() {
        return province;
    }

    /** The names of the units by id; closed ones follow the others, as a name may have passed on to a new unit. */
    public Map<UUID, String> unitNames() {
        Map<UUID, String> names = new LinkedHashMap<>();
        units.stream().filter(unit -> unit.active).forEach(unit -> names.put(unit.id, unit.name));
        units.forEach(unit -> names.putIfAbsent(unit.id, unit.name));
        return names;
    }

    /** The units that are not closed. */
    public Set<UUID> activeUnits() {
        return units.stream().filter(unit -> unit.active).map(unit -> unit.id).collect(Collectors.toSet());
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    public static Optional<Organisation> locked(UUID id) {
        return Organisation.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Organisation> after(String code, String province, OrganisationType type, String q, int limit) {
        StringBuilder where = new StringBuilder("code > :code");
        Parameters parameters = Parameters.with("code", code);
        if (province != null) {
            where.append(" and province = :province");
            parameters.and("province", province);
        }
        if (type != null) {
            where.append(" and type = :type");
            parameters.and("type", type);
        }
        if (q != null) {
            where.append(" and lower(nameTh) like :name escape '!'");
            parameters.and("name", PlainText.pattern(q));
        }
        return Organisation.<Organisation>find(where + " order by code", parameters)
                .page(0, limit)
                .list();
    }
}
