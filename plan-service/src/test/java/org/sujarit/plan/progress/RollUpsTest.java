package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;
import org.sujarit.plan.framework.PlanFramework;
import org.sujarit.plan.framework.PlanFrameworks;

class RollUpsTest {

    private static final PlanFramework FRAMEWORK =
            new PlanFrameworks().forYears(2566, 2570).orElseThrow();

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @Test
    void figuresAreExactToTheSatangAndPercentsRoundHalfUp() {
        List<PublishedReport.ReportedItem> items = List.of(
                item("1.3.1", "สำนักปลัด", 2, baht("0.10"), ProgressState.COMPLETED, "0.05"),
                item("1.3.1", "สำนักปลัด", 2, baht("0.20"), ProgressState.IN_PROGRESS, "0.10"),
                item("2.1.1", "กองคลัง", 4, new Budget.NoBudget(), ProgressState.CANCELLED, null));

        Figures total = RollUps.of(items, FRAMEWORK).total();

        assertThat(total)
                .isEqualTo(new Figures(
                        3,
                        0,
                        1,
                        1,
                        1,
                        new BigDecimal("33.33"),
                        new BigDecimal("0.30"),
                        new BigDecimal("0.15"),
                        new BigDecimal("50.00")));
    }

    @Test
    void whereNothingWasPlannedThereIsNoPercentOfSpending() {
        Figures figures = RollUps.of(
                        List.of(item("1.3.1", null, 0, new Budget.Unknown(), ProgressState.NOT_STARTED, "5.00")),
                        FRAMEWORK)
                .total();

        assertThat(figures.plannedBaht()).isEqualByComparingTo("0.00");
        assertThat(figures.spentBaht()).isEqualByComparingTo("5.00");
        assertThat(figures.spentPercent()).isNull();
        assertThat(RollUps.of(List.of(), FRAMEWORK).total().completedPercent()).isNull();
    }

    @Test
    void rowsCarryTheFrameworksNamesAndWhatSaysNothingIsARowOfItsOwn() {
        RollUps rollUps =
                RollUps.of(List.of(item("1.3.1", null, 0, baht("1.00"), ProgressState.COMPLETED, null)), FRAMEWORK);

        assertThat(rollUps.dimensions()).singleElement().satisfies(row -> assertThat(row.name())
                .isEqualTo(FRAMEWORK.dimension("1").orElseThrow().name()));
        assertThat(rollUps.missions()).singleElement().satisfies(row -> assertThat(row.key())
                .isEqualTo("1.3"));
        assertThat(rollUps.units()).singleElement().satisfies(row -> assertThat(row.key())
                .isEqualTo("NONE"));
        assertThat(rollUps.quarters()).singleElement().satisfies(row -> assertThat(row.key())
                .isEqualTo("NONE"));
    }

    @Test
    void anItemCountsUnderItsFirstUnitAndTheQuarterInWhichItsWorkEnds() {
        RollUps rollUps = RollUps.of(
                List.of(item(
                        List.of("1.3.1", "2.1.1"),
                        List.of("กองช่าง", "กองคลัง"),
                        List.of(1, 3),
                        ItemKind.PROJECT,
                        baht("1.00"),
                        ProgressState.COMPLETED,
                        null)),
                FRAMEWORK);

        assertThat(rollUps.dimensions()).extracting(RollUps.Row::key).containsExactly("1");
        assertThat(rollUps.units()).extracting(RollUps.Row::key).containsExactly("กองช่าง");
        assertThat(rollUps.quarters()).extracting(RollUps.Row::key).containsExactly("3");
        assertThat(rollUps.kinds()).extracting(RollUps.Row::key).containsExactly("PROJECT");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachWayOfTakingItemsTogetherAddsUpToTheWhole(int seed) {
        RollUps rollUps = RollUps.of(generated(new Random(seed)), FRAMEWORK);

        for (List<RollUps.Row> way : List.of(
                rollUps.dimensions(), rollUps.missions(), rollUps.units(), rollUps.quarters(), rollUps.kinds())) {
            assertThat(sum(way))
                    .isEqualTo(List.of(
                            BigDecimal.valueOf(rollUps.total().items()),
                            BigDecimal.valueOf(rollUps.total().notStarted()),
                            BigDecimal.valueOf(rollUps.total().inProgress()),
                            BigDecimal.valueOf(rollUps.total().completed()),
                            BigDecimal.valueOf(rollUps.total().cancelled()),
                            rollUps.total().plannedBaht(),
                            rollUps.total().spentBaht()));
        }
    }

    private static List<BigDecimal> sum(List<RollUps.Row> rows) {
        List<BigDecimal> sums = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO.setScale(2),
                BigDecimal.ZERO.setScale(2)));
        for (RollUps.Row row : rows) {
            Figures f = row.figures();
            List<BigDecimal> figures = List.of(
                    BigDecimal.valueOf(f.items()),
                    BigDecimal.valueOf(f.notStarted()),
                    BigDecimal.valueOf(f.inProgress()),
                    BigDecimal.valueOf(f.completed()),
                    BigDecimal.valueOf(f.cancelled()),
                    f.plannedBaht(),
                    f.spentBaht());
            for (int i = 0; i < figures.size(); i++) {
                sums.set(i, sums.get(i).add(figures.get(i)));
            }
        }
        return sums;
    }

    private static List<PublishedReport.ReportedItem> generated(Random random) {
        List<String> guidelines = List.of("1.1.1", "1.3.1", "2.1.1", "2.3.2", "3.3.3", "4.1.1");
        List<PublishedReport.ReportedItem> items = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            Budget budget =
                    switch (random.nextInt(3)) {
                        case 0 -> new Budget.NoBudget();
                        case 1 -> new Budget.Unknown();
                        default -> new Budget.Baht(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
                    };
            items.add(item(
                    some(random, guidelines, 1),
                    some(random, List.of("กองคลัง", "กองช่าง", "สำนักปลัด"), 0),
                    some(random, List.of(1, 2, 3, 4), 0),
                    ItemKind.values()[random.nextInt(3)],
                    budget,
                    ProgressState.values()[random.nextInt(4)],
                    random.nextBoolean()
                            ? null
                            : BigDecimal.valueOf(random.nextInt(10_000_000), 2).toPlainString()));
        }
        return items;
    }

    /** In the order of the choices, at least so many. */
    private static <T> List<T> some(Random random, List<T> choices, int atLeast) {
        List<T> chosen = choices.stream().filter(choice -> random.nextBoolean()).toList();
        return chosen.size() < atLeast ? choices.subList(0, atLeast) : chosen;
    }

    private static Budget baht(String amount) {
        return new Budget.Baht(new BigDecimal(amount));
    }

    /** @param quarter 0 for none */
    private static PublishedReport.ReportedItem item(
            String guideline, String unit, int quarter, Budget budget, ProgressState state, String spent) {
        return item(
                List.of(guideline),
                unit == null ? List.of() : List.of(unit),
                quarter == 0 ? List.of() : List.of(quarter),
                ItemKind.MEASURE,
                budget,
                state,
                spent);
    }

    private static PublishedReport.ReportedItem item(
            List<String> guidelines,
            List<String> units,
            List<Integer> quarters,
            ItemKind kind,
            Budget budget,
            ProgressState state,
            String spent) {
        return new PublishedReport.ReportedItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                kind,
                "มาตรการ",
                guidelines,
                guidelines.getFirst().substring(0, 1),
                guidelines.getFirst().substring(0, 3),
                units,
                quarters,
                budget,
                state,
                null,
                List.of(),
                spent == null ? null : new BigDecimal(spent),
                null,
                null,
                List.of(),
                0);
    }
}
