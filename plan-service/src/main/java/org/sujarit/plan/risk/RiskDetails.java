package org.sujarit.plan.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * A risk of corruption, as an officer writes it. Its level follows from likelihood and impact.
 *
 * @param likelihood โอกาส, from 1 (rare) to 5
 * @param impact ผลกระทบ, from 1 (slight) to 5
 */
@Schema(name = "RiskDetails", examples = """
                {"processStep":"การจัดซื้อจัดจ้าง","riskEvent":"กำหนดคุณลักษณะเอื้อประโยชน์ต่อผู้ขายรายใดรายหนึ่ง",\
                "likelihood":3,"impact":4,"controls":[{"description":"ให้คณะกรรมการกำหนดคุณลักษณะร่วมกัน"}]}""")
public record RiskDetails(
        @NotBlank @Size(max = 2_000) @NoPersonalData @Schema(description = "ขั้นตอนการดำเนินงาน")
        String processStep,

        @NotBlank @Size(max = 4_000) @NoPersonalData @Schema(description = "เหตุการณ์/ประเด็นความเสี่ยงการทุจริต")
        String riskEvent,

        @NotNull @Min(1) @Max(5) Integer likelihood,
        @NotNull @Min(1) @Max(5) Integer impact,
        @Valid @Size(max = 50) List<@NotNull @Valid ControlDetails> controls,
        @Valid Treatment treatment) {

    public RiskDetails {
        controls = controls == null ? List.of() : controls;
    }
}
