package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;
import static org.sujarit.plan.imports.FiveYearSheet.DIMENSION;
import static org.sujarit.plan.imports.FiveYearSheet.MISSION;
import static org.sujarit.plan.imports.FiveYearSheet.ONE_ITEM;
import static org.sujarit.plan.imports.FiveYearSheet.TWO_ITEMS;
import static org.sujarit.plan.imports.FiveYearSheet.complete;
import static org.sujarit.plan.imports.FiveYearSheet.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

class FiveYearLayoutTest {
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
    void aMissionMayHeadItsItemsInARowOfItsOwn() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, "๑.๑.๑ ๑.) มาตรการ ก", "✓")
                .row("", "๑.๒ การสร้างจิตสำนึก")
                .item("", "", "๑.๒.๓ ๑.) กิจกรรม ค", "✓")
                .row("", "๑.๑ การเสริมสร้างจิตสำนึก")
                .item("", "", "๒.) โครงการ ข", "✓")
                .item("มิติที่ ๑", "รวม", "๓ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๓ โครงการ", "-")
                .row("", "๑.๑ เชิงอรรถ"));

        assertThat(cells(reading)).containsExactly("C7 guideline-missing");
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
    void twoCountsInOneCellAreNotOneNumber() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, TWO_ITEMS, "✓")
                .item("มิติที่ ๑", "รวม", "๐ ๒ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๒ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("C4 total-count-unreadable");
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
    void aRemarkInARowWithoutItemIsAWarningThatDoesNotQuoteIt() {
        PlanReading reading = read(TestSheet.withHeader()
                .item(DIMENSION, MISSION, ONE_ITEM, "✓")
                .row("", "", "", "", "", "", "", "", "จัดร่วมกับโรงเรียน")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๑ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("I4 row-without-item");
        assertThat(reading.toString()).doesNotContain("โรงเรียน");
        assertThat(reading.hasErrors()).isFalse();
    }

    @Test
    void aColumnThatTheLayoutDoesNotHaveIsAWarningWhereItHoldsAnything() {
        TestSheet sheet = complete(ONE_ITEM, 1, List.of("✓", "-", "-", "-", "-"), "-", "-", "-", "-", "-");

        PlanReading empty = read(sheet.with(1, 'I', "ผู้รับผิดชอบ"));
        PlanReading filled = read(new TestSheet("แผน")
                .row(sheet.row(1))
                .row(DIMENSION, MISSION, ONE_ITEM, "✓", "-", "-", "-", "-", "กองคลัง")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๑ โครงการ", "-"));

        assertThat(cells(empty)).isEmpty();
        assertThat(cells(filled)).containsExactly("I1 column-not-read");
        assertThat(filled.hasErrors()).isFalse();
    }

    @Test
    void twoColumnsOfOneMeaningAreAnErrorAndTheFirstIsRead() {
        PlanReading reading = read(new TestSheet("แผน")
                .row(
                        "มิติ",
                        "ภารกิจตามมิติ",
                        "โครงการ/กิจกรรม/มาตรการ",
                        "ปี ๒๕๖๖",
                        "ปี ๒๕๖๗",
                        "ปี ๒๕๖๘",
                        "ปี ๒๕๖๙",
                        "ปี ๒๕๗๐",
                        "หมายเหตุ",
                        "หมายเหตุ")
                .row(DIMENSION, MISSION, ONE_ITEM, "✓", "-", "-", "-", "-", "ก", "ข")
                .item("มิติที่ ๑", "รวม", "๑ โครงการ", "-")
                .item("รวม ๔ มิติ", "", "๑ โครงการ", "-"));

        assertThat(cells(reading)).containsExactly("J1 column-repeated");
        assertThat(reading.plan().items().getFirst().remark()).isEqualTo("ก");
    }

    @Test
    void aHiddenSheetIsAWarning() {
        TestSheet shown = complete(ONE_ITEM, 1, List.of("✓", "-", "-", "-", "-"), "-", "-", "-", "-", "-");
        TestSheet hidden = new TestSheet("ซ่อน").row("ก").visibility(VisibilityState.HIDDEN);
        TestSheet secret = new TestSheet("ลับ").row("ข").visibility(VisibilityState.VERY_HIDDEN);

        PlanReading reading = PlanReader.read(
                TestSheet.xlsx(List.of(shown, hidden, secret)), SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT);

        assertThat(cells(reading)).containsExactly("0 sheet-hidden", "0 sheet-hidden");
        assertThat(reading.findings()).extracting(Finding::sheet).containsExactly("ซ่อน", "ลับ");
        assertThat(reading.hasErrors()).isFalse();
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
}
