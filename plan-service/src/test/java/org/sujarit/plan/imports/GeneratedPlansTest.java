package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.framework.Dimension;
import org.sujarit.plan.framework.Guideline;
import org.sujarit.plan.framework.Mission;

/** Plans made at random, in all spellings of the layout: reading one gives what it was made from. */
class GeneratedPlansTest {
    private static final int YEARS = 5;

    private record Made(ItemKind kind, String name, List<String> guidelines, List<ImportedYear> years) {}

    private final List<Made> made = new ArrayList<>();
    private Random random;
    private boolean thaiDigits;
    private boolean wrongTotals;

    static IntStream seeds() {
        return IntStream.range(1, 61);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingGivesTheItemsThePlanWasMadeFrom(int seed) {
        List<TestSheet> sheets = generate(seed, false);

        PlanReading reading = read(sheets, seed);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.plan().items())
                .map(item -> new Made(item.kind(), item.name(), item.guidelineCodes(), item.years()))
                .isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTotalThatIsOffBySatangIsFound(int seed) {
        PlanReading reading = read(generate(seed, true), seed);

        // Five totals of amounts for each of the four dimensions and for all of them.
        assertThat(reading.findings()).hasSize(25).allSatisfy(finding -> assertThat(finding.code())
                .isEqualTo("total-amount-wrong"));
    }

    private PlanReading read(List<TestSheet> sheets, int seed) {
        boolean csv = sheets.size() == 1 && seed % 3 == 0;
        byte[] content = csv ? sheets.getFirst().csv() : TestSheet.xlsx(sheets);
        SpreadsheetFormat format = csv ? SpreadsheetFormat.CSV : SpreadsheetFormat.XLSX;
        return PlanReader.read(content, format, ExamplePlan.CONTEXT);
    }

    private List<TestSheet> generate(int seed, boolean withWrongTotals) {
        random = new Random(seed);
        thaiDigits = random.nextBoolean();
        wrongTotals = withWrongTotals;
        boolean oneSheet = random.nextBoolean();
        boolean headerEachTime = random.nextBoolean();
        List<TestSheet> sheets = new ArrayList<>();
        for (Dimension dimension : ExamplePlan.FRAMEWORK.dimensions()) {
            boolean newSheet = sheets.isEmpty() || !oneSheet;
            if (newSheet) {
                sheets.add(new TestSheet("มิติ " + dimension.code()).row("แผนปฏิบัติการป้องกันการทุจริต"));
            }
            if (newSheet || headerEachTime) {
                sheets.getLast().row(TestSheet.HEADER).row(TestSheet.SECOND_HEADER);
            }
            addDimension(sheets.getLast(), dimension);
        }
        addTotal(sheets.getLast(), "รวม 4 มิติ", "", made);
        return sheets;
    }

    private void addDimension(TestSheet sheet, Dimension dimension) {
        int before = made.size();
        int top = sheet.rowCount() + 1;
        for (Mission mission : dimension.missions()) {
            for (int row = 0; row < 1 + random.nextInt(2); row++) {
                addRow(sheet, dimension, sheet.rowCount() + 1 == top, mission, row == 0);
            }
        }
        sheet.merge(top, sheet.rowCount(), 0);
        addTotal(sheet, "มิติที่ " + dimension.code(), "รวม", made.subList(before, made.size()));
    }

    private void addRow(TestSheet sheet, Dimension dimension, boolean first, Mission mission, boolean firstOfMission) {
        int before = made.size();
        List<String> lines = new ArrayList<>();
        for (Guideline guideline : mission.guidelines()) {
            lines.add(digits(guideline.code()));
            int items = 1 + random.nextInt(3);
            for (int i = 1; i <= items; i++) {
                Made item = item(List.of(guideline.code()));
                made.add(item);
                lines.add(digits(i + marker()) + " " + item.name());
            }
        }
        List<Made> items = made.subList(before, made.size());
        List<Object> cells = new ArrayList<>();
        cells.add(first ? digits(dimension.code() + ". " + dimension.name()) : "");
        cells.add(firstOfMission ? digits(mission.code() + " " + mission.name()) : "");
        cells.add(String.join(random.nextBoolean() ? "\n" : " ", lines));
        IntStream.range(0, YEARS).forEach(year -> cells.add(yearText(items, 2566 + year)));
        sheet.row(cells.toArray());
    }

    private String marker() {
        return random.nextBoolean() ? ".)" : ")";
    }

    private Made item(List<String> guidelines) {
        ItemKind kind = ItemKind.values()[random.nextInt(ItemKind.values().length)];
        String name = kind.thaiTerm() + "ทดสอบที่" + (char) ('ก' + random.nextInt(40)) + " (ระยะ ก)";
        List<ImportedYear> years = new ArrayList<>();
        for (int year = 2566; year < 2566 + YEARS; year++) {
            switch (random.nextInt(3)) {
                case 0 -> years.add(new ImportedYear(year, new Budget.NoBudget()));
                case 1 ->
                    years.add(new ImportedYear(
                            year, new Budget.Baht(BigDecimal.valueOf(random.nextInt(100_000_000), 2))));
                default -> {}
            }
        }
        return new Made(kind, name, guidelines, years);
    }

    private String yearText(List<Made> items, int year) {
        return items.stream()
                .map(item -> item.years().stream()
                        .filter(its -> its.fiscalYear() == year)
                        .map(its -> text(its.budget()))
                        .findFirst()
                        .orElse("-"))
                .collect(Collectors.joining("\n"));
    }

    private String text(Budget budget) {
        return switch (budget) {
            case Budget.NoBudget none -> random.nextBoolean() ? "✓" : "ไม่ใช้งบประมาณ";
            case Budget.Baht baht -> (random.nextBoolean() ? "✔ " : "") + amount(baht.amount());
            case Budget.Unknown unknown -> throw new IllegalStateException("none is made");
        };
    }

    private String amount(BigDecimal baht) {
        String form = random.nextBoolean() ? "%,.2f" : "%.2f บาท";
        return digits(String.format(Locale.ROOT, form, baht));
    }

    private void addTotal(TestSheet sheet, String label, String second, List<Made> items) {
        List<Object> cells = new ArrayList<>(List.of(digits(label), second, digits(items.size() + " โครงการ")));
        for (int year = 2566; year < 2566 + YEARS; year++) {
            BigDecimal sum = sum(items, year).add(wrongTotals ? new BigDecimal("0.01") : BigDecimal.ZERO);
            cells.add(sum.signum() == 0 ? "-" : amount(sum));
        }
        sheet.row(cells.toArray());
    }

    private static BigDecimal sum(List<Made> items, int year) {
        return items.stream()
                .flatMap(item -> item.years().stream())
                .filter(its -> its.fiscalYear() == year)
                .map(its -> its.budget().baht())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String digits(String text) {
        return thaiDigits ? ExamplePlan.thai(text) : text;
    }
}
