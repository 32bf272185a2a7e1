package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;
import static org.sujarit.plan.imports.FiveYearSheet.DIMENSION;
import static org.sujarit.plan.imports.FiveYearSheet.MISSION;
import static org.sujarit.plan.imports.FiveYearSheet.ONE_ITEM;
import static org.sujarit.plan.imports.FiveYearSheet.TWO_ITEMS;
import static org.sujarit.plan.imports.FiveYearSheet.complete;
import static org.sujarit.plan.imports.FiveYearSheet.read;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;

class FiveYearCellsTest {
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
                "✓ 20000 5|amounts-several",
                "20000\\n30000|amounts-several",
                "✓\\n๒๐,๐๐๐ ๕๐๐|amounts-several",
                "1e5|amount-unreadable",
                "สองหมื่น|amount-unreadable",
                "=SUM(A1)|amount-unreadable",
                "10000000000000|amount-too-large"
            })
    void whatIsNotAnAmountInBahtAndSatangIsAFinding(String text, String code) {
        String cell = text.replace("\\n", "\n");

        assertThat(cells(read(complete(ONE_ITEM, 1, List.of(cell, "-", "-", "-", "-"), "7", "-", "-", "-", "-"))))
                .containsExactly("D3 " + code);
    }

    @Test
    void severalAmountsInATotalAreAFindingToo() {
        assertThat(cells(read(complete(ONE_ITEM, 1, List.of("205", "-", "-", "-", "-"), "20 5", "-", "-", "-", "-"))))
                .containsExactly("D4 amounts-several", "D5 amounts-several");
    }

    @Test
    void aCarriageReturnWrittenAsAWordDividesTwoAmounts() {
        assertThat(cells(read(
                        complete(ONE_ITEM, 1, List.of("20_x000D_5", "-", "-", "-", "-"), "205", "-", "-", "-", "-"))))
                .containsExactly("D3 amounts-several");
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
    void aFindingQuotesAtMost100CharactersOfACell() {
        String text = "x".repeat(30_000);

        Finding finding = read(complete(ONE_ITEM, 1, List.of(text, "-", "-", "-", "-"), "5", "-", "-", "-", "-"))
                .findings()
                .getFirst();

        assertThat(finding.value()).hasSize(100);
        assertThat(finding.messageEn()).hasSizeLessThan(200);
    }

    private static Budget.Baht baht(String amount) {
        return new Budget.Baht(new BigDecimal(amount));
    }
}
