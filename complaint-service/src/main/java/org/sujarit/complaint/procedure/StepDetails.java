package org.sujarit.complaint.procedure;

import static org.sujarit.kit.privacy.PersonalData.NAME;
import static org.sujarit.kit.privacy.PersonalData.NATIONAL_ID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.DayCount;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * A step of the handling. Either a unit or an office is responsible, and never a person by name.
 *
 * @param unitId a unit of the organisation; left out where {@code responsible} says who it is
 * @param responsible who is responsible, in words; left out where a unit is
 * @param days how long it takes at most; 0 where it is done on the same day
 */
@Schema(name = "ComplaintProcedureStepDetails")
public record StepDetails(
        @NotBlank @Size(max = 300) @NoPersonalData @Schema(examples = "ตรวจสอบและดำเนินการ")
        String name,

        UUID unitId,

        @Size(min = 1, max = 200) @NoPersonalData @Schema(examples = "ศูนย์รับเรื่องร้องเรียน")
        String responsible,

        @NotNull @Min(0) @Max(3_650) @Schema(examples = "15")
        Integer days,

        @NotNull DayCount count,

        @Size(max = 5_000)
        @NoPersonalData({NATIONAL_ID, NAME})
        @Schema(examples = "ลงพื้นที่ตรวจสอบและแจ้งผลเป็นหนังสือ")
        String description) {

    boolean namesOneResponsible() {
        return (unitId == null) != (responsible == null || responsible.isBlank());
    }
}
