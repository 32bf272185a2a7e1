package org.sujarit.plan.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which column holds what, as a header row says. A header may stand again before each dimension or on each page, with
 * other columns.
 */
sealed interface Layout permits FiveYearLayout, YearlyLayout {

    SheetRow header();

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
        Map<Integer, String> labels = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> labels.put(column, ThaiText.compact(text)));
        return YearlyLayout.of(row, labels, fiscalYear).or(() -> FiveYearLayout.of(row, labels));
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
    static Optional<Common> common(Map<Integer, String> labels) {
        OptionalInt dimension = column(labels, "มิติ");
        OptionalInt mission = column(labels, "ภารกิจ");
        OptionalInt item = column(labels, "โครงการ/กิจกรรม", "โครงการ/มาตรการ");
        if (dimension.isEmpty() || mission.isEmpty() || item.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Common(dimension.getAsInt(), mission.getAsInt(), item.getAsInt(), column(labels, "หมายเหตุ")));
    }

    record Common(int dimension, int mission, int item, OptionalInt remark) {}

    /** The last column whose label starts with one of these; มิติ is a whole label. */
    static OptionalInt column(Map<Integer, String> labels, String... starts) {
        OptionalInt found = OptionalInt.empty();
        for (Map.Entry<Integer, String> label : labels.entrySet()) {
            for (String start : starts) {
                boolean matches = start.equals("มิติ")
                        ? label.getValue().equals(start)
                        : label.getValue().startsWith(start);
                found = matches ? OptionalInt.of(label.getKey()) : found;
            }
        }
        return found;
    }
}
