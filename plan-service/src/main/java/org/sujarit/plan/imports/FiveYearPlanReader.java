package org.sujarit.plan.imports;

import java.util.List;
import org.sujarit.plan.framework.PlanFramework;

/**
 * Reads a local government's five-year anti-corruption action plan from the table that the plan's official layout
 * prescribes (dimension | mission | items | a column per fiscal year | remark, with a total row per dimension and
 * one over all).
 */
public final class FiveYearPlanReader {
    private FiveYearPlanReader() {}

    /**
     * Never throws for what the file holds, however broken or hostile: whatever is wrong with it is a finding.
     *
     * @param framework dimensions, missions and guidelines that the plan has to follow
     */
    public static PlanReading read(byte[] content, SpreadsheetFormat format, PlanFramework framework) {
        try {
            if (content.length == 0) {
                throw new RefusedFile(Rule.FILE_EMPTY, CellAddress.FILE);
            }
            List<SheetText> sheets =
                    switch (format) {
                        case XLSX -> XlsxSheets.read(content);
                        case CSV -> CsvSheet.read(content);
                    };
            if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new RefusedFile(Rule.FILE_EMPTY, CellAddress.FILE);
            }
            return new PlanTable(framework).read(sheets);
        } catch (RefusedFile refused) {
            return PlanReading.refused(refused.finding());
        }
    }
}
