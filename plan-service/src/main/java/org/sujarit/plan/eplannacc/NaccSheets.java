package org.sujarit.plan.eplannacc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.actionplan.Budget;

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

    private NaccSheets() {}

    static byte[] of(NaccPackage content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Sujarit", "1.0")) {
            organisation(workbook.newWorksheet("องค์กร"), content);
            for (int i = 0; i < content.plans().size(); i++) {
                plan(workbook.newWorksheet("แผน " + (i + 1)), content.plans().get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
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
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(2, column, COLUMNS.get(column));
            sheet.style(2, column).bold().wrapText(true).set();
            sheet.width(column, column == 5 || column == 10 || column == 13 ? 50 : 14);
        }
        int row = 3;
        for (NaccPackage.Item item : plan.items()) {
            sheet.value(row, 0, item.position());
            sheet.value(row, 1, item.dimension());
            sheet.value(row, 2, item.mission());
            sheet.value(row, 3, String.join(" ", item.guidelineCodes()));
            sheet.value(row, 4, item.kind().thaiTerm());
            sheet.value(row, 5, item.name());
            sheet.value(row, 6, String.join("\n", item.units()));
            sheet.value(row, 7, item.quarters().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            switch (item.budget()) {
                case Budget.Baht(BigDecimal amount) -> baht(sheet, row, 8, amount);
                case Budget.NoBudget() -> sheet.value(row, 8, "ไม่ใช้งบประมาณ");
                case Budget.Unknown() -> sheet.value(row, 8, "ไม่ระบุ");
            }
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
            baht(sheet, row, column + 2, progress.spentBaht());
        }
    }

    private static void baht(Worksheet sheet, int row, int column, BigDecimal amount) {
        if (amount != null) {
            sheet.value(row, column, amount);
            sheet.style(row, column).format("#,##0.00").set();
        }
    }
}
