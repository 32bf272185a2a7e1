package org.sujarit.plan.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of managing a risk (ผลการจัดการความเสี่ยง), and where the risk stands since. */
@Schema(name = "RiskResult")
public record RiskResult(
        String summary,
        @Schema(examples = "2") int likelihoodAfter,
        @Schema(examples = "4") int impactAfter,
        RiskLevel levelAfter,
        Status status) {

    /** How far the managing of a risk has come. */
    @Schema(
            name = "RiskResultStatus",
            description = "NOT_STARTED ยังไม่ดำเนินการ, IN_PROGRESS อยู่ระหว่างดำเนินการ, DONE ดำเนินการแล้วเสร็จ")
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }

    static RiskResult of(ResultDetails details, RiskMatrix matrix) {
        return new RiskResult(
                details.summary(),
                details.likelihoodAfter(),
                details.impactAfter(),
                matrix.level(details.likelihoodAfter(), details.impactAfter()),
                details.status());
    }
}
