package org.sujarit.plan.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * The risk that a proposal becomes.
 *
 * @param riskAssessmentId the draft it is added to
 */
@Schema(name = "ProposedRiskAcceptance", examples = """
                {"riskAssessmentId":"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e33","processStep":"การซ่อมแซมถนน",\
                "riskEvent":"ตรวจรับงานที่ไม่เป็นไปตามสัญญา","likelihood":4,"impact":3}""")
public record AcceptRequest(
        @NotNull UUID riskAssessmentId,
        @NotBlank @Size(max = 2_000) @NoPersonalData String processStep,
        @NotBlank @Size(max = 4_000) @NoPersonalData String riskEvent,
        @NotNull @Min(1) @Max(5) Integer likelihood,
        @NotNull @Min(1) @Max(5) Integer impact) {

    RiskDetails risk() {
        return new RiskDetails(processStep, riskEvent, likelihood, impact, List.of(), null);
    }
}
