package org.sujarit.plan.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * How a risk is managed (การจัดการความเสี่ยง).
 *
 * @param unitId the responsible unit of the organisation
 */
@Schema(name = "RiskTreatment")
public record Treatment(
        @NotNull Strategy strategy,
        @NotBlank @Size(max = 2_000) @NoPersonalData String description,
        @NotNull UUID unitId) {

    /** What is done about a risk. */
    @Schema(
            name = "RiskTreatmentStrategy",
            description = "ACCEPT ยอมรับ, REDUCE ลด, TRANSFER ถ่ายโอน, AVOID หลีกเลี่ยง",
            examples = "REDUCE")
    public enum Strategy {
        ACCEPT,
        REDUCE,
        TRANSFER,
        AVOID
    }
}
