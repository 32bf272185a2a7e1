package org.sujarit.complaint.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.kit.text.Text;

/**
 * What a complaint to the organisation can be about (ประเภทเรื่องร้องเรียน).
 *
 * @param code capitals, digits and underscores; stays the same when the names change
 * @param unitId the unit that such complaints go to by themselves; left out where somebody assigns them
 */
@Schema(name = "ComplaintCategorySetting")
public record CategorySetting(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") @Schema(examples = "ROADS")
        String code,

        @NotBlank @Size(max = 100) @NoPersonalData @Schema(examples = "ถนน/ทางเท้า")
        String nameTh,

        @NotBlank @Size(max = 100) @NoPersonalData @Schema(examples = "Roads and pavements")
        String nameEn,

        UUID unitId) {

    public Text name() {
        return Text.of(nameTh, nameEn);
    }
}
