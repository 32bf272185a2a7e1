package org.sujarit.plan.progress;

import static org.sujarit.kit.privacy.PersonalData.EMAIL;
import static org.sujarit.kit.privacy.PersonalData.NAME;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.plan.money.Satang;

/**
 * What an officer reports of an item.
 *
 * @param results against the item's own indicators
 * @param spentBaht from the fiscal year's first day on, exact to the satang; left out where nothing is known of it
 * @param confirmOverspending true where more was spent than the plan gives and that is no mistake
 * @param evidenceLinks where the evidence can be seen
 */
@Schema(examples = """
                {"state":"COMPLETED","summary":"จัดกิจกรรมแล้ว มีผู้เข้าร่วม 95 คน",\
                "results":[{"indicator":"ผู้เข้าร่วมมีความเข้าใจ","value":85.5}],"spentBaht":18500.00,\
                "problems":"ผู้ปกครองเข้าร่วมน้อย","suggestions":"จัดในวันหยุด",\
                "evidenceLinks":["https://www.example.go.th/activity"]}""")
public record ProgressDetails(
        @NotNull ProgressState state,

        @Size(max = 5_000) @NoPersonalData @Schema(description = "สรุปผลการดำเนินการ")
        String summary,

        @Size(max = 100) List<@NotNull @Valid IndicatorResult> results,

        @PositiveOrZero @Digits(integer = Satang.MOST_BAHT_DIGITS, fraction = 2)
        BigDecimal spentBaht,

        boolean confirmOverspending,

        @Size(max = 5_000) @NoPersonalData @Schema(description = "ปัญหา/อุปสรรค")
        String problems,

        @Size(max = 5_000) @NoPersonalData @Schema(description = "ข้อเสนอแนะ")
        String suggestions,

        @Size(max = 20)
        List<@NotBlank @Size(max = 2_000) @Pattern(regexp = "https?://\\S+") @NoPersonalData({EMAIL, NAME}) String>
                evidenceLinks) {

    public ProgressDetails {
        results = results == null ? List.of() : results;
        evidenceLinks = evidenceLinks == null ? List.of() : evidenceLinks;
        spentBaht = Satang.exact(spentBaht);
    }
}
