package org.sujarit.plan.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * What an organisation says of itself, and may change.
 *
 * @param units with their ids as they were read; one without an id is new
 */
@Schema(examples = """
                {"nameTh":"องค์การบริหารส่วนตำบลจางเหนือ","nameEn":"Chang Nuea Subdistrict Administrative Organisation",\
                "type":"SAO","district":"แม่เมาะ","province":"ลำปาง","units":[{"id":"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e51","name":"สำนักปลัด"},{"name":"กองคลัง"}]}""")
public record OrganisationDetails(
        @NotBlank @Size(max = 200) @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ")
        String nameTh,

        @Size(max = 200) @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String nameEn,

        @NotNull OrganisationType type,

        @NotBlank @Size(max = 100) @Schema(examples = "แม่เมาะ", description = "อำเภอ")
        String district,

        @NotBlank @Size(max = 100) @Schema(examples = "ลำปาง", description = "จังหวัด")
        String province,

        @Valid @Size(max = 100) List<@NotNull @Valid UnitDetails> units) {

    public OrganisationDetails {
        units = units == null ? List.of() : units;
    }

    /**
     * @param id of a unit that is there already; left out for a new one
     */
    @Schema(name = "OrganisationUnitDetails")
    public record UnitDetails(
            UUID id,

            @NotBlank @Size(max = 200) @NoPersonalData @Schema(examples = "กองคลัง")
            String name) {}
}
