package org.sujarit.plan.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** A plan without its items, as an officer drafts it. Fiscal years are of the Buddhist era. */
@Schema(examples = """
                {"title":"แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)","firstFiscalYear":2566,"lastFiscalYear":2570,\
                "principles":"หลักธรรมาภิบาล","objectives":["แสดงเจตจำนงสุจริตของผู้บริหาร"],\
                "targets":[{"fiscalYear":2566,"itaScore":86,"corruptionCasesDownPercent":10}],\
                "announcement":{"date":"2022-08-31","office":"นายกองค์การบริหารส่วนตำบล"}}""")
public record PlanDetails(
        @NotBlank @Size(max = 300) @NoPersonalData String title,

        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2566")
        Integer firstFiscalYear,

        @NotNull @Min(2500) @Max(2700) @Schema(examples = "2570")
        Integer lastFiscalYear,

        @Size(max = 20_000) @NoPersonalData @Schema(description = "หลักการและเหตุผล")
        String principles,

        @Size(max = 50) @Schema(description = "วัตถุประสงค์")
        List<@NotBlank @Size(max = 2_000) @NoPersonalData String> objectives,

        @Valid @Size(max = 10) List<@NotNull @Valid YearTarget> targets,
        @Valid Announcement announcement) {

    public PlanDetails {
        objectives = objectives == null ? List.of() : objectives;
        targets = targets == null ? List.of() : targets;
    }
}
