package org.sujarit.plan.imports;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column holds what, as a header row says. A header may stand again before each dimension, with other columns.
 *
 * @param years fiscal year (B.E.) by column
 */
record Layout(SheetRow header, int dimension, int mission, int item, Map<Integer, Integer> years, OptionalInt remark) {
    private static final Pattern YEAR = Pattern.compile("(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(2[0-9]{3})(?![0-9]).*");

    static Optional<Layout> of(SheetRow row) {
        int dimension = -1;
        int mission = -1;
        int item = -1;
        OptionalInt remark = OptionalInt.empty();
        Map<Integer, Integer> years = new TreeMap<>();
        for (Map.Entry<Integer, String> cell : row.cells().entrySet()) {
            String label = ThaiText.compact(cell.getValue());
            Matcher year = YEAR.matcher(label);
            if (label.equals("มิติ")) {
                dimension = cell.getKey();
            } else if (label.startsWith("ภารกิจ")) {
                mission = cell.getKey();
            } else if (label.startsWith("โครงการ/กิจกรรม") || label.startsWith("โครงการ/มาตรการ")) {
                item = cell.getKey();
            } else if (label.startsWith("หมายเหตุ")) {
                remark = OptionalInt.of(cell.getKey());
            } else if (year.matches()) {
                years.put(cell.getKey(), Integer.valueOf(year.group(1)));
            }
        }
        boolean complete = dimension >= 0 && mission >= 0 && item >= 0 && !years.isEmpty();
        return complete ? Optional.of(new Layout(row, dimension, mission, item, years, remark)) : Optional.empty();
    }

    /** The header's second row, which says งบประมาณ (บาท) under each year. */
    boolean isSecondHeaderRow(SheetRow row) {
        return row.isBlank(item)
                && row.isBlank(dimension)
                && years.keySet().stream()
                        .anyMatch(column -> ThaiText.compact(row.text(column)).startsWith("งบประมาณ"));
    }
}
