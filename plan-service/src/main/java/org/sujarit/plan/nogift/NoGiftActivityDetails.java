package org.sujarit.plan.nogift;

import static org.sujarit.kit.privacy.PersonalData.EMAIL;
import static org.sujarit.kit.privacy.PersonalData.NAME;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * An activity that builds the culture of refusing gifts.
 *
 * @param date a day of the fiscal year
 * @param participants how many took part; left out where nobody counted them
 */
@Schema(examples = """
                {"fiscalYear":2566,"date":"2023-01-18","name":"ประชุมชี้แจงนโยบาย No Gift Policy","kind":"MEETING",\
                "description":"ชี้แจงแนวปฏิบัติแก่พนักงานทุกส่วนราชการ","participants":42,\
                "evidenceLinks":["https://www.example.go.th/no-gift-meeting.pdf"]}""")
public record NoGiftActivityDetails(
        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer fiscalYear,

        @NotNull @Schema(examples = "2023-01-18") LocalDate date,
        @NotBlank @Size(max = 300) @NoPersonalData String name,
        @NotNull ActivityKind kind,
        @Size(max = 5_000) @NoPersonalData String description,
        @Min(0) @Max(1_000_000) Integer participants,

        @Size(max = 20)
        List<@NotBlank @Size(max = 2_000) @Pattern(regexp = "https?://\\S+") @NoPersonalData({EMAIL, NAME}) String>
                evidenceLinks) {

    public NoGiftActivityDetails {
        evidenceLinks = evidenceLinks == null ? List.of() : evidenceLinks;
    }
}
