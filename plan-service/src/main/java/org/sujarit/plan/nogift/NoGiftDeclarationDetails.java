package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * The executive's declaration of a fiscal year, as it is drafted.
 *
 * @param declaredOn a day of the fiscal year
 * @param office the office that signs it; never a person's name
 */
@Schema(examples = """
                {"fiscalYear":2566,"textTh":"ผู้บริหารและบุคลากรทุกคนไม่รับของขวัญและของกำนัลทุกชนิด ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่",\
                "textEn":"Nobody here takes gifts before, while or after doing their duty.","declaredOn":"2022-12-01",\
                "office":"นายกองค์การบริหารส่วนตำบล"}""")
public record NoGiftDeclarationDetails(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer fiscalYear,

        @NotBlank @Size(max = 20_000) @NoPersonalData String textTh,
        @Size(max = 20_000) @NoPersonalData String textEn,
        @NotNull @Schema(examples = "2022-12-01") LocalDate declaredOn,

        @NotBlank @Size(max = 200) @NoPersonalData @Schema(examples = "นายกองค์การบริหารส่วนตำบล")
        String office) {}
