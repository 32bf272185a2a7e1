package org.sujarit.plan.nogift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record of the gift register, as the organisation itself sees it.
 *
 * @param disposition what became of the gift
 * @param replaces the wrong record that this one stands for; absent for a first one
 * @param reason why it was corrected
 * @param replacedBy the record that has taken this one's place; absent for one that counts
 */
@Schema(name = "GiftRecord")
public record GiftRecordView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        @Schema(examples = "2023-01-05") LocalDate date,
        GiftOutcome outcome,
        @Schema(examples = "กระเช้าผลไม้") String description,
        @Schema(examples = "850.50") BigDecimal estimatedBaht,
        GiverCategory giver,
        UUID unitId,
        @Schema(examples = "วันขึ้นปีใหม่") String occasion,
        @Schema(examples = "ส่งคืนผู้ให้ในวันเดียวกัน") String disposition,
        UUID replaces,
        @Schema(examples = "บันทึกมูลค่าผิด") String reason,
        UUID replacedBy,
        Instant recordedAt) {

    static GiftRecordView of(GiftRecord gift, UUID replacedBy) {
        return new GiftRecordView(
                gift.id,
                gift.fiscalYear,
                gift.occurredOn,
                gift.outcome,
                gift.description,
                gift.estimatedBaht,
                gift.giver,
                gift.unitId,
                gift.occasion,
                gift.disposition,
                gift.replaces,
                gift.correctionReason,
                replacedBy,
                gift.recordedAt);
    }
}
