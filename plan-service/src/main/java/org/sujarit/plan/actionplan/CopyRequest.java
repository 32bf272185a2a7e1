package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/** The plan that a copy shall start. Fiscal years are of the Buddhist era; the items' years move along. */
@Schema(
        name = "PlanCopy",
        examples =
                "{\"title\":\"แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2567 - 2570)\",\"firstFiscalYear\":2567,\"lastFiscalYear\":2570}")
public record CopyRequest(
        @NotBlank @Size(max = 300) @NoPersonalData String title,
        @NotNull @Min(2500) @Max(2700) Integer firstFiscalYear,
        @NotNull @Min(2500) @Max(2700) Integer lastFiscalYear) {}
