package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.imports.ExamplePlanTest.cells;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.framework.Dimension;
import org.sujarit.plan.framework.Guideline;
import org.sujarit.plan.framework.Mission;
import org.sujarit.plan.framework.PlanFramework;

/** A spreadsheet brings in just the items that an officer could have entered one by one. */
class ItemRulesTest {
    private static final PlanFramework MANY_GUIDELINES = new PlanFramework(
            2566,
            2570,
            List.of(new Dimension(
                    "1",
                    "มิติ",
                    null,
                    List.of(new Mission(
                            "1.1",
                            "ภารกิจ",
                            null,
                            codes(11)
                                    .map(code -> new Guideline(code, "แนวทาง", null))
                                    .toList())))));
    private static final List<String> TOTALS_MISSING = List.of("A3 total-missing", "A3 grand-total-missing");

    private static ValidatorFactory factory;

    @BeforeAll
    static void open() {
        factory = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1000,    0,  1,",
        "1001,    0,  1, C3 name-too-long",
        "  20, 2000,  1,",
        "  20, 2001,  1, I3 remark-too-long",
        "  20,    0, 10,",
        "  20,    0, 11, C3 too-many-guidelines"
    })
    void anItemIsAFindingJustWhereAnOfficersOwnEntryWouldBeRefused(int name, int remark, int guidelines, String cell) {
        PlanReading reading = read(row(name, remark, guidelines, "✓"));

        assertThat(cells(reading))
                .filteredOn(found -> !TOTALS_MISSING.contains(found))
                .isEqualTo(cell == null ? List.of() : List.of(cell));
        assertThat(isValid(PlanImports.items(reading.plan()).getFirst())).isEqualTo(cell == null);
    }

    @Test
    void aPersonIsAFindingThatDoesNotRepeatTheName() {
        TestSheet sheet = TestSheet.withHeader()
                .row(
                        "1. มิติ",
                        "1.1 ภารกิจ",
                        "1.1.1 1.) โครงการของนายสมมุติ",
                        "✓",
                        "✓",
                        "✓",
                        "✓",
                        "✓",
                        "โทร 081-234-5678");

        List<Finding> found = read(sheet).findings().stream()
                .filter(finding -> finding.code().equals("personal-data"))
                .toList();

        assertThat(found)
                .extracting(finding -> finding.column() + finding.row())
                .containsExactly("C3", "I3");
        assertThat(found.toString()).doesNotContain("สมมุติ", "081");
    }

    @Test
    void theLargestAmountIsTheBudgetsOwn() {
        PlanReading most = read(row(20, 0, 1, "9,999,999,999,999.99"));
        PlanReading more = read(row(20, 0, 1, "10,000,000,000,000.00"));

        assertThat(most.hasErrors()).isFalse();
        assertThat(isValid(PlanImports.items(most.plan()).getFirst())).isTrue();
        assertThat(cells(more)).contains("D3 amount-too-large", "H3 amount-too-large");
        assertThat(isValid(new Budget.Baht(new BigDecimal("10000000000000.00"))))
                .isFalse();
    }

    private static boolean isValid(Object details) {
        Validator validator = factory.getValidator();
        return validator.validate(details).isEmpty();
    }

    private static TestSheet row(int name, int remark, int guidelines, String year) {
        String item = codes(guidelines).collect(Collectors.joining(" ")) + " 1.) โครงการ"
                + "ก".repeat(name - "โครงการ".length());
        return TestSheet.withHeader()
                .row("1. มิติ", "1.1 ภารกิจ", item, year, year, year, year, year, "ข".repeat(remark));
    }

    private static Stream<String> codes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "1.1." + i);
    }

    private static PlanReading read(TestSheet sheet) {
        return PlanReader.read(
                sheet.xlsx(), SpreadsheetFormat.XLSX, new ReadingContext(MANY_GUIDELINES, 2566, KnownUnits.NONE));
    }
}
