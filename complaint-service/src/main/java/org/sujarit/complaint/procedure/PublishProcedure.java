package org.sujarit.complaint.procedure;

import static org.sujarit.kit.privacy.PersonalData.NAME;
import static org.sujarit.kit.privacy.PersonalData.NATIONAL_ID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * How complaints are handled (คู่มือการจัดการเรื่องร้องเรียน), as it is put before the public.
 *
 * @param titleEn left out where there is none
 * @param howToComplain the ways to complain, one text each, in the order to show
 * @param steps in their order
 * @param contact how the office, and no person, is reached
 * @param validFrom the first day on which it holds
 */
@Schema(name = "PublishComplaintProcedure", examples = """
                {"titleTh":"คู่มือการจัดการเรื่องร้องเรียน","titleEn":"How complaints are handled",\
                "howToComplain":["ด้วยตนเองที่ศูนย์รับเรื่องร้องเรียน","ทางเว็บไซต์ของหน่วยงาน"],\
                "steps":[{"name":"รับเรื่องและออกเลขติดตาม","responsible":"ศูนย์รับเรื่องร้องเรียน","days":1,"count":"WORKING"},\
                {"name":"ตรวจสอบและดำเนินการ","unitId":"01890a5d-ac98-7a10-8d5e-2f1f6f0c9a01","days":15,"count":"CALENDAR"}],\
                "contact":"ศูนย์รับเรื่องร้องเรียน โทร. 00-0000-0000 ต่อ 1","validFrom":"2026-10-01"}""")
public record PublishProcedure(
        @NotBlank @Size(max = 300) @NoPersonalData @Schema(examples = "คู่มือการจัดการเรื่องร้องเรียน")
        String titleTh,

        @Size(max = 300) @NoPersonalData @Schema(examples = "How complaints are handled")
        String titleEn,

        @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 1_000) @NoPersonalData({NATIONAL_ID, NAME}) String> howToComplain,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid StepDetails> steps,

        @NotBlank
        @Size(max = 2_000)
        @NoPersonalData({NATIONAL_ID, NAME})
        @Schema(examples = "ศูนย์รับเรื่องร้องเรียน โทร. 00-0000-0000 ต่อ 1")
        String contact,

        @NotNull @Schema(examples = "2026-10-01") LocalDate validFrom) {}
