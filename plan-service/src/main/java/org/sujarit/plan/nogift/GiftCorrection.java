package org.sujarit.plan.nogift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * The record that shall take the place of a wrong one.
 *
 * @param reason what was wrong
 * @param gift the whole record as it should have been
 */
@Schema(examples = """
                {"reason":"ประเมินราคาไม่ถูกต้อง","gift":{"date":"2023-01-05","outcome":"HANDED_OVER",\
                "description":"กระเช้าผลไม้","estimatedBaht":950.25,"giver":"COMPANY",\
                "unitId":"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e51"}}""")
public record GiftCorrection(
        @NotBlank @Size(max = 2_000) @NoPersonalData String reason,
        @NotNull @Valid GiftDetails gift) {}
