package org.sujarit.plan.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a year's risk assessment is. */
@Schema(
        description = "DRAFT ร่าง, PUBLISHED เผยแพร่แล้ว, RESULTS_PUBLISHED เผยแพร่ผลการจัดการความเสี่ยงแล้ว,"
                + " SUPERSEDED มีฉบับใหม่แทนแล้ว")
public enum RiskAssessmentState {
    DRAFT,
    PUBLISHED,
    RESULTS_PUBLISHED,
    SUPERSEDED
}
