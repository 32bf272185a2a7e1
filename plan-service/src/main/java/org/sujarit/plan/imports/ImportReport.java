package org.sujarit.plan.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.plan.actionplan.PlanSummary;

/**
 * What came of reading a spreadsheet.
 *
 * @param accepted whether it makes a plan; false where a finding is an ERROR
 * @param planId the draft that was made; absent in a dry run
 * @param summary what the plan would say in sum; absent where it is not accepted
 */
@Schema(name = "PlanImportReport")
public record ImportReport(boolean accepted, UUID planId, PlanSummary summary, List<CellFinding> findings) {

    /**
     * A cell that is wrong or doubtful.
     *
     * @param row from 1
     * @param code stable name of the rule
     * @param value what stands in the cell, at most its first 100 characters
     */
    @Schema(name = "CellFinding")
    public record CellFinding(
            Severity severity,
            @Schema(examples = "แผน") String sheet,
            @Schema(examples = "12") int row,
            @Schema(examples = "D") String column,
            @Schema(examples = "total-amount-wrong") String code,
            String message,
            String value) {

        static CellFinding of(Finding finding, Locale locale) {
            return new CellFinding(
                    finding.severity(),
                    finding.sheet(),
                    finding.row(),
                    finding.column(),
                    finding.code(),
                    finding.message().in(locale),
                    finding.value());
        }
    }
}
