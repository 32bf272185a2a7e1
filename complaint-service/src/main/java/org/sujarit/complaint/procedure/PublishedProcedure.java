package org.sujarit.complaint.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.DayCount;

/**
 * A version of an organisation's procedure. It never changes: a unit keeps the name that it had then.
 *
 * @param version 1 for the first one that the organisation published
 * @param contact how the office is reached
 * @param validFrom the first day on which it holds
 */
@Schema(name = "ComplaintProcedure")
public record PublishedProcedure(
        UUID organisationId,
        @Schema(examples = "องค์การบริหารส่วนตำบลจางเหนือ") String organisationNameTh,

        @Schema(examples = "Chang Nuea Subdistrict Administrative Organisation")
        String organisationNameEn,

        @Schema(examples = "2") int version,
        @Schema(examples = "คู่มือการจัดการเรื่องร้องเรียน") String titleTh,
        @Schema(examples = "How complaints are handled") String titleEn,

        @Schema(examples = "[\"ด้วยตนเองที่ศูนย์รับเรื่องร้องเรียน\",\"ทางเว็บไซต์ของหน่วยงาน\"]")
        List<String> howToComplain,

        List<Step> steps,

        @Schema(examples = "ศูนย์รับเรื่องร้องเรียน โทร. 00-0000-0000 ต่อ 1")
        String contact,

        @Schema(examples = "2026-10-01") LocalDate validFrom,
        Instant publishedAt) {

    /**
     * @param unitId of the unit that is responsible; absent where it is none of the organisation's units
     * @param days how long it takes at most; 0 where it is done on the same day
     */
    @Schema(name = "ComplaintProcedureStep")
    public record Step(
            @Schema(examples = "1") int position,
            @Schema(examples = "ตรวจสอบและดำเนินการ") String name,
            UUID unitId,
            @Schema(examples = "สำนักปลัด") String responsible,
            @Schema(examples = "15") int days,
            DayCount count,

            @Schema(examples = "ลงพื้นที่ตรวจสอบและแจ้งผลเป็นหนังสือ")
            String description) {}
}
