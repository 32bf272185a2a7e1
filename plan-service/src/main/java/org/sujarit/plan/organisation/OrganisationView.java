package org.sujarit.plan.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as the public sees it. */
@Schema(name = "Organisation")
public record OrganisationView(
        UUID id,
        @Schema(examples = "06520405") String code,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String nameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String nameEn,

        OrganisationType type,
        @Schema(examples = "แม่เมาะ") String district,
        @Schema(examples = "ลำปาง") String province,
        List<UnitView> units) {

    /**
     * @param active false for a unit that was closed
     */
    @Schema(name = "OrganisationUnit")
    public record UnitView(
            UUID id, @Schema(examples = "กองคลัง") String name, boolean active) {}

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.code,
                organisation.nameTh,
                organisation.nameEn,
                organisation.type,
                organisation.district,
                organisation.province,
                organisation.units.stream()
                        .map(u -> new UnitView(u.id, u.name, u.active))
                        .toList());
    }
}
