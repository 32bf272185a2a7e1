package org.sujarit.plan.actionplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * An item of a plan (โครงการ/กิจกรรม/มาตรการ), as an officer drafts it.
 *
 * @param guidelineCodes the guidelines of the framework it serves, such as 1.1.1; mostly one
 * @param years the fiscal years in which it runs, each with its budget
 * @param unitIds the responsible units of the organisation
 * @param outputs indicators of what is done
 * @param outcomes indicators of what comes of it
 */
@Schema(examples = """
                {"kind":"PROJECT","name":"โครงการส่งเสริมกิจกรรมเด็กและเยาวชน","guidelineCodes":["1.3.1"],\
                "objectives":["ส่งเสริมให้เด็กและเยาวชนมีความซื่อสัตย์สุจริต"],\
                "targetGroup":{"description":"เด็กและเยาวชนในตำบล","headCount":100},"steps":["เสนอโครงการ","จัดกิจกรรม","สรุปผล"],\
                "place":"อบต.","years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.00}}],\
                "outcomes":[{"name":"ผู้เข้าร่วมมีความเข้าใจ","comparison":"AT_LEAST","value":80,"unit":"%"}]}""")
public record ItemDetails(
        @NotNull ItemKind kind,
        @NotBlank @Size(max = 1_000) @NoPersonalData String name,
        @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = "[0-9]+(\\.[0-9]+){2}") String> guidelineCodes,

        @Size(max = 20_000) @NoPersonalData @Schema(description = "หลักการและเหตุผล")
        String rationale,

        @Size(max = 50) List<@NotBlank @Size(max = 2_000) @NoPersonalData String> objectives,
        @Valid TargetGroup targetGroup,

        @Size(max = 100) @Schema(description = "ขั้นตอนการดำเนินการ, in their order")
        List<@NotBlank @Size(max = 2_000) @NoPersonalData String> steps,

        @Size(max = 1_000) @NoPersonalData String place,
        @Valid @Size(max = 10) List<@NotNull @Valid ItemYear> years,
        @Size(max = 50) List<@NotNull UUID> unitIds,
        @Valid @Size(max = 50) List<@NotNull @Valid Indicator> outputs,
        @Valid @Size(max = 50) List<@NotNull @Valid Indicator> outcomes,
        @Size(max = 2_000) @NoPersonalData String remark) {

    public ItemDetails {
        objectives = orEmpty(objectives);
        steps = orEmpty(steps);
        years = orEmpty(years);
        unitIds = orEmpty(unitIds);
        outputs = orEmpty(outputs);
        outcomes = orEmpty(outcomes);
    }

    /** The same item some years later or earlier; what would lie outside the plan is left out. */
    ItemDetails movedBy(int shift, ActionPlan plan) {
        List<ItemYear> moved = years.stream()
                .map(y -> new ItemYear(y.fiscalYear() + shift, y.quarters(), y.budget()))
                .filter(y -> y.fiscalYear() >= plan.firstFiscalYear && y.fiscalYear() <= plan.lastFiscalYear)
                .toList();
        return new ItemDetails(
                kind,
                name,
                guidelineCodes,
                rationale,
                objectives,
                targetGroup,
                steps,
                place,
                moved,
                unitIds,
                outputs,
                outcomes,
                remark);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
