package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.plan.money.Satang;

/**
 * A gift that was offered to somebody of a unit, as the register keeps it: never who gave it or whom it was meant for.
 *
 * @param date when it was offered or received
 * @param description what it was
 * @param estimatedBaht what it was worth, exact
 * @param giver what kind of giver
 * @param unitId the unit of the organisation whose staff it concerns
 * @param occasion on which it was offered
 * @param disposition what became of it
 */
@Schema(name = "Gift", examples = """
                {"date":"2023-01-05","outcome":"HANDED_OVER","description":"กระเช้าผลไม้","estimatedBaht":850.50,\
                "giver":"COMPANY","unitId":"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e51","occasion":"วันขึ้นปีใหม่",\
                "disposition":"ส่งมอบให้ศูนย์พัฒนาเด็กเล็ก"}""")
public record GiftDetails(
        @NotNull @Schema(examples = "2023-01-05") LocalDate date,
        @NotNull GiftOutcome outcome,
        @NotBlank @Size(max = 2_000) @NoPersonalData String description,

        @NotNull @PositiveOrZero @Digits(integer = Satang.MOST_BAHT_DIGITS, fraction = 2) @Schema(examples = "850.50")
        BigDecimal estimatedBaht,

        @NotNull GiverCategory giver,
        @NotNull UUID unitId,
        @Size(max = 500) @NoPersonalData String occasion,
        @Size(max = 2_000) @NoPersonalData String disposition) {

    public GiftDetails {
        estimatedBaht = Satang.exact(estimatedBaht);
    }
}
