package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * Whom an item is for (กลุ่มเป้าหมาย).
 *
 * @param headCount how many people; left out where the plan doesn't say
 */
@Schema(name = "TargetGroup", examples = "{\"description\":\"เด็กและเยาวชนในตำบล\",\"headCount\":100}")
public record TargetGroup(
        @NotBlank @Size(max = 1_000) @NoPersonalData String description,
        @PositiveOrZero Integer headCount) {}
