package org.sujarit.plan.imports;

import java.util.List;

/**
 * Reads a local government's anti-corruption action plan from a table in one of the two layouts that are in use: the
 * prescribed one of five years ({@link FiveYearLayout}) and the one of a single year ({@link YearlyLayout}). Which of
 * them it is, the table's header says.
 */
public final class PlanReader {
    private PlanReader() {}

    /** Never throws for what the file holds, however broken or hostile: whatever is wrong with it is a finding. */
    public static PlanReading read(byte[] content, SpreadsheetFormat format, ReadingContext context) {
        try {
            if (content.length == 0) {
                throw new RefusedFile(Rule.FILE_EMPTY, CellAddress.FILE);
            }
            FileSignature.check(content, format);
            List<SheetText> sheets =
                    switch (format) {
                        case XLSX -> XlsxSheets.read(content);
                        case CSV -> CsvSheet.read(content);
                    };
            if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new RefusedFile(Rule.FILE_EMPTY, CellAddress.FILE);
            }
            return new PlanTable(context).read(sheets);
        } catch (RefusedFile refused) {
            return PlanReading.refused(refused.finding());
        }
    }
}
