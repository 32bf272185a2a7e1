package org.sujarit.plan.progress;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.workbook.Workbooks;

/** A progress report as a workbook: a sheet of items, and one of roll-ups. */
public final class ReportSheets {

    static final String XLSX = Xlsx.MEDIA_TYPE;

    private static final List<String> ITEM_COLUMNS = List.of(
            "ลำดับ",
            "แนวทาง",
            "โครงการ/กิจกรรม/มาตรการ",
            "ผู้รับผิดชอบ",
            "ไตรมาส",
            "งบประมาณ (บาท)",
            "สถานะ",
            "ผลการดำเนินการ",
            "ใช้จ่าย (บาท)",
            "ปัญหา/อุปสรรค",
            "ข้อเสนอแนะ",
            "ผลตามตัวชี้วัด",
            "หลักฐาน",
            "แฟ้มหลักฐาน");
    private static final List<String> FIGURE_COLUMNS = List.of(
            "กลุ่ม",
            "รหัส",
            "ชื่อ",
            "รายการ",
            "ยังไม่ดำเนินการ",
            "อยู่ระหว่างดำเนินการ",
            "ดำเนินการแล้ว",
            "ยกเลิก",
            "ร้อยละที่แล้วเสร็จ",
            "งบประมาณ (บาท)",
            "ใช้จ่าย (บาท)",
            "ร้อยละที่ใช้จ่าย");

    private static final Set<Integer> LONG_TEXTS = Set.of(2, 7, 11, 12);

    private ReportSheets() {}

    static byte[] of(PublishedReport report) {
        return Workbooks.of(workbook -> {
            items(workbook.newWorksheet("รายการ"), report);
            rollUps(workbook.newWorksheet("สรุป"), report.rollUps());
        });
    }

    private static void items(Worksheet sheet, PublishedReport report) {
        sheet.value(0, 0, report.organisationNameTh());
        sheet.value(
                1,
                0,
                "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต %s ปีงบประมาณ พ.ศ. %d"
                        .formatted(report.kind().thaiTerm(), report.fiscalYear()));
        Workbooks.head(sheet, 3, ITEM_COLUMNS, LONG_TEXTS);
        int row = 4;
        for (PublishedReport.ReportedItem item : report.items()) {
            sheet.value(row, 0, item.position());
            sheet.value(row, 1, String.join(" ", item.guidelineCodes()));
            sheet.value(row, 2, item.name());
            sheet.value(row, 3, String.join("\n", item.units()));
            Workbooks.quarters(sheet, row, 4, item.quarters());
            Workbooks.budget(sheet, row, 5, item.budget());
            sheet.value(row, 6, item.state().thaiTerm());
            sheet.value(row, 7, item.summary());
            Workbooks.number(sheet, row, 8, item.spentBaht());
            sheet.value(row, 9, item.problems());
            sheet.value(row, 10, item.suggestions());
            Workbooks.lines(sheet, row, 11, item.indicators(), PublishedReport.ReportedIndicator::inWords);
            Workbooks.lines(sheet, row, 12, item.evidenceLinks(), Function.identity());
            sheet.value(row, 13, item.evidenceFiles());
            row++;
        }
    }

    /** A row for the whole and for each part of each roll-up. */
    public static void rollUps(Worksheet sheet, RollUps rollUps) {
        Workbooks.head(sheet, 0, FIGURE_COLUMNS, LONG_TEXTS);
        int row = figures(sheet, 1, "รวม", List.of(new RollUps.Row("", null, rollUps.total())));
        row = figures(sheet, row, "มิติ", rollUps.dimensions());
        row = figures(sheet, row, "ภารกิจ", rollUps.missions());
        row = figures(sheet, row, "หน่วยงาน", rollUps.units());
        row = figures(sheet, row, "ไตรมาส", rollUps.quarters());
        figures(sheet, row, "ประเภท", rollUps.kinds());
    }

    private static int figures(Worksheet sheet, int first, String group, List<RollUps.Row> rows) {
        int row = first;
        for (RollUps.Row each : rows) {
            Figures figures = each.figures();
            sheet.value(row, 0, group);
            sheet.value(row, 1, each.key());
            sheet.value(row, 2, each.name());
            sheet.value(row, 3, figures.items());
            sheet.value(row, 4, figures.notStarted());
            sheet.value(row, 5, figures.inProgress());
            sheet.value(row, 6, figures.completed());
            sheet.value(row, 7, figures.cancelled());
            Workbooks.number(sheet, row, 8, figures.completedPercent());
            Workbooks.number(sheet, row, 9, figures.plannedBaht());
            Workbooks.number(sheet, row, 10, figures.spentBaht());
            Workbooks.number(sheet, row, 11, figures.spentPercent());
            row++;
        }
        return row;
    }
}
