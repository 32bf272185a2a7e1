package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;

class FiveYearLayoutTest {
    private static final String DIMENSION = "๑. การสร้างวัฒนธรรมสุจริต";
    private static final String MISSION = "๑.๑ การเสริมสร้างจิตสำนึก";
    private static final String ONE_ITEM = "๑.๑.๑ ๑.) โครงการเสริมสร้างจริยธรรม";
    private static final String TWO_ITEMS = "๑.๑.๑\n๑.) มาตรการ ก\n๒.) โครงการ ข";

    @Test
    void oneErrorOfEachKindGivesOneFindingEachAndNoConsequences() {
        PlanReading reading = read(TestSheet.withHeader()
                .row(DIMENSION, MISSION, "๑.๑.๙ ๑.) โครงการ ก", "๑๐๐", "๑๐๐", "ร้อยบาท", "๑๐๐", "๑๐๐")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "๑๐๐")
                .row("รวม ๔ มิติ", "", "๑ โครงการ", "๑๐๐", "๑๐๑", "๑๐๐", "๑๐๐", "๑๐๐"));

        assertThat(cells(reading))
                .containsExactly("C3 guideline-unknown", "F3 amount-unreadable", "E5 total-amount-wrong");
        assertThat(reading.plan().items()).hasSize(1);
    }

    @Test
    void aBlankDimensionOrMissionMeansAsAbove() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, "๑.๑.๑ ๑.) มาตรการ ก", "✓")
                .item("", "", "๑.๑.๒ ๑.) มาตรการ ข", "✓")
                .item("", "๑.๒ การสร้างจิตสำนึก", "๑.๒.๓ ๑.) กิจกรรม ค", "✓")
                .merge(3, 5, 0)
                .merge(3, 4, 1)
                .item("มิติที่ ๑", "รวม", "๓ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๓ โครงการ", "-"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items())
                .extracting(ImportedItem::guidelineCodes)
                .containsExactly(List.of("1.1.1"), List.of("1.1.2"), List.of("1.2.3"));
        assertThat(reading.plan().items().get(1).source()).isEqualTo(new CellAddress("แผน", 4, "C"));
    }

    @Test
    void aRowWithoutCodeGoesOnUnderTheGuidelineAboveButNotIntoAnotherMission() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, "๑.๑.๑ ๑.) มาตรการ ก", "✓")
                .item("", "", "๒.) โครงการ ข", "✓")
                .item("", "๑.๒ การสร้างจิตสำนึก", "๑.) กิจกรรม ค", "✓")
                .item("มิติที่ ๑", "รวม", "๓ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๓ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("C5 guideline-missing");
        assertThat(reading.plan().items().get(1).guidelineCodes()).containsExactly("1.1.1");
    }

    @Test
    void linesOfAYearGoToTheItemsInTheirOrder() {
        PlanReading reading = read(complete(
                TWO_ITEMS,
                2,
                List.of("✓\n✓ ๒๐,๐๐๐", "-\n20,000", "✓\n", "ไม่ดำเนินการ\n✓", "\n๕๐.๒๕ บาท"),
                "๒๐,๐๐๐",
                "๒๐,๐๐๐",
                "-",
                "-",
                "๕๐.๒๕"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items().get(0).years())
                .containsExactly(
                        new ImportedYear(2566, new Budget.NoBudget()), new ImportedYear(2568, new Budget.NoBudget()));
        assertThat(reading.plan().items().get(1).years())
                .containsExactly(
                        new ImportedYear(2566, baht("20000.00")),
                        new ImportedYear(2567, baht("20000.00")),
                        new ImportedYear(2569, new Budget.NoBudget()),
                        new ImportedYear(2570, baht("50.25")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"✓", "✔", "/", "ไม่ใช้งบประมาณ", "-ไม่ได้ใช้งบประมาณ", "✓ ✓"})
    void oneMarkWithoutAmountGoesToEveryItem(String mark) {
        PlanReading reading = read(complete(TWO_ITEMS, 2, List.of(mark, "-", "", "-", "-"), "-", "", "-", "-", "-"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items()).allSatisfy(item -> assertThat(item.years())
                .containsExactly(new ImportedYear(2566, new Budget.NoBudget())));
    }

    @Test
    void oneAmountBesideSeveralItemsCannotBeDividedAndItsTotalsAreNotCompared() {
        PlanReading reading = read(
                complete(TWO_ITEMS, 2, List.of("✓", "๒๐,๐๐๐", "✓", "✓ ๑๐", "✓\n✓\n✓"), "-", "๒๐,๐๐๐", "-", "๑๐", "-"));

        assertThat(cells(reading))
                .containsExactly("E3 amount-not-divisible", "G3 amount-not-divisible", "H3 lines-differ-from-items");
        assertThat(reading.plan().items().get(0).years()).contains(new ImportedYear(2567, new Budget.Unknown()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "๒๐,๐๐๐|20000.00",
                "20,000.50 บาท|20000.50",
                "✓ 1,234,567.8|1234567.80",
                "0|0.00",
                "20000.-|20000.00",
                "✓\\n๒๐,๐๐๐|20000.00"
            })
    void amountsAreReadInThaiAndArabicDigits(String text, String amount) {
        assertThat(YearEntry.of(text.replace("\\n", "\n")))
                .isEqualTo(new YearEntry.Runs(new Budget.Baht(new BigDecimal(amount))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|amount-negative",
                "๑๐.๑๒๓|amount-too-precise",
                "20,00|amount-unreadable",
                "1e5|amount-unreadable",
                "สองหมื่น|amount-unreadable",
                "=SUM(A1)|amount-unreadable",
                "10000000000000|amount-too-large"
            })
    void whatIsNotAnAmountInBahtAndSatangIsAFinding(String text, String code) {
        assertThat(cells(read(complete(ONE_ITEM, 1, List.of(text, "-", "-", "-", "-"), "7", "-", "-", "-", "-"))))
                .containsExactly("D3 " + code);
    }

    @Test
    void numericCellsAreAmountsAsShown() {
        PlanReading reading = read(TestSheet.withHeader()
                .row(DIMENSION, MISSION, ONE_ITEM, 20000, 0.1 + 0.2, new BigDecimal("1234.5"), 0, "")
                .row("มิติที่ ๑", "รวม", 1, 20000, 0.3, 1234.5, 0, "-")
                .row("รวม ๔ มิติ", "", 1, 20000, 0.3, 1234.5, 0, "-"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items().getFirst().years())
                .extracting(ImportedYear::budget)
                .containsExactly(baht("20000.00"), baht("0.30"), baht("1234.50"), baht("0.00"));
    }

    @Test
    void anAbsurdNumberIsAFindingAndNotAMemoryError() {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("✓", "-", "-", "-", "-"), "-", "-", "-", "-", "-");

        assertThat(cells(read(sheet.with(3, 'D', new BigDecimal("1E+999999999")))))
                .containsExactly("D3 amount-unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๑.๑.๑ ๑.) มาตรการ ก ๒.) โครงการ ข (ระยะที่ 2) ๑.๑.๒ ๑) กิจกรรม ค",
                "1.1.1\n1. มาตรการ ก\n2. โครงการ ข (ระยะที่ 2)\n1.1.2\n1. กิจกรรม ค",
                "(๑.๑.๑) (๑) มาตรการ ก (๒) โครงการ ข (ระยะที่ 2) (๑.๑.๒) (๑) กิจกรรม ค",
                "๑.๑.๑ เสริมสร้างจิตสำนึก ๑) มาตรการ ก ๒) โครงการ ข\n(ระยะที่ 2) ๑.๑.๒ กิจกรรม ค",
                "๑.๑.๑ มาตรการ ก ๒.)โครงการ ข (ระยะที่ 2) ๑.๑.๒ ๑.)กิจกรรม ค ๑.๑.๓ -"
            })
    void severalItemsInACellAreTakenApart(String cell) {
        assertThat(ItemCell.parse(cell, List.of()).entries())
                .containsExactly(
                        new ItemCell.Entry("มาตรการ ก", List.of("1.1.1")),
                        new ItemCell.Entry("โครงการ ข (ระยะที่ 2)", List.of("1.1.1")),
                        new ItemCell.Entry("กิจกรรม ค", List.of("1.1.2")));
    }

    @Test
    void severalCodesInARowOwnTheSameItem() {
        assertThat(ItemCell.parse("๓.๒.๑ ๓.๒.๒\n๓.๒.๓ ๑.) มาตรการ ก ๓.๒.๑ ๑.) มาตรการ ข", List.of())
                        .entries())
                .containsExactly(
                        new ItemCell.Entry("มาตรการ ก", List.of("3.2.1", "3.2.2", "3.2.3")),
                        new ItemCell.Entry("มาตรการ ข", List.of("3.2.1")));
    }

    @ParameterizedTest
    @CsvSource({
        "โครงการ ก,PROJECT",
        "กิจกรรมมาตรการปรับปรุง,ACTIVITY",
        "มาตรการ NO GIFT Policy,MEASURE",
        "“มาตรการ ก”,MEASURE"
    })
    void theLeadingWordIsTheKind(String name, ItemKind kind) {
        assertThat(ItemCell.kindOf(name)).contains(kind);
    }

    @Test
    void aNameWithoutKindIsAFindingAndStillCounts() {
        PlanReading reading =
                read(complete("๑.๑.๑ ๑.) งานอบรม", 1, List.of("✓", "✓", "✓", "✓", "✓"), "-", "-", "-", "-", "-"));

        assertThat(cells(reading)).containsExactly("C3 kind-unknown");
        assertThat(reading.plan().items().getFirst().kind()).isNull();
    }

    @Test
    void aLineBreakBetweenThaiLettersJoinsAndASpaceStays() {
        assertThat(ThaiText.oneLine("มาตรการส่งเสริมการปฏิบัติงาน \nตามประมวล  จริยธรรม\nNO GIFT\nPolicy"))
                .isEqualTo("มาตรการส่งเสริมการปฏิบัติงานตามประมวล จริยธรรม NO GIFT Policy");
    }

    @Test
    void aKnownGuidelineOutsideTheRowsMissionIsAFinding() {
        PlanReading reading =
                read(complete("๒.๑.๑ ๑.) โครงการ ก", 1, List.of("5", "✓", "✓", "✓", "✓"), "5", "-", "-", "-", "-"));

        assertThat(cells(reading)).containsExactly("C3 guideline-outside-mission");
    }

    @Test
    void anUnknownMissionOrDimensionIsOneFindingForAllItsRows() {
        PlanReading reading = read(TestSheet.withHeader()
                .item("๕. มิติใหม่", "๕.๑ ภารกิจใหม่", "๑.๑.๑ ๑.) โครงการ ก", "✓")
                .item("", "", "๑.๑.๒ ๑.) โครงการ ข", "✓")
                .item("มิติที่ ๕", "รวม", "๒ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๒ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("A3 dimension-unknown", "B3 mission-unknown");
    }

    @Test
    void aWrongCountIsAFindingAtThatCount() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, TWO_ITEMS, "✓")
                .item("มิติที่ ๑", "รวม", "๓ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๒ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("C4 total-count-wrong");
        assertThat(reading.findings().getFirst().messageEn()).contains("2", "3");
    }

    @Test
    void aMissingTotalRowIsAWarning() {
        PlanReading reading = read(TestSheet.withHeader().item(DIMENSION, MISSION, ONE_ITEM, "✓"));

        assertThat(cells(reading)).containsExactly("A3 total-missing", "A3 grand-total-missing");
        assertThat(reading.hasErrors()).isFalse();
    }

    @Test
    void aSheetPerDimensionReadsLikeOneSheet() {
        TestSheet one = new TestSheet("มิติ ๑")
                .row(TestSheet.HEADER)
                .row(TestSheet.SECOND_HEADER)
                .item(DIMENSION, MISSION, ONE_ITEM, "๑๐๐")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "๑๐๐");
        TestSheet two = new TestSheet("มิติ ๒")
                .row("แผนปฏิบัติการ")
                .row(TestSheet.HEADER)
                .item("2. การบริหารราชการ", "2.1 การเปิดเผยข้อมูล", "2.1.1 1) มาตรการ ข", "/")
                .item("มิติที่ 2", "รวม", "1 โครงการ", "-")
                .item("รวม 4 มิติ", "", "2 โครงการ", "101");

        PlanReading reading = PlanReader.read(
                TestSheet.xlsx(List.of(one, new TestSheet("คำอธิบาย").row("วิธีกรอก"), two)),
                SpreadsheetFormat.XLSX,
                ExamplePlan.CONTEXT);

        assertThat(reading.plan().items()).hasSize(2);
        assertThat(cells(reading))
                .containsExactly(
                        "0 sheet-without-header",
                        "D5 total-amount-wrong",
                        "E5 total-amount-wrong",
                        "F5 total-amount-wrong",
                        "G5 total-amount-wrong",
                        "H5 total-amount-wrong");
        assertThat(reading.findings().getLast().sheet()).isEqualTo("มิติ ๒");
    }

    @Test
    void aYearOutsideTheFrameworkIsAFindingAtItsHeader() {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("5", "-", "-", "-", "x"), "5", "-", "-", "-", "y");

        PlanReading reading = read(sheet.with(1, 'H', "ปี ๒๕๗๑"));

        assertThat(cells(reading)).containsExactly("H1 year-outside-framework");
        assertThat(reading.plan().fiscalYears()).containsExactly(2566, 2567, 2568, 2569);
    }

    @Test
    void anEntryInARowWithoutItemIsAFinding() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, ONE_ITEM, "✓")
                .row("", "", "", "", "๕๐๐")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๑ โครงการ", "-")
                .row("ผู้จัดทำแผน"));

        assertThat(cells(reading)).containsExactly("E4 amount-without-item");
    }

    @Test
    void csvReadsWithAndWithoutByteOrderMark() {
        byte[] plain = complete(TWO_ITEMS, 2, List.of("✓\n✓ 5", "-", "-", "-", "-"), "5", "-", "-", "-", "-")
                .csv();
        byte[] marked = ("\uFEFF" + new String(plain, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        PlanReading reading = PlanReader.read(plain, SpreadsheetFormat.CSV, ExamplePlan.CONTEXT);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items()).hasSize(2);
        assertThat(PlanReader.read(marked, SpreadsheetFormat.CSV, ExamplePlan.CONTEXT))
                .isEqualTo(reading);
    }

    @Test
    void aFindingQuotesAtMost100CharactersOfACell() {
        String text = "x".repeat(30_000);

        Finding finding = read(complete(ONE_ITEM, 1, List.of(text, "-", "-", "-", "-"), "5", "-", "-", "-", "-"))
                .findings()
                .getFirst();

        assertThat(finding.value()).hasSize(100);
        assertThat(finding.messageEn()).hasSizeLessThan(200);
    }

    @Test
    void anAmountThatAFormulaGivesIsAFindingWhateverItsStoredValue() throws IOException {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("✓", "-", "-", "-", "-"), "-", "-", "-", "-", "-");
        String calculated = "<c r=\"D3\"><f>SUM(A1:A2)</f><v>500</v></c>";
        String neverCalculated = "<c r=\"D3\"><f>SUM(A1:A2)</f></c>";

        assertThat(cells(readChanged(sheet, "D3", calculated))).containsExactly("D3 formula-cell");
        assertThat(cells(readChanged(sheet, "D3", neverCalculated))).containsExactly("D3 formula-cell");
    }

    @Test
    void aTotalThatAFormulaGivesIsComparedByItsStoredValue() throws IOException {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("500", "-", "-", "-", "-"), "500", "-", "-", "-", "-");

        assertThat(cells(readChanged(sheet, "D4", "<c r=\"D4\"><f>SUM(D3:D3)</f><v>500</v></c>")))
                .isEmpty();
        assertThat(cells(readChanged(sheet, "D4", "<c r=\"D4\"><f>SUM(D3:D3)</f><v>501</v></c>")))
                .containsExactly("D4 total-amount-wrong");
    }

    @Test
    void aNameThatAFormulaGivesIsReadWithAWarning() throws IOException {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("-", "-", "-", "-", "-"), "-", "-", "-", "-", "-");
        String formula = "<c r=\"C3\" t=\"str\"><f>C1</f><v>๑.๑.๑ ๑.) โครงการ ก</v></c>";

        PlanReading reading = readChanged(sheet, "C3", formula);

        assertThat(cells(reading)).containsExactly("C3 formula-value");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.plan().items().getFirst().name()).isEqualTo("โครงการ ก");
    }

    private static PlanReading readChanged(TestSheet sheet, String address, String cell) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String old = "<c r=\"" + address + "\"[^>]*>.*?</c>";
        ExamplePlan.parts(sheet.xlsx())
                .forEach((name, xml) ->
                        parts.put(name, xml.replaceFirst(old, cell).getBytes(StandardCharsets.UTF_8)));
        return PlanReader.read(HostileFileTest.zip(parts), SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT);
    }

    /** One row of items with an entry per year, and its total rows. */
    private static TestSheet complete(String items, int count, List<String> years, String... totals) {
        return TestSheet.withHeader()
                .row(DIMENSION, MISSION, items, years.get(0), years.get(1), years.get(2), years.get(3), years.get(4))
                .row("มิติที่ ๑", "รวม", count + " โครงการ", totals[0], totals[1], totals[2], totals[3], totals[4])
                .row("รวม ๔ มิติ", "", count + " โครงการ", totals[0], totals[1], totals[2], totals[3], totals[4]);
    }

    private static Budget.Baht baht(String amount) {
        return new Budget.Baht(new BigDecimal(amount));
    }

    private static PlanReading read(TestSheet sheet) {
        return PlanReader.read(sheet.xlsx(), SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT);
    }
}
