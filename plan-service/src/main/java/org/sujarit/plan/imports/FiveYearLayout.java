package org.sujarit.plan.imports;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The prescribed layout of a plan of several years: dimension | mission | items | a column per fiscal year | remark.
 *
 * @param years fiscal year (B.E.) by column
 */
record FiveYearLayout(
        SheetRow header,
        Labels labels,
        int dimension,
        int mission,
        int item,
        Map<Integer, Integer> years,
        OptionalInt remark)
        implements Layout {
    private static final Pattern YEAR = Pattern.compile("(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(2[0-9]{3})(?![0-9]).*");

    static Optional<Layout> of(SheetRow row, Labels labels) {
        Map<Integer, Integer> years = new TreeMap<>();
        labels.like(YEAR).forEach((column, year) -> years.put(column, Integer.valueOf(year)));
        return years.isEmpty()
                ? Optional.empty()
                : Layout.common(labels)
                        .map(at -> new FiveYearLayout(
                                row,
                                labels,
                                at.dimension(),
                                at.mission(),
                                at.item(),
                                years,
                                labels.startingWith("หมายเหตุ")));
    }

    FiveYearLayout withYears(Map<Integer, Integer> other) {
        return new FiveYearLayout(header, labels, dimension, mission, item, other, remark);
    }
}
