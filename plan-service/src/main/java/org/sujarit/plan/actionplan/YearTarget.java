package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan wants to reach in a fiscal year.
 *
 * @param fiscalYear Buddhist era
 * @param itaScore the ITA score aimed at, 0 to 100
 * @param corruptionCasesDownPercent by how many percent cases of corruption shall go down, against the year before the plan
 */
@Schema(name = "YearTarget", examples = "{\"fiscalYear\":2566,\"itaScore\":86,\"corruptionCasesDownPercent\":10}")
public record YearTarget(
        @NotNull @Min(2500) @Max(2700) Integer fiscalYear,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal itaScore,

        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal corruptionCasesDownPercent) {}
