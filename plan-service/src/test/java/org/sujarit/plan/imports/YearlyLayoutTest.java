package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;
import static org.sujarit.plan.imports.YearlySheet.CLERK;
import static org.sujarit.plan.imports.YearlySheet.CONTEXT;
import static org.sujarit.plan.imports.YearlySheet.DIMENSION;
import static org.sujarit.plan.imports.YearlySheet.FINANCE;
import static org.sujarit.plan.imports.YearlySheet.ITEM;
import static org.sujarit.plan.imports.YearlySheet.MISSION;
import static org.sujarit.plan.imports.YearlySheet.NO_BUDGET;
import static org.sujarit.plan.imports.YearlySheet.STEPS;
import static org.sujarit.plan.imports.YearlySheet.item;
import static org.sujarit.plan.imports.YearlySheet.read;
import static org.sujarit.plan.imports.YearlySheet.sheet;
import static org.sujarit.plan.imports.YearlySheet.yearlyHeader;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;

class YearlyLayoutTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000|''|30000|E3 budget-repeated",
                "20000|(ต่อ)|30000|E3 budget-repeated",
                "20000|''|20000|E3 budget-repeated",
                "20000|(ต่อ)|ไม่ใช้งบประมาณ|E3 budget-repeated",
                "ไม่ใช้งบประมาณ|(ต่อ)|๕๐๐ บาท|E3 budget-repeated",
                "20,|(ต่อ)|000|E3 budget-repeated",
                "20000|''|งบประมาณ 30000|E3 budget-repeated"
            })
    void aSecondBudgetOfAnItemIsAnErrorAtItsOwnCell(String first, String item, String second, String cell) {
        TestSheet sheet = item(STEPS, first, "ไตรมาส 1", "สำนักปลัด")
                .row("", "", item, "", second, "", "", "")
                .row("มิติที่ ๑", "รวม", "๑ โครงการ", "", "๑");

        PlanReading reading = read(sheet);

        assertThat(cells(reading)).contains(cell).doesNotContain("E4 total-amount-wrong");
        assertThat(reading.hasErrors()).isTrue();
        assertThat(YearlySheet.only(reading).years().getFirst().budget()).isEqualTo(new Budget.Unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"20000|(ต่อ)|20000|20000", "''|(ต่อ)|20000|20000", "20,000|(ต่อ)|บาท|20000", "ไม่ใช้|''|งบประมาณ|"
            })
    void aBudgetThatStandsAgainOrGoesOnInWordsIsOneBudget(String first, String item, String second, BigDecimal baht) {
        PlanReading reading =
                read(item(STEPS, first, "ไตรมาส 1", "สำนักปลัด").row("", "", item, "", second, "", "", ""));

        assertThat(reading.findings()).isEmpty();
        assertThat(YearlySheet.only(reading).years().getFirst().budget())
                .isEqualTo(baht == null ? new Budget.NoBudget() : new Budget.Baht(baht.setScale(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "งบประมาณที่เบิกจ่ายจริง,E",
        "หน่วยงานสนับสนุน,G",
        "ระยะเวลาที่ดำเนินการจริง,F",
        "ภารกิจหลัก,B",
        "มิติ,A"
    })
    void twoColumnsOfOneMeaningAreAnErrorAndTheFirstIsRead(String label, String first) {
        TestSheet sheet = new TestSheet("แผน")
                .row(with(yearlyHeader(), label))
                .row(with(new Object[] {DIMENSION, MISSION, ITEM, STEPS, "๑๐,๐๐๐", "ไตรมาส 1", "กองคลัง", ""}, "๕๐๐"));

        PlanReading reading = read(sheet);

        assertThat(cells(reading)).containsExactly("I1 column-repeated");
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.findings().getFirst().messageEn()).contains("column " + first + ";");
        assertThat(YearlySheet.only(reading).unitIds()).containsExactly(FINANCE);
        assertThat(YearlySheet.only(reading).years().getFirst().budget())
                .isEqualTo(new Budget.Baht(new BigDecimal("10000.00")));
    }

    @Test
    void aColumnThatTheLayoutDoesNotHaveIsAWarningWhereItHoldsAnything() {
        Object[] header = with(yearlyHeader(), "ตัวชี้วัด");
        Object[] item = {DIMENSION, MISSION, ITEM, STEPS, NO_BUDGET, "ไตรมาส 1", "กองคลัง", ""};

        PlanReading filled = read(new TestSheet("แผน").row(header).row(with(item, "ร้อยละ ๘๐")));
        PlanReading empty = read(new TestSheet("แผน").row(header).row(item));
        PlanReading goesOn =
                read(new TestSheet("แผน").row(header).row(item).row("", "", "", "", "", "", "", "", "ร้อยละ ๘๐"));
        PlanReading unlabelled = read(sheet().row(with(item, "ร้อยละ ๘๐")));

        assertThat(cells(filled)).containsExactly("I1 column-not-read");
        assertThat(filled.findings().getFirst().value()).isEqualTo("ตัวชี้วัด");
        assertThat(filled.hasErrors()).isFalse();
        assertThat(cells(empty)).isEmpty();
        assertThat(cells(goesOn)).containsExactly("I1 column-not-read");
        assertThat(cells(unlabelled)).containsExactly("I1 column-not-read");
    }

    private static Object[] with(Object[] cells, Object more) {
        Object[] all = Arrays.copyOf(cells, cells.length + 1);
        all[cells.length] = more;
        return all;
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
    void whatStandsUnderAMissionOfItsOwnRowDoesNotGoOnWithTheItemAboveIt() {
        PlanReading reading = read(item(STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด")
                .row("", "๑.๒ การสร้างจิตสำนึก")
                .row("", "", "", "", "", "", "", "จัดร่วมกับโรงเรียน")
                .row("", "", "๑.๒.๓ กิจกรรม ค", STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).containsExactly("C4 row-without-item");
        assertThat(reading.plan().items()).extracting(ImportedItem::remark).containsOnlyNulls();
        assertThat(reading.plan().items().getLast().guidelineCodes()).containsExactly("1.2.3");
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

    private static TestSheet titled(String title) {
        return new TestSheet("แผน")
                .row(title)
                .row(yearlyHeader())
                .row(DIMENSION, MISSION, ITEM, STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด", "");
    }
}
