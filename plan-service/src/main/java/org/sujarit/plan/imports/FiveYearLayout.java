package org.sujarit.plan.imports;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prescribed layout of a plan of several years: dimension | mission | items | a column per fiscal year | remark.
 *
 * @param years fiscal year (B.E.) by column
 */
record FiveYearLayout(
        SheetRow header, int dimension, int mission, int item, Map<Integer, Integer> years, OptionalInt remark)
        implements Layout {
    private static final Pattern YEAR = Pattern.compile("(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(2[0-9]{3})(?![0-9]).*");

    static Optional<Layout> of(SheetRow row, Map<Integer, String> labels) {
        Map<Integer, Integer> years = new TreeMap<>();
        labels.forEach((column, label) -> {
            Matcher year = YEAR.matcher(label);
            if (year.matches()) {
                years.put(column, Integer.valueOf(year.group(1)));
            }
        });
        return years.isEmpty()
                ? Optional.empty()
                : Layout.common(labels)
                        .map(at ->
                                new FiveYearLayout(row, at.dimension(), at.mission(), at.item(), years, at.remark()));
    }

    FiveYearLayout withYears(Map<Integer, Integer> other) {
        return new FiveYearLayout(header, dimension, mission, item, other, remark);
    }
}
