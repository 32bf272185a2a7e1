package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;

class YearlyLayoutTest {
    private static final String DIMENSION = "๑. การสร้างวัฒนธรรมสุจริต";
    private static final String MISSION = "๑.๑ การเสริมสร้างจิตสำนึก";
    private static final String ITEM = "๑.๑.๒ การสร้างจิตสำนึก (๓) โครงการอบรมคุณธรรม";
    private static final String STEPS = "๑) เสนอโครงการ ๒) จัดอบรม ๓) สรุปผล";
    private static final String NO_BUDGET = "ไม่ใช้งบประมาณ";
    private static final UUID CLERK = new UUID(0, 1);
    private static final UUID FINANCE = new UUID(0, 2);
    private static final UUID HEALTH = new UUID(0, 3);
    private static final Map<UUID, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put(CLERK, "สำนักปลัด");
        UNITS.put(FINANCE, "กองคลัง");
        UNITS.put(HEALTH, "กองสาธารณสุขและสิ่งแวดล้อม");
    }

    private static final ReadingContext CONTEXT = new ReadingContext(ExamplePlan.FRAMEWORK, 2567, KnownUnits.of(UNITS));

    @Test
    void aRowGivesAnItemWithEverythingThatTheLayoutTellsOfIt() {
        PlanReading reading = read(sheet().row(
                        DIMENSION,
                        MISSION,
                        ITEM,
                        "วัตถุประสงค์ เพื่อส่งเสริมคุณธรรม " + STEPS,
                        "๑๐,๐๐๐ บาท",
                        "ไตรมาสที่ ๑ ไตรมาสที่ ๒",
                        "สำนักปลัด/กองคลัง",
                        "จัดร่วมกับโรงเรียน"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().fiscalYears()).containsExactly(2567);
        assertThat(reading.plan().items())
                .containsExactly(new ImportedItem(
                        ItemKind.PROJECT,
                        "โครงการอบรมคุณธรรม",
                        List.of("1.1.2"),
                        new ImportedItem.Details(
                                null, List.of("เพื่อส่งเสริมคุณธรรม"), List.of("เสนอโครงการ", "จัดอบรม", "สรุปผล")),
                        List.of(new ImportedYear(2567, List.of(1, 2), new Budget.Baht(new BigDecimal("10000.00")))),
                        List.of(CLERK, FINANCE),
                        "จัดร่วมกับโรงเรียน",
                        new CellAddress("แผน", 2, "C")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปัญหาเดิม ๑) เสนอ ๒) จัด (ข้อ ก)",
                "ปัญหาเดิม 1. เสนอ 2. จัด (ข้อ ก)",
                "ปัญหาเดิม\n(๑) เสนอ\n(๒) จัด\n(ข้อ ก)",
                "หลักการและเหตุผล: ปัญหาเดิม\nขั้นตอนการดำเนินการ:\n๑) เสนอ\n๒) จัด (ข้อ ก)",
                "<p>ปัญหาเดิม</p> <p>๑) เสนอ<br>๒) จัด&nbsp;(ข้อ ก)</p>",
                "<ul><li>ปัญหาเดิม</li><li>๑) เสนอ</li><li>๒) จัด (ข้อ ก)</li></ul>"
            })
    void stepsAreNumberedInSeveralWaysAndWhatStandsBeforeThemIsTheRationale(String details) {
        PlanReading reading = read(item(details, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).details())
                .isEqualTo(new ImportedItem.Details("ปัญหาเดิม", List.of(), List.of("เสนอ", "จัด (ข้อ ก)")));
    }

    @Test
    void numbersOfAnInnerListAreText() {
        PlanReading reading = read(item("1. เตรียม (๑) ประชุม (๓) แจ้ง 2. จัด", NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).details().steps()).containsExactly("เตรียม (๑) ประชุม (๓) แจ้ง", "จัด");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๑) เสนอ\\n๓) สรุป|D2 steps-out-of-order",
                "๑) เสนอ ตามข้อ ๕) ของประกาศ|D2 step-number-doubtful",
                "๑) ๒) สรุป|D2 step-empty",
                "วัตถุประสงค์ ๑) เพื่อ ก ๒) เพื่อ ข|D2 details-unclear",
                "<script>alert(1)</script>|D2 markup-unknown",
                "<p onclick=\"x\">ก</p>|D2 markup-unknown"
            })
    void detailsThatCanBeReadInTwoWaysAreAFinding(String details, String cell) {
        assertThat(cells(read(item(details.replace("\\n", "\n"), NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"))))
                .containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ไตรมาสที่ ๑ ไตรมาสที่ ๒|1 2",
                "ไตรมาส ๑-๔|1 2 3 4",
                "ไตรมาส 1, 3|1 3",
                "ไตรมาสที่ ๒ และ ๔|2 4",
                "ไตรมาสที่ ๑ ถึงไตรมาสที่ ๓ ปีงบประมาณ ๒๕๖๗|1 2 3",
                "ตลอดปีงบประมาณ|1 2 3 4",
                "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗|1 2 3 4",
                "๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗|1 2 3 4",
                "ต.ค. ๖๖ - มี.ค. ๖๗|1 2",
                "ต.ค. ๖๖ ถึง ก.ย. ๖๗|1 2 3 4",
                "เม.ย. - มิ.ย.|3",
                "มกราคม – มีนาคม ๒๕๖๗|2",
                "พ.ย. ๖๖, ก.ค. ๖๗|1 4",
                "<input type=\"checkbox\" checked=\"\"> ไตรมาสที่ ๑ <input type=\"checkbox\"> ไตรมาสที่ ๒|1",
                "-|''"
            })
    void aPeriodIsReadAsTheQuartersOfItsFiscalYear(String period, String quarters) {
        PlanReading reading = read(item(STEPS, NO_BUDGET, period, "สำนักปลัด"));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).years().getFirst().quarters())
                .isEqualTo(Stream.of(quarters.split(" ", -1))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ต.ค. ๖๕ - มี.ค. ๖๗|F2 period-outside-year",
                "๑ ตุลาคม ๒๕๖๖ - ๑ ตุลาคม ๒๕๖๗|F2 period-outside-year",
                "ไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๖|F2 period-outside-year",
                "๓๑ กุมภาพันธ์ ๒๕๖๗|F2 period-unreadable",
                "มี.ค. ๖๗ - ต.ค. ๖๖|F2 period-unreadable",
                "ไตรมาส ๓-๑|F2 period-unreadable",
                "ไตรมาสที่ ๕|F2 period-unreadable",
                "โดยเร็ว|F2 period-unreadable",
                "|F2 period-missing"
            })
    void aPeriodThatIsNotOfTheYearOrUnclearIsAFinding(String period, String cell) {
        assertThat(cells(read(item(STEPS, NO_BUDGET, period == null ? "" : period, "สำนักปลัด"))))
                .containsExactly(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-ไม่ได้ใช้งบประมาณ", "ไม่ใช้งบประมาณ", "ไม่มีงบประมาณ"})
    void noBudgetIsAValueOfItsOwn(String budget) {
        assertThat(budget(budget)).isEqualTo(new Budget.NoBudget());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", " - ", "--"})
    void aDashAloneIsReadAsNoBudgetWithAWarningSinceItMayMeanUnknown(String budget) {
        PlanReading reading = read(item(STEPS, budget, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).containsExactly("E2 budget-dash");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(only(reading).years().getFirst().budget()).isEqualTo(new Budget.NoBudget());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๑๐,๐๐๐ บาท|10000.00",
                "10,000.50|10000.50",
                "๑๐,๐๐๐.-|10000.00",
                "งบประมาณ ๑๐,๐๐๐.- บาท|10000.00",
                "0|0.00"
            })
    void anAmountIsReadToTheSatang(String budget, String baht) {
        assertThat(budget(budget)).isEqualTo(new Budget.Baht(new BigDecimal(baht)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|E2 budget-missing",
                "งบประมาณตั้งไว้ ๑๐,๐๐๐ บาท เบิกจ่าย ๕,๐๐๐ บาท|E2 amounts-several",
                "-5|E2 amount-negative",
                "10.001|E2 amount-too-precise",
                "หนึ่งหมื่นบาท|E2 amount-unreadable",
                "✓|E2 amount-unreadable"
            })
    void whatIsNotOneAmountIsAFindingAndTheBudgetUnknown(String budget, String cell) {
        PlanReading reading = read(item(STEPS, budget == null ? "" : budget, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).containsExactly(cell);
        assertThat(only(reading).years().getFirst().budget()).isEqualTo(new Budget.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กองสาธารณสุขและสิ่งแวดล้อม/กองคลัง",
                "กองสาธารณสุขและสิ่งแวดล้อมและกองคลัง",
                "กองสาธารณสุขและสิ่งแวดล้อม, กองคลัง",
                "กองสาธารณสุขและสิ่งแวดล้อม กองคลัง",
                "<p>๑.กองสาธารณสุขและสิ่งแวดล้อม</p> <p>๒.กองคลัง</p>"
            })
    void unitsAreFoundByTheirNames(String units) {
        PlanReading reading = read(item(STEPS, NO_BUDGET, "ไตรมาส 1", units));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).unitIds()).containsExactly(HEALTH, FINANCE);
    }

    @Test
    void whatIsNoUnitIsLeftOutAndNeverQuoted() {
        PlanReading reading = read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "กองคลัง/นายทดสอบ สมมุติ/กองคลังและพัสดุ"));

        assertThat(cells(reading)).containsExactly("G2 unit-unknown", "G2 unit-unknown");
        assertThat(only(reading).unitIds()).containsExactly(FINANCE);
        assertThat(reading.toString()).doesNotContain("ทดสอบ");
        assertThat(reading.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 2000, 100,",
        "20001,    1,   1, D2 text-too-long",
        "    1, 2001,   1, D2 text-too-long",
        "    1,    1, 101, D2 list-too-long"
    })
    void detailsAreBoundedAsAnOfficersOwnEntryIs(int rationale, int step, int steps, String cell) {
        String numbered = IntStream.rangeClosed(1, steps)
                .mapToObj(i -> i + ") " + "ข".repeat(i == 1 ? step : 1))
                .collect(Collectors.joining("\n"));

        PlanReading reading = read(item("ก".repeat(rationale) + "\n" + numbered, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).isEqualTo(cell == null ? List.of() : List.of(cell));
    }

    @Test
    void aRowGoesOnOverAPageBreak() {
        TestSheet sheet = sheet().row(
                        DIMENSION, MISSION, ITEM, "๑) เสนอโครงการ ๒) จัดอบรมให้", "-", "ไตรมาส 1", "สำนักปลัด", "")
                .row(yearlyHeader())
                .row("๑. (ต่อ)", "(ต่อ)", "โครงการอบรมคุณธรรม (ต่อ)", "แก่ประชาชน", "-", "", "สำนักปลัด", "")
                .row("", "", "", "๓) สรุปผล", "", "", "กองคลัง", "")
                .row("", "", "๑.๑.๓ มาตรการ ข", "", "-", "ไตรมาส 2", "สำนักปลัด", "");

        PlanReading reading = read(sheet);

        assertThat(cells(reading)).containsExactly("E2 budget-dash", "E6 budget-dash");
        assertThat(reading.plan().items())
                .extracting(ImportedItem::name)
                .containsExactly("โครงการอบรมคุณธรรม", "มาตรการ ข");
        assertThat(reading.plan().items().getFirst().details().steps())
                .containsExactly("เสนอโครงการ", "จัดอบรมให้แก่ประชาชน", "สรุปผล");
        assertThat(reading.plan().items().getFirst().unitIds()).containsExactly(CLERK, FINANCE);
    }

    @Test
    void whatStandsBelowTheTableIsNotReadIntoItsLastItem() {
        PlanReading signed =
                read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด").row("", "", "", "(ลงชื่อ) ทดสอบ", "", ""));
        PlanReading apart =
                read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด").row("").row("", "", "", "ทดสอบ", "", ""));
        PlanReading amount =
                read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด").row("").row("", "", "", "", "500", ""));

        assertThat(cells(signed)).containsExactly("C3 row-without-item");
        assertThat(cells(apart)).containsExactly("C4 row-without-item");
        assertThat(cells(amount)).containsExactly("E4 amount-without-item");
        assertThat(List.of(signed, apart))
                .allSatisfy(reading -> assertThat(reading.toString()).doesNotContain("ทดสอบ"));
    }

    @Test
    void aRowThatGoesOnWithAnotherItemIsAFinding() {
        PlanReading reading =
                read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด").row("", "", "โครงการอื่น (ต่อ)", "๔) ก", "", ""));

        assertThat(cells(reading)).containsExactly("C3 continuation-unclear");
    }

    @Test
    void severalItemsInOneRowAreAFinding() {
        assertThat(cells(read(sheet().row(
                                DIMENSION,
                                MISSION,
                                "๑.๑.๑ ๑) โครงการ ก ๒) โครงการ ข",
                                STEPS,
                                NO_BUDGET,
                                "ไตรมาส 1",
                                "",
                                ""))))
                .containsExactly("C2 items-several");
    }

    @Test
    void theYearOfTheHeadingHasToBeTheOneThatWasAskedFor() {
        assertThat(cells(read(titled("แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"))))
                .isEmpty();
        assertThat(cells(read(titled("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")))).containsExactly("A1 year-contradicted");
        assertThat(cells(read(titled("แผน (ปีงบประมาณ พ.ศ. ๒๕๖๖ - ๒๕๗๐)")))).isEmpty();
    }

    @Test
    void totalRowsAreComparedWhereThereAreAny() {
        TestSheet sheet = item(STEPS, "๑๐,๐๐๐", "ไตรมาส 1", "สำนักปลัด")
                .row("มิติที่ ๑", "รวม", "๑ โครงการ", "", "๑๐,๐๐๐")
                .row("รวม ๔ มิติ", "", "๒ โครงการ", "", "๑๐,๐๐๑");

        assertThat(cells(read(sheet))).containsExactly("C4 total-count-wrong", "E4 total-amount-wrong");
    }

    @Test
    void twoLayoutsInOneFileAreRefused() {
        TestSheet sheet = item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด").row(TestSheet.HEADER);

        assertThat(cells(read(sheet))).containsExactly("C3 layouts-mixed");
    }

    @Test
    void aBudgetThatAFormulaGivesIsAFinding() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ExamplePlan.parts(item(STEPS, "@", "ไตรมาส 1", "สำนักปลัด").xlsx())
                .forEach((name, xml) -> parts.put(
                        name,
                        xml.replaceFirst("<c r=\"E2\"[^>]*>.*?</c>", "<c r=\"E2\"><f>5*2</f><v>10</v></c>")
                                .getBytes(StandardCharsets.UTF_8)));

        PlanReading reading = PlanReader.read(HostileFileTest.zip(parts), SpreadsheetFormat.XLSX, CONTEXT);

        assertThat(cells(reading)).containsExactly("E2 formula-cell");
    }

    private static Budget budget(String text) {
        PlanReading reading = read(item(STEPS, text, "ไตรมาส 1", "สำนักปลัด"));
        assertThat(reading.findings()).isEmpty();
        return only(reading).years().getFirst().budget();
    }

    private static ImportedItem only(PlanReading reading) {
        assertThat(reading.plan().items()).hasSize(1);
        return reading.plan().items().getFirst();
    }

    private static TestSheet titled(String title) {
        return new TestSheet("แผน")
                .row(title)
                .row(yearlyHeader())
                .row(DIMENSION, MISSION, ITEM, STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด", "");
    }

    private static TestSheet item(String details, String budget, String period, String units) {
        return sheet().row(DIMENSION, MISSION, ITEM, details, budget, period, units, "");
    }

    private static TestSheet sheet() {
        return new TestSheet("แผน").row(yearlyHeader());
    }

    private static Object[] yearlyHeader() {
        return new Object[] {
            "มิติ",
            "ภารกิจตามมิติ",
            "โครงการ/กิจกรรม/มาตรการ",
            "ข้อมูลประกอบ",
            "งบประมาณ",
            "ระยะเวลาดำเนินการ",
            "ผู้รับผิดชอบ",
            "หมายเหตุ"
        };
    }

    private static PlanReading read(TestSheet sheet) {
        return PlanReader.read(sheet.xlsx(), SpreadsheetFormat.XLSX, CONTEXT);
    }
}
