package org.sujarit.plan.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.catalogue.ValidYears;

/**
 * Which likelihood (โอกาส) and impact (ผลกระทบ) make which level of risk.
 *
 * @param validFrom first fiscal year (B.E.) it holds for
 * @param validTo last fiscal year (B.E.) it holds for
 * @param description where it comes from
 * @param levels the names of the levels, from the lowest
 * @param grid a row for each likelihood from 1 to 5, and in it the level for each impact from 1 to 5
 */
public record RiskMatrix(
        @Schema(examples = "2566") int validFrom,
        @Schema(examples = "2570") int validTo,

        @Schema(examples = "ตารางระดับความเสี่ยงตามคู่มือการประเมินความเสี่ยงการทุจริต")
        String description,

        List<Level> levels,
        List<List<RiskLevel>> grid)
        implements ValidYears {

    private static final int SIZE = 5;
    private static final int FIRST_YEAR = 2500;
    private static final int LAST_YEAR = 2700;

    /** A level with its name in both languages. */
    @Schema(name = "RiskLevelName")
    public record Level(
            RiskLevel code,
            @Schema(examples = "สูง") String name,
            @Schema(examples = "High") String nameEn) {}

    public RiskMatrix {
        require(levels != null && grid != null, "A risk matrix has levels and a grid");
        require(
                FIRST_YEAR <= validFrom && validFrom <= validTo && validTo <= LAST_YEAR,
                "A risk matrix's years are of the Buddhist era and run forward");
        levels = List.copyOf(levels);
        requireEveryLevelNamed(levels);
        require(
                grid.size() == SIZE && grid.stream().allMatch(row -> row != null && row.size() == SIZE),
                "A risk matrix has five rows of five levels");
        require(
                grid.stream().allMatch(row -> row.stream().allMatch(Objects::nonNull)),
                "Every cell of a risk matrix holds a level");
        grid = grid.stream().map(List::copyOf).toList();
        requireMonotonic(grid);
    }

    /** @param likelihood and impact from 1 to 5 */
    public RiskLevel level(int likelihood, int impact) {
        return grid.get(likelihood - 1).get(impact - 1);
    }

    String nameOf(RiskLevel level) {
        return levels.get(level.ordinal()).name();
    }

    private static void requireEveryLevelNamed(List<Level> levels) {
        require(
                levels.stream().map(Level::code).toList().equals(Arrays.asList(RiskLevel.values())),
                "A risk matrix names each level once, from the lowest");
        require(
                levels.stream().noneMatch(level -> isBlank(level.name()) || isBlank(level.nameEn())),
                "Each level of a risk matrix has a Thai and an English name");
    }

    /** What grows more likely or graver is never of a lower level. */
    private static void requireMonotonic(List<List<RiskLevel>> grid) {
        for (int likelihood = 0; likelihood < SIZE; likelihood++) {
            for (int impact = 0; impact < SIZE; impact++) {
                RiskLevel level = grid.get(likelihood).get(impact);
                boolean falls = (likelihood > 0
                                && level.compareTo(grid.get(likelihood - 1).get(impact)) < 0)
                        || (impact > 0 && level.compareTo(grid.get(likelihood).get(impact - 1)) < 0);
                require(
                        !falls,
                        "The level falls at likelihood " + (likelihood + 1) + ", impact " + (impact + 1)
                                + " of a risk matrix");
            }
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
