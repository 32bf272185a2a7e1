package org.sujarit.plan.eplannacc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.actionplan.Indicator;
import org.sujarit.plan.actionplan.TargetGroup;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.progress.ReportSheets;
import org.sujarit.plan.workbook.Workbooks;

/**
 * The package as a workbook, which says all that the JSON does: a sheet of the organisation, then for each plan a sheet
 * with a row per item, and one of roll-ups for each report of it that was sent in.
 */
final class NaccSheets {

    static final String XLSX = Xlsx.MEDIA_TYPE;

    /**
     * A column of the items.
     *
     * @param wide whether it holds long texts
     */
    private record Column(String head, boolean wide, Cell cell) {

        private interface Cell {
            void write(Worksheet sheet, int row, int column, NaccPackage.Item item);
        }

        static Column text(String head, Function<NaccPackage.Item, String> text) {
            return new Column(
                    head, false, (sheet, row, column, item) -> Workbooks.text(sheet, row, column, text.apply(item)));
        }

        static Column longText(String head, Function<NaccPackage.Item, String> text) {
            return new Column(head, true, text("", text).cell);
        }

        static Column lines(String head, Function<NaccPackage.Item, List<String>> lines) {
            return longText(head, item -> String.join("\n", lines.apply(item)));
        }
    }

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(
                            new Column(
                                    "ลำดับ",
                                    false,
                                    (sheet, row, column, item) -> sheet.value(row, column, item.position())),
                            Column.text("มิติ", NaccPackage.Item::dimension),
                            Column.text("ภารกิจ", NaccPackage.Item::mission),
                            Column.text("แนวทาง", item -> String.join(" ", item.guidelineCodes())),
                            Column.text("ประเภท", item -> item.kind().thaiTerm()),
                            Column.longText("โครงการ/กิจกรรม/มาตรการ", NaccPackage.Item::name),
                            Column.longText("หลักการและเหตุผล", NaccPackage.Item::rationale),
                            Column.lines("วัตถุประสงค์", NaccPackage.Item::objectives),
                            Column.text("กลุ่มเป้าหมาย", item -> targetGroup(item.targetGroup())),
                            Column.lines("วิธีดำเนินการ", NaccPackage.Item::steps),
                            Column.text("สถานที่", NaccPackage.Item::place),
                            Column.lines("ตัวชี้วัดผลผลิต", item -> targets(item.outputs())),
                            Column.lines("ตัวชี้วัดผลลัพธ์", item -> targets(item.outcomes())),
                            Column.text("ผู้รับผิดชอบ", item -> String.join("\n", item.units())),
                            new Column(
                                    "ไตรมาส",
                                    false,
                                    (sheet, row, column, item) ->
                                            Workbooks.quarters(sheet, row, column, item.quarters())),
                            new Column(
                                    "งบประมาณ (บาท)",
                                    false,
                                    (sheet, row, column, item) -> Workbooks.budget(sheet, row, column, item.budget()))),
                    progress("รอบ 6 เดือน", NaccPackage.Item::sixMonth),
                    progress("ประจำปี", NaccPackage.Item::annual))
            .flatMap(Function.identity())
            .toList();

    private NaccSheets() {}

    static byte[] of(NaccPackage content) {
        return Workbooks.of(workbook -> {
            pairs(workbook.newWorksheet("องค์กร"), organisation(content));
            for (int i = 0; i < content.plans().size(); i++) {
                NaccPackage.Plan plan = content.plans().get(i);
                String name = "แผน " + (i + 1);
                plan(workbook.newWorksheet(name), plan);
                if (plan.sixMonth() != null) {
                    ReportSheets.rollUps(
                            workbook.newWorksheet(name + " รอบ 6 เดือน"),
                            plan.sixMonth().rollUps());
                }
                if (plan.annual() != null) {
                    ReportSheets.rollUps(
                            workbook.newWorksheet(name + " ประจำปี"),
                            plan.annual().rollUps());
                }
            }
        });
    }

    private static List<List<String>> organisation(NaccPackage content) {
        NaccPackage.ReportingOrganisation organisation = content.organisation();
        return List.of(
                List.of("รหัส", organisation.code()),
                List.of("ชื่อ", organisation.nameTh()),
                List.of("ประเภท", organisation.type().name()),
                List.of("อำเภอ", organisation.district()),
                List.of("จังหวัด", organisation.province()),
                List.of("ปีงบประมาณ", String.valueOf(content.fiscalYear())),
                List.of("หมายเหตุ", content.note()));
    }

    private static void plan(Worksheet sheet, NaccPackage.Plan plan) {
        List<List<String>> head = head(plan);
        pairs(sheet, head);
        Set<Integer> wide = IntStream.range(0, COLUMNS.size())
                .filter(column -> COLUMNS.get(column).wide)
                .boxed()
                .collect(Collectors.toSet());
        int row = head.size() + 1;
        Workbooks.head(sheet, row, COLUMNS.stream().map(Column::head).toList(), wide);
        for (NaccPackage.Item item : plan.items()) {
            row++;
            for (int column = 0; column < COLUMNS.size(); column++) {
                COLUMNS.get(column).cell.write(sheet, row, column, item);
            }
        }
    }

    private static List<List<String>> head(NaccPackage.Plan plan) {
        return List.of(
                List.of("แผน", plan.title()),
                List.of("ฉบับที่", String.valueOf(plan.edition())),
                List.of("ปีงบประมาณ", plan.firstFiscalYear() + "–" + plan.lastFiscalYear()),
                List.of("หลักการและเหตุผล", orEmpty(plan.principles())),
                List.of("วัตถุประสงค์", String.join("\n", plan.objectives())),
                List.of(
                        "ประกาศใช้",
                        plan.announcement() == null
                                ? ""
                                : (plan.announcement().date() + " "
                                                + orEmpty(plan.announcement().office()))
                                        .strip()),
                List.of(
                        "เป้าหมายคะแนน ITA ของปี",
                        plan.target() == null ? "" : plain(plan.target().itaScore())),
                List.of(
                        "เป้าหมายลดเรื่องทุจริตของปี (ร้อยละ)",
                        plan.target() == null ? "" : plain(plan.target().corruptionCasesDownPercent())),
                List.of("ส่งรายงานรอบ 6 เดือน", sent(plan.sixMonth())),
                List.of("ส่งรายงานประจำปี", sent(plan.annual())));
    }

    private static String sent(NaccPackage.Report report) {
        if (report == null) {
            return "ยังไม่ส่ง";
        }
        return report.submittedAt() + (Boolean.TRUE.equals(report.late()) ? " (ล่าช้า)" : "");
    }

    private static void pairs(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            sheet.value(row, 0, rows.get(row).get(0));
            Workbooks.text(sheet, row, 1, rows.get(row).get(1));
        }
        sheet.width(1, 60);
    }

    private static Stream<Column> progress(String round, Function<NaccPackage.Item, NaccPackage.Progress> of) {
        return Stream.of(
                Column.text("สถานะ " + round, reported(of, progress -> progress.state()
                        .thaiTerm())),
                Column.longText("ผล " + round, reported(of, NaccPackage.Progress::summary)),
                Column.longText("ผลตามตัวชี้วัด " + round, reported(of, progress -> progress.indicators().stream()
                        .map(PublishedReport.ReportedIndicator::inWords)
                        .collect(Collectors.joining("\n")))),
                new Column("ใช้จ่าย " + round + " (บาท)", false, (sheet, row, column, item) -> {
                    NaccPackage.Progress progress = of.apply(item);
                    Workbooks.number(sheet, row, column, progress == null ? null : progress.spentBaht());
                }),
                Column.longText("ปัญหา/อุปสรรค " + round, reported(of, NaccPackage.Progress::problems)),
                Column.longText("ข้อเสนอแนะ " + round, reported(of, NaccPackage.Progress::suggestions)),
                Column.longText(
                        "หลักฐาน " + round, reported(of, progress -> String.join("\n", progress.evidenceLinks()))));
    }

    private static Function<NaccPackage.Item, String> reported(
            Function<NaccPackage.Item, NaccPackage.Progress> of, Function<NaccPackage.Progress, String> text) {
        return of.andThen(progress -> progress == null ? null : text.apply(progress));
    }

    private static String targetGroup(TargetGroup group) {
        if (group == null) {
            return null;
        }
        return group.headCount() == null
                ? group.description()
                : group.description() + " (" + group.headCount() + " คน)";
    }

    private static List<String> targets(List<Indicator> indicators) {
        return indicators.stream().map(NaccSheets::target).toList();
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

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
