package org.sujarit.plan.imports;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which column holds what, as a header row says. A header may stand again before each dimension or on each page, with
 * other columns.
 */
sealed interface Layout permits FiveYearLayout, YearlyLayout {

    SheetRow header();

    Labels labels();

    int dimension();

    int mission();

    int item();

    OptionalInt remark();

    /** Fiscal year (B.E.) by column that holds amounts. */
    Map<Integer, Integer> years();

    /**
     * @param fiscalYear B.E.; of a header that names no years
     */
    static Optional<Layout> of(SheetRow row, int fiscalYear) {
        return YearlyLayout.of(row, new Labels(row), fiscalYear).or(() -> FiveYearLayout.of(row, new Labels(row)));
    }

    /** The header's second row, which says งบประมาณ (บาท) under the years; further down it is a row like any other. */
    default boolean isSecondHeaderRow(SheetRow row) {
        return row.number() == header().number() + 1
                && row.isBlank(item())
                && row.isBlank(dimension())
                && years().keySet().stream()
                        .anyMatch(column -> ThaiText.compact(row.text(column)).startsWith("งบประมาณ"));
    }

    /** Where the columns stand that both layouts have; empty where one of them is missing. */
    static Optional<Common> common(Labels labels) {
        OptionalInt dimension = labels.named("มิติ");
        OptionalInt mission = labels.startingWith("ภารกิจ");
        OptionalInt item = labels.startingWith("โครงการ/กิจกรรม", "โครงการ/มาตรการ");
        if (dimension.isEmpty() || mission.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Common(dimension.getAsInt(), mission.getAsInt(), item.getAsInt()));
    }

    record Common(int dimension, int mission, int item) {}
}
