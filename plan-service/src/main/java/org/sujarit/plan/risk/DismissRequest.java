package org.sujarit.plan.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** Why a proposal becomes no risk. */
@Schema(name = "ProposedRiskDismissal", examples = "{\"reason\":\"มีความเสี่ยงเรื่องนี้ในการประเมินแล้ว\"}")
public record DismissRequest(
        @NotBlank @Size(max = 2_000) @NoPersonalData String reason) {}
