package org.sujarit.plan.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** What came of managing a risk, as an officer records it. */
@Schema(
        name = "RiskResultDetails",
        examples =
                "{\"summary\":\"กำหนดคุณลักษณะโดยคณะกรรมการทุกครั้ง\",\"likelihoodAfter\":2,\"impactAfter\":4,\"status\":\"DONE\"}")
public record ResultDetails(
        @NotBlank @Size(max = 4_000) @NoPersonalData String summary,
        @NotNull @Min(1) @Max(5) Integer likelihoodAfter,
        @NotNull @Min(1) @Max(5) Integer impactAfter,
        @NotNull RiskResult.Status status) {}
