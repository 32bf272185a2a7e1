package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplePlanTest {
    private static final String PLAN = "chang-nuea-plan-2566-2570";
    private static final String BROKEN = "chang-nuea-plan-broken";

    @Test
    void theCommittedFilesAreWhatTheirSourceGives() throws IOException {
        Map<String, String> plan =
                ExamplePlan.parts(ExamplePlan.timeless(ExamplePlan.sheet().xlsx()));
        Map<String, String> broken =
                ExamplePlan.parts(ExamplePlan.timeless(ExamplePlan.brokenSheet().xlsx()));

        assertThat(ExamplePlan.parts(file(PLAN + ".xlsx"))).isEqualTo(plan);
        assertThat(ExamplePlan.parts(file(BROKEN + ".xlsx"))).isEqualTo(broken);
        assertThat(file(PLAN + ".csv")).isEqualTo(ExamplePlan.sheet().csv());
    }

    @ParameterizedTest
    @EnumSource(SpreadsheetFormat.class)
    void theExampleReadsWithoutAnyFindingAndGivesTheItemsOfItsSource(SpreadsheetFormat format) throws IOException {
        PlanReading reading = read(PLAN, format);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().fiscalYears()).containsExactly(2566, 2567, 2568, 2569, 2570);
        assertThat(reading.plan().items())
                .map(item -> List.<Object>of(item.kind(), item.name(), item.guidelineCodes(), item.years()))
                .isEqualTo(ExamplePlan.expectedValues());
        assertThat(reading.plan().items()).extracting(ImportedItem::remark).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource(SpreadsheetFormat.class)
    void theExampleHas32ItemsAnd50000BahtAYear(SpreadsheetFormat format) throws IOException {
        PlanReading reading = read(PLAN, format);

        assertThat(List.of("1.", "2.", "3.", "4."))
                .map(dimension -> items(reading, dimension).size())
                .containsExactly(7, 14, 4, 7);
        for (int year : reading.plan().fiscalYears()) {
            assertThat(List.of("1.", "2.", "3.", "4."))
                    .map(dimension -> baht(items(reading, dimension), year))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(
                            new BigDecimal("30000"), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("20000"));
        }
    }

    @Test
    void anItemUnderSeveralGuidelinesKeepsThemAll() throws IOException {
        assertThat(read(PLAN, SpreadsheetFormat.XLSX).plan().items())
                .filteredOn(item -> item.guidelineCodes().contains("3.2.2"))
                .singleElement()
                .satisfies(item -> assertThat(item.guidelineCodes()).containsExactly("3.2.1", "3.2.2", "3.2.3"));
    }

    @Test
    void theBrokenExampleGivesExactlyItsThreeErrorsAtTheirCells() throws IOException {
        PlanReading reading = read(BROKEN, SpreadsheetFormat.XLSX);

        assertThat(cells(reading))
                .containsExactly("E15 total-amount-wrong", "C21 guideline-unknown", "G28 amount-unreadable");
        assertThat(reading.findings().get(0).messageEn()).contains("2567", "0.00", "500.00");
        assertThat(reading.findings().get(1).messageEn()).contains("3.3.2");
        assertThat(reading.findings().get(2).messageTh()).contains("สองหมื่น");
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.plan().items()).hasSize(32);
    }

    static List<String> cells(PlanReading reading) {
        List<String> cells = new ArrayList<>();
        reading.findings().forEach(finding -> cells.add(finding.column() + finding.row() + " " + finding.code()));
        return cells;
    }

    private static List<ImportedItem> items(PlanReading reading, String dimension) {
        return reading.plan().items().stream()
                .filter(item -> item.guidelineCodes().getFirst().startsWith(dimension))
                .toList();
    }

    private static BigDecimal baht(List<ImportedItem> items, int fiscalYear) {
        return items.stream()
                .flatMap(item -> item.years().stream())
                .filter(year -> year.fiscalYear() == fiscalYear)
                .map(year -> year.budget().baht())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PlanReading read(String name, SpreadsheetFormat format) throws IOException {
        String suffix = format == SpreadsheetFormat.XLSX ? ".xlsx" : ".csv";
        return PlanReader.read(file(name + suffix), format, ExamplePlan.CONTEXT);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = ExamplePlanTest.class.getResourceAsStream("/example/" + name)) {
            return in.readAllBytes();
        }
    }
}
