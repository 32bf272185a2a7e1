package org.sujarit.plan.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.kit.problem.Problems;

/** Which table of a plan is wanted. */
public class ExportRequest {

    @QueryParam("layout")
    @NotNull
    @Parameter(description = "FIVE_YEAR แบบห้าปี, YEARLY แบบรายปี", example = "FIVE_YEAR")
    SpreadsheetLayout layout;

    @QueryParam("fiscalYear")
    @Parameter(description = "Buddhist era; for YEARLY, and only for it: one of the plan's years.", example = "2566")
    Integer fiscalYear;

    /** Names this table among all tables of all plans. */
    String tag(UUID planId) {
        return planId + "-" + layout + (fiscalYear == null ? "" : "-" + fiscalYear);
    }

    PlanSheet sheet(ExportedPlan plan) {
        boolean yearly = layout == SpreadsheetLayout.YEARLY;
        if (yearly != (fiscalYear != null)) {
            throw Problems.invalid(
                    "fiscalYear", "ระบุเฉพาะแบบรายปี และต้องระบุ", "is given for YEARLY, and only for it");
        }
        if (!yearly) {
            return PlanSheet.fiveYear(plan);
        }
        if (fiscalYear < plan.firstFiscalYear() || fiscalYear > plan.lastFiscalYear()) {
            throw Problems.invalid("fiscalYear", "ไม่ใช่ปีของแผนนี้", "is not a year of this plan");
        }
        return PlanSheet.yearly(plan, fiscalYear);
    }
}
