package org.sujarit.plan.progress;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * What was reached of an indicator of the item (ผลตามตัวชี้วัด).
 *
 * @param indicator the indicator's name, as the plan has it
 * @param value what was measured, in the indicator's unit; left out where nothing was
 */
@Schema(name = "IndicatorResult", examples = "{\"indicator\":\"ผู้เข้าร่วมมีความเข้าใจ\",\"value\":85.5}")
public record IndicatorResult(
        @NotBlank @Size(max = 1_000) @NoPersonalData String indicator,
        @Digits(integer = 12, fraction = 4) BigDecimal value,
        @Size(max = 1_000) @NoPersonalData String note) {}
