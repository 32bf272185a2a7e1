package org.sujarit.plan.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.plan.actionplan.ItemDetails;
import org.sujarit.plan.imports.ImportedItem;
import org.sujarit.plan.imports.ImportedYear;
import org.sujarit.plan.imports.KnownUnits;
import org.sujarit.plan.imports.PlanReader;
import org.sujarit.plan.imports.PlanReading;
import org.sujarit.plan.imports.ReadingContext;
import org.sujarit.plan.imports.SpreadsheetFormat;

/** What was exported imports to an equal plan: equal in all that the layout carries. */
class RoundTripTest {

    static IntStream seeds() {
        return IntStream.range(1, 251);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanComesBackFromTheFiveYearLayoutAsItWas(int seed) {
        GeneratedPlan made = new GeneratedPlan(seed);
        PlanSheet sheet = PlanSheet.fiveYear(made.exported());

        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            PlanReading reading = read(sheet, format, made.first());

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.plan().fiscalYears())
                    .containsExactlyElementsOf(IntStream.rangeClosed(made.first(), made.last())
                            .boxed()
                            .toList());
            assertThat(reading.plan().items())
                    .map(RoundTripTest::inFiveYears)
                    .isEqualTo(made.items().stream()
                            .map(RoundTripTest::inFiveYears)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aYearOfAPlanComesBackFromTheYearlyLayoutAsItWas(int seed) {
        GeneratedPlan made = new GeneratedPlan(seed);
        int fiscalYear = made.first() + seed % (made.last() - made.first() + 1);
        PlanSheet sheet = PlanSheet.yearly(made.exported(), fiscalYear);
        List<List<Object>> planned = made.items().stream()
                .filter(item -> item.years().stream().anyMatch(year -> year.fiscalYear() == fiscalYear))
                .map(item -> inYear(item, fiscalYear))
                .toList();

        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            PlanReading reading = read(sheet, format, fiscalYear);

            if (planned.isEmpty()) {
                assertThat(reading.findings()).singleElement().satisfies(finding -> assertThat(finding.code())
                        .isEqualTo("no-items"));
            } else {
                assertThat(reading.findings()).isEmpty();
            }
            assertThat(reading.plan().fiscalYears()).containsExactly(fiscalYear);
            assertThat(reading.plan().items()).map(RoundTripTest::inYear).isEqualTo(planned);
        }
    }

    private static PlanReading read(PlanSheet sheet, SpreadsheetFormat format, int fiscalYear) {
        byte[] file =
                switch (format) {
                    case XLSX -> PlanFile.xlsx(sheet);
                    case CSV -> PlanFile.csv(sheet);
                };
        return PlanReader.read(
                file,
                format,
                new ReadingContext(GeneratedPlan.FRAMEWORK, fiscalYear, KnownUnits.of(GeneratedPlan.UNITS)));
    }

    private static List<Object> inFiveYears(ImportedItem item) {
        return List.of(item.kind(), item.name(), item.guidelineCodes(), item.years(), String.valueOf(item.remark()));
    }

    private static List<Object> inFiveYears(ItemDetails item) {
        List<ImportedYear> years = item.years().stream()
                .map(year -> new ImportedYear(year.fiscalYear(), List.of(), year.budget()))
                .toList();
        return List.of(item.kind(), item.name(), item.guidelineCodes(), years, String.valueOf(item.remark()));
    }

    private static List<Object> inYear(ImportedItem item) {
        return List.of(
                item.kind(),
                item.name(),
                item.guidelineCodes(),
                item.years(),
                item.details(),
                item.unitIds(),
                String.valueOf(item.remark()));
    }

    private static List<Object> inYear(ItemDetails item, int fiscalYear) {
        List<ImportedYear> years = item.years().stream()
                .filter(year -> year.fiscalYear() == fiscalYear)
                .map(year -> new ImportedYear(fiscalYear, year.quarters(), year.budget()))
                .toList();
        return List.of(
                item.kind(),
                item.name(),
                item.guidelineCodes(),
                years,
                new ImportedItem.Details(item.rationale(), item.objectives(), item.steps()),
                item.unitIds(),
                String.valueOf(item.remark()));
    }
}
