package org.sujarit.plan.risk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A risk of corruption, as it stands.
 *
 * @param lineageId what its copies in all revisions and years share
 * @param proposedRiskId the proposal it was made of; absent for one of the officer's own
 */
@Schema(name = "Risk")
public record RiskView(
        UUID id,
        UUID lineageId,
        @Schema(examples = "1") int position,

        @Schema(examples = "การจัดซื้อจัดจ้าง") String processStep,

        @Schema(examples = "คะแนนในการสอบคัดเลือกถูกแก้ไขภายหลัง")
        String riskEvent,

        @Schema(examples = "3") int likelihood,
        @Schema(examples = "4") int impact,
        RiskLevel level,
        List<Control> controls,
        Treatment treatment,
        RiskResult result,
        UUID proposedRiskId) {

    static RiskView of(Risk risk) {
        return new RiskView(
                risk.id,
                risk.lineageId,
                risk.position,
                risk.processStep,
                risk.riskEvent,
                risk.likelihood,
                risk.impact,
                risk.level,
                risk.controls,
                risk.treatment,
                risk.result,
                risk.proposedRiskId);
    }
}
