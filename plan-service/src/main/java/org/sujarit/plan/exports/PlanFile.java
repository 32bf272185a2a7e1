package org.sujarit.plan.exports;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.table.Csv;
import org.sujarit.kit.text.Text;
import org.sujarit.plan.imports.WrittenCells;
import org.sujarit.plan.workbook.Workbooks;

/** A plan's table as a file. Every cell is text, in XLSX an inline string: none of them is ever a formula. */
final class PlanFile {

    static final ProblemType TOO_LARGE = new ProblemType(
            "spreadsheet-too-large",
            422,
            Text.of(
                    "แผนใหญ่เกินกว่าจะส่งออกเป็นตารางที่นำเข้าใหม่ได้",
                    "The plan is larger than a spreadsheet that can be imported again"));

    private PlanFile() {}

    static byte[] csv(PlanSheet sheet) {
        requireImportable(sheet);
        List<List<Object>> rows =
                sheet.rows().stream().skip(1).map(List::<Object>copyOf).toList();
        byte[] file = Csv.of(sheet.rows().getFirst(), rows).getBytes(StandardCharsets.UTF_8);
        if (file.length > WrittenCells.MOST_CSV_BYTES) {
            throw new Problem(TOO_LARGE);
        }
        return file;
    }

    static byte[] xlsx(PlanSheet sheet) {
        requireImportable(sheet);
        return Workbooks.of(workbook -> write(sheet, workbook.newWorksheet("แผน")));
    }

    private static void requireImportable(PlanSheet sheet) {
        List<Integer> lengths =
                sheet.rows().stream().flatMap(List::stream).map(String::length).toList();
        long chars = lengths.stream().mapToLong(Integer::longValue).sum();
        if (sheet.rows().size() > WrittenCells.MOST_ROWS
                || chars > WrittenCells.MOST_CHARS
                || Collections.max(lengths) > WrittenCells.MOST_CELL_CHARS) {
            throw new Problem(TOO_LARGE);
        }
    }

    private static void write(PlanSheet sheet, Worksheet page) {
        List<List<String>> rows = sheet.rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    page.inlineString(row, column, text);
                }
            }
        }
        int last = sheet.widths().size() - 1;
        page.range(0, 0, sheet.firstHeaderRow() - 1, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .set();
        page.range(sheet.firstHeaderRow(), 0, rows.size() - 1, last)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
        page.range(sheet.firstHeaderRow(), 0, sheet.firstItemRow() - 1, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .fillColor(Color.LIGHT_GREEN)
                .set();
        sheet.totalRows()
                .forEach(row -> page.range(row, 0, row, last).style().bold().set());
        sheet.merges().forEach(merge -> page.range(merge.top(), merge.left(), merge.bottom(), merge.right())
                .merge());
        for (int column = 0; column <= last; column++) {
            page.width(column, sheet.widths().get(column));
        }
        page.freezePane(0, sheet.firstItemRow());
        page.pageOrientation("landscape");
    }
}
