package org.sujarit.plan.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict of the national monitor. */
@Schema(name = "Verdict")
public record VerdictView(
        UUID id,
        UUID documentId,
        UUID itemId,
        VerdictDetails.Finding finding,
        @Schema(examples = "หลักฐานไม่ครบ") String reason,
        LocalDate decidedOn,
        Instant recordedAt) {

    static VerdictView of(Verdict verdict) {
        return new VerdictView(
                verdict.id,
                verdict.documentId,
                verdict.itemId,
                verdict.finding,
                verdict.reason,
                verdict.decidedOn,
                verdict.recordedAt);
    }
}
