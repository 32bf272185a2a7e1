package org.sujarit.plan.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * A verdict (ความเห็นของผู้กำกับติดตาม) on something that was sent in.
 *
 * @param documentId a published plan or progress report
 * @param itemId an item of it; left out where the verdict is on the whole
 * @param decidedOn the day of the verdict, not before the document was published, nor after today
 */
@Schema(
        examples = "{\"documentId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e31\",\"finding\":\"PARTLY_CONFIRMED\","
                + "\"reason\":\"หลักฐานไม่ครบ\",\"decidedOn\":\"2023-06-01\"}")
public record VerdictDetails(
        @NotNull UUID documentId,
        UUID itemId,
        @NotNull Finding finding,
        @NotBlank @Size(max = 5_000) @NoPersonalData String reason,
        @NotNull LocalDate decidedOn) {

    /** Whether the organisation's own word holds. */
    @Schema(
            name = "VerdictFinding",
            description =
                    "CONFIRMED เป็นไปตามรายงาน, PARTLY_CONFIRMED เป็นไปตามรายงานบางส่วน, NOT_CONFIRMED ไม่เป็นไปตามรายงาน")
    public enum Finding {
        CONFIRMED,
        PARTLY_CONFIRMED,
        NOT_CONFIRMED
    }
}
