package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** An indicator with its target value (ตัวชี้วัด), such as "at least 80 percent of those who took part". */
@Schema(
        name = "Indicator",
        examples = "{\"name\":\"ผู้เข้าร่วมมีความเข้าใจ\",\"comparison\":\"AT_LEAST\",\"value\":80,\"unit\":\"%\"}")
public record Indicator(
        @NotBlank @Size(max = 1_000) @NoPersonalData String name,
        @NotNull Comparison comparison,
        @NotNull @Digits(integer = 12, fraction = 4) BigDecimal value,

        @NotBlank @Size(max = 50) @NoPersonalData @Schema(examples = "ช่องทาง")
        String unit) {

    /** How a result is held against the value. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** Whether a measured value meets the target. */
    public boolean isReachedBy(BigDecimal measured) {
        int order = measured.compareTo(value);
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EXACTLY -> order == 0;
        };
    }
}
