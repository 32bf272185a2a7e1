package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.plan.round.ReportKind;

/** The report to draft. Its totals come from the register and the activities. */
@Schema(examples = """
                {"fiscalYear":2566,"kind":"SIX_MONTH","problems":"ประชาชนบางส่วนยังไม่ทราบนโยบาย",\
                "suggestions":"ประชาสัมพันธ์ในช่วงเทศกาล"}""")
public record NoGiftReportRequest(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer fiscalYear,

        @NotNull ReportKind kind,
        @Size(max = 5_000) @NoPersonalData String problems,
        @Size(max = 5_000) @NoPersonalData String suggestions) {

    NoGiftReportWords words() {
        return new NoGiftReportWords(problems, suggestions);
    }
}
