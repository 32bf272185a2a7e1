package org.sujarit.plan.eplannacc;

import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.workbook.Workbooks;

/** The package as a workbook: a sheet of the organisation, and one per plan with a row per item. */
final class NaccSheets {

    static final String XLSX = Xlsx.MEDIA_TYPE;

    private static final List<String> COLUMNS = List.of(
            "ลำดับ",
            "มิติ",
            "ภารกิจ",
            "แนวทาง",
            "ประเภท",
            "โครงการ/กิจกรรม/มาตรการ",
            "ผู้รับผิดชอบ",
            "ไตรมาส",
            "งบประมาณ (บาท)",
            "สถานะ รอบ 6 เดือน",
            "ผล รอบ 6 เดือน",
            "ใช้จ่าย รอบ 6 เดือน (บาท)",
            "สถานะ ประจำปี",
            "ผล ประจำปี",
            "ใช้จ่าย ประจำปี (บาท)",
            "ปัญหา/อุปสรรค",
            "ข้อเสนอแนะ");

    private static final Set<Integer> LONG_TEXTS = Set.of(5, 10, 13);

    private NaccSheets() {}

    static byte[] of(NaccPackage content) {
        return Workbooks.of(workbook -> {
            organisation(workbook.newWorksheet("องค์กร"), content);
            for (int i = 0; i < content.plans().size(); i++) {
                plan(workbook.newWorksheet("แผน " + (i + 1)), content.plans().get(i));
            }
        });
    }

    private static void organisation(Worksheet sheet, NaccPackage content) {
        NaccPackage.ReportingOrganisation organisation = content.organisation();
        List<List<String>> rows = List.of(
                List.of("รหัส", organisation.code()),
                List.of("ชื่อ", organisation.nameTh()),
                List.of("ประเภท", organisation.type().name()),
                List.of("อำเภอ", organisation.district()),
                List.of("จังหวัด", organisation.province()),
                List.of("ปีงบประมาณ", String.valueOf(content.fiscalYear())),
                List.of("หมายเหตุ", content.note()));
        for (int row = 0; row < rows.size(); row++) {
            sheet.value(row, 0, rows.get(row).get(0));
            sheet.value(row, 1, rows.get(row).get(1));
        }
        sheet.width(1, 60);
    }

    private static void plan(Worksheet sheet, NaccPackage.Plan plan) {
        sheet.value(0, 0, plan.title());
        Workbooks.head(sheet, 2, COLUMNS, LONG_TEXTS);
        int row = 3;
        for (NaccPackage.Item item : plan.items()) {
            sheet.value(row, 0, item.position());
            sheet.value(row, 1, item.dimension());
            sheet.value(row, 2, item.mission());
            sheet.value(row, 3, String.join(" ", item.guidelineCodes()));
            sheet.value(row, 4, item.kind().thaiTerm());
            sheet.value(row, 5, item.name());
            sheet.value(row, 6, String.join("\n", item.units()));
            Workbooks.quarters(sheet, row, 7, item.quarters());
            Workbooks.budget(sheet, row, 8, item.budget());
            progress(sheet, row, 9, item.sixMonth());
            progress(sheet, row, 12, item.annual());
            NaccPackage.Progress latest = item.annual() != null ? item.annual() : item.sixMonth();
            if (latest != null) {
                sheet.value(row, 15, latest.problems());
                sheet.value(row, 16, latest.suggestions());
            }
            row++;
        }
    }

    private static void progress(Worksheet sheet, int row, int column, NaccPackage.Progress progress) {
        if (progress != null) {
            sheet.value(row, column, progress.state().thaiTerm());
            sheet.value(row, column + 1, progress.summary());
            Workbooks.number(sheet, row, column + 2, progress.spentBaht());
        }
    }
}
