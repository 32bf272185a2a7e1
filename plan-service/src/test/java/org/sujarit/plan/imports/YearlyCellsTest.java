package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;
import static org.sujarit.plan.imports.YearlySheet.CLERK;
import static org.sujarit.plan.imports.YearlySheet.DIMENSION;
import static org.sujarit.plan.imports.YearlySheet.FINANCE;
import static org.sujarit.plan.imports.YearlySheet.HEALTH;
import static org.sujarit.plan.imports.YearlySheet.ITEM;
import static org.sujarit.plan.imports.YearlySheet.MISSION;
import static org.sujarit.plan.imports.YearlySheet.NO_BUDGET;
import static org.sujarit.plan.imports.YearlySheet.STEPS;
import static org.sujarit.plan.imports.YearlySheet.item;
import static org.sujarit.plan.imports.YearlySheet.only;
import static org.sujarit.plan.imports.YearlySheet.read;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.actionplan.Budget;

class YearlyCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หลักการและเหตุผล: ปัญหาเดิม ๑) เสนอ ๒) จัด (ข้อ ก)",
                "หลักการและเหตุผล: ปัญหาเดิม 1. เสนอ 2. จัด (ข้อ ก)",
                "หลักการและเหตุผล\nปัญหาเดิม\n(๑) เสนอ\n(๒) จัด\n(ข้อ ก)",
                "หลักการและเหตุผล: ปัญหาเดิม\nขั้นตอนการดำเนินการ:\n๑) เสนอ\n๒) จัด (ข้อ ก)",
                "<p>หลักการและเหตุผล: ปัญหาเดิม</p> <p>๑) เสนอ<br>๒) จัด&nbsp;(ข้อ ก)</p>",
                "<ul><li>หลักการและเหตุผล:</li><li>ปัญหาเดิม</li><li>๑) เสนอ</li><li>๒) จัด (ข้อ ก)</li></ul>"
            })
    void stepsAreNumberedInSeveralWaysAfterTheRationale(String details) {
        PlanReading reading = read(item(details, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).details())
                .isEqualTo(new ImportedItem.Details("ปัญหาเดิม", List.of(), List.of("เสนอ", "จัด (ข้อ ก)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กลุ่มเป้าหมาย: ประชาชน ๑) เสนอ",
                "กลุ่มเป้าหมาย: ประชาชน\nขั้นตอนการดำเนินการ:\n๑) เสนอ",
                "<p>กลุ่มเป้าหมาย: ประชาชน</p><p>1. เสนอ</p>"
            })
    void whatStandsBeforeTheStepsWithoutAHeadingIsTheRationaleWithAWarning(String details) {
        PlanReading reading = read(item(details, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).containsExactly("D2 lead-text-as-rationale");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(only(reading).details())
                .isEqualTo(new ImportedItem.Details("กลุ่มเป้าหมาย: ประชาชน", List.of(), List.of("เสนอ")));
    }

    @Test
    void whatIsDoubtfulAboutDetailsDoesNotQuoteThePersonInThem() {
        PlanReading reading = read(item("ติดต่อนายสมมุติ ๑) เสนอ", NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).contains("D2 lead-text-as-rationale", "D2 personal-data");
        assertThat(reading.findings().toString()).doesNotContain("สมมุติ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>ก &lt;ข&gt; &amp; &quot;ค&quot;</p>|ก <ข> & \"ค\"",
                "<p>&#3585;&#39;&#x0E02;&apos;</p>|ก'ข'",
                "&lt;p&gt;|<p>",
                "&amp;lt;|&lt;",
                "ก&#8203;ข|กข",
                "&#3663;R&D;|๏R&D;"
            })
    void entitiesAreTheCharactersThatTheyStandFor(String remark, String text) {
        PlanReading reading = read(
                YearlySheet.sheet().row(DIMENSION, MISSION, ITEM, STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด", remark));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).remark()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ก&hellip;", "&#0;", "&#xD83D;", "&#99999999999;", "&#x7FFFFFF;", "&LT;", "<p>&eacute;</p>"})
    void anEntityThatOnlyHtmlKnowsOrThatIsNoCharacterIsAFinding(String remark) {
        PlanReading reading = read(
                YearlySheet.sheet().row(DIMENSION, MISSION, ITEM, STEPS, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด", remark));

        assertThat(cells(reading)).containsExactly("H2 markup-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "☐ ไตรมาสที่ ๑ ☐ ไตรมาสที่ ๒ ☐ ไตรมาสที่ ๓ ☐ ไตรมาสที่ ๔",
                "<input type=\"checkbox\"> ไตรมาสที่ ๑ <input type=\"checkbox\"> ไตรมาสที่ ๒"
            })
    void boxesOfWhichNoneIsTickedAreAWarning(String period) {
        PlanReading reading = read(item(STEPS, NO_BUDGET, period, "สำนักปลัด"));

        assertThat(cells(reading)).containsExactly("F2 period-not-ticked");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(only(reading).years().getFirst().quarters()).isEmpty();
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
                "๑๐,๐๐๐\\nบาท|10000.00",
                "1,000,000|1000000.00",
                "0|0.00"
            })
    void anAmountIsReadToTheSatang(String budget, String baht) {
        assertThat(budget(budget.replace("\\n", "\n"))).isEqualTo(new Budget.Baht(new BigDecimal(baht)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|E2 budget-missing",
                "งบประมาณตั้งไว้ ๑๐,๐๐๐ บาท เบิกจ่าย ๕,๐๐๐ บาท|E2 amounts-several",
                "20000\\n30000|E2 amounts-several",
                "๒๐,๐๐๐\\n๓๐,๐๐๐|E2 amounts-several",
                "500 300|E2 amounts-several",
                "10, 000|E2 amounts-several",
                "10,000 .50|E2 amounts-several",
                "<p>20000</p><p>30000</p>|E2 amounts-several",
                "20000&nbsp;30000|E2 amounts-several",
                "-5|E2 amount-negative",
                "10.001|E2 amount-too-precise",
                "หนึ่งหมื่นบาท|E2 amount-unreadable",
                "✓|E2 amount-unreadable"
            })
    void whatIsNotOneAmountIsAFindingAndTheBudgetUnknown(String budget, String cell) {
        PlanReading reading =
                read(item(STEPS, budget == null ? "" : budget.replace("\\n", "\n"), "ไตรมาส 1", "สำนักปลัด"));

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

    @ParameterizedTest
    @ValueSource(strings = {"กองคลัง\nกองช่าง", "กองช่างและกองคลัง", "กองคลัง/⟦กองช่าง⟧"})
    void aNameThatTwoUnitsShareIsNoneOfThem(String units) {
        KnownUnits known = units(Set.of(CLERK, FINANCE, HEALTH));

        PlanReading reading = read(item(STEPS, NO_BUDGET, "ไตรมาส 1", units), known);

        assertThat(cells(reading)).containsExactly("G2 unit-ambiguous");
        assertThat(reading.findings().getFirst().messageEn()).contains("กองช่าง");
        assertThat(only(reading).unitIds()).containsExactly(FINANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"กองช่าง", "⟦กองช่าง⟧", "กองช่างและกองคลัง"})
    void aNameThatPassedOnFromAClosedUnitIsTheNewOnes(String units) {
        PlanReading reading = read(item(STEPS, NO_BUDGET, "ไตรมาส 1", units), units(Set.of(FINANCE, HEALTH)));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).unitIds()).startsWith(HEALTH);
    }

    @Test
    void twoUnitsOfOneNameAreToldApartByTheirIds() {
        PlanReading reading = read(
                item(STEPS, NO_BUDGET, "ไตรมาส 1", "กองช่าง ⟦" + HEALTH + "⟧"), units(Set.of(CLERK, FINANCE, HEALTH)));

        assertThat(reading.findings()).isEmpty();
        assertThat(only(reading).unitIds()).containsExactly(HEALTH);
    }

    private static KnownUnits units(Set<UUID> active) {
        Map<UUID, String> names = new LinkedHashMap<>();
        names.put(CLERK, "กองช่าง");
        names.put(FINANCE, "กองคลัง");
        names.put(HEALTH, "กองช่าง");
        return KnownUnits.of(names, active);
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

        PlanReading reading = read(item(
                "หลักการและเหตุผล:\n" + "ก".repeat(rationale) + "\n" + numbered, NO_BUDGET, "ไตรมาส 1", "สำนักปลัด"));

        assertThat(cells(reading)).isEqualTo(cell == null ? List.of() : List.of(cell));
    }

    private static Budget budget(String text) {
        PlanReading reading = read(item(STEPS, text, "ไตรมาส 1", "สำนักปลัด"));
        assertThat(reading.findings()).isEmpty();
        return only(reading).years().getFirst().budget();
    }
}
