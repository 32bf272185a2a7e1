package org.sujarit.plan.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A risk as it is put before the public, with the name of its unit instead of the id.
 *
 * @param result what came of managing it; only among the results
 */
@Schema(name = "PublishedRisk")
public record PublishedRisk(
        UUID id,
        UUID lineageId,
        int position,

        @Schema(examples = "การจัดซื้อจัดจ้าง") String processStep,
        String riskEvent,
        @Schema(examples = "3") int likelihood,
        @Schema(examples = "4") int impact,
        RiskLevel level,
        List<Control> controls,
        PublishedTreatment treatment,
        RiskResult result) {

    /** How the risk is managed. */
    @Schema(name = "PublishedRiskTreatment")
    public record PublishedTreatment(
            Treatment.Strategy strategy,
            String description,
            @Schema(examples = "กองคลัง") String unit) {}

    static PublishedRisk of(Risk risk, RiskResult result, Map<UUID, String> unitNames) {
        Treatment treatment = risk.treatment;
        return new PublishedRisk(
                risk.id,
                risk.lineageId,
                risk.position,
                risk.processStep,
                risk.riskEvent,
                risk.likelihood,
                risk.impact,
                risk.level,
                risk.controls,
                treatment == null
                        ? null
                        : new PublishedTreatment(
                                treatment.strategy(), treatment.description(), unitNames.get(treatment.unitId())),
                result);
    }
}
