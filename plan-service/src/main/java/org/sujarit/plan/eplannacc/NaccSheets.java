package org.sujarit.plan.eplannacc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.TargetGroup;
import org.sujarit.plan.progress.PublishedReport;
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
            "ข้อเสนอแนะ",
            "ผลตามตัวชี้วัด",
            "หลักการและเหตุผล",
            "วัตถุประสงค์",
            "กลุ่มเป้าหมาย",
            "วิธีดำเนินการ",
            "สถานที่",
            "ตัวชี้วัดผลผลิต",
            "ตัวชี้วัดผลลัพธ์");

    private static final Set<Integer> LONG_TEXTS = Set.of(5, 10, 13, 17, 18, 19, 21, 23, 24);

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
                sheet.value(row, 17, lines(latest.indicators(), NaccSheets::reached));
            }
            sheet.value(row, 18, item.rationale());
            sheet.value(row, 19, lines(item.objectives(), Function.identity()));
            sheet.value(row, 20, targetGroup(item.targetGroup()));
            sheet.value(row, 21, lines(item.steps(), Function.identity()));
            sheet.value(row, 22, item.place());
            sheet.value(row, 23, lines(item.outputs(), NaccSheets::target));
            sheet.value(row, 24, lines(item.outcomes(), NaccSheets::target));
            row++;
        }
    }

    private static <T> String lines(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static String targetGroup(TargetGroup group) {
        if (group == null) {
            return null;
        }
        return group.headCount() == null
                ? group.description()
                : group.description() + " (" + group.headCount() + " คน)";
    }

    private static String target(Indicator indicator) {
        String comparison =
                switch (indicator.comparison()) {
                    case AT_LEAST -> "ไม่น้อยกว่า";
                    case AT_MOST -> "ไม่เกิน";
                    case EXACTLY -> "เท่ากับ";
                };
        return "%s %s %s %s".formatted(indicator.name(), comparison, plain(indicator.value()), indicator.unit());
    }

    private static String reached(PublishedReport.ReportedIndicator indicator) {
        String value = indicator.value() == null ? "ไม่ได้วัด" : plain(indicator.value()) + " " + indicator.unit();
        return indicator.name() + ": " + value;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void progress(Worksheet sheet, int row, int column, NaccPackage.Progress progress) {
        if (progress != null) {
            sheet.value(row, column, progress.state().thaiTerm());
            sheet.value(row, column + 1, progress.summary());
            Workbooks.number(sheet, row, column + 2, progress.spentBaht());
        }
    }
}
