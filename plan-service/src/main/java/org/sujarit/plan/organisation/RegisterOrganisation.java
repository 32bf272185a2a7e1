package org.sujarit.plan.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param id the id the identity provider puts in the {@code organisation} claim; made here where it is left out
 * @param code the official code of the Department of Local Administration
 */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b302099a8057","code":"06520405","nameTh":"องค์การบริหารส่วนตำบลจางเหนือ",\
                "nameEn":"Chang Nuea Subdistrict Administrative Organisation","type":"SAO","district":"แม่เมาะ",\
                "province":"ลำปาง","units":[{"name":"สำนักปลัด"},{"name":"กองคลัง"}]}""")
public record RegisterOrganisation(
        UUID id,

        @NotBlank @Pattern(regexp = "[0-9]{4,10}") @Schema(examples = "06520405")
        String code,

        @NotBlank @Size(max = 200) String nameTh,
        @Size(max = 200) String nameEn,
        @NotNull OrganisationType type,
        @NotBlank @Size(max = 100) String district,
        @NotBlank @Size(max = 100) String province,
        @Valid @Size(max = 100) List<OrganisationDetails.@NotNull @Valid UnitDetails> units) {

    OrganisationDetails details() {
        return new OrganisationDetails(nameTh, nameEn, type, district, province, units);
    }
}
