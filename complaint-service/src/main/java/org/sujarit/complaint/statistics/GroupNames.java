package org.sujarit.complaint.statistics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.CategorySetting;

/**
 * What groups are called at present.
 *
 * @param organisation null for one that is not served; its units have no names then
 */
record GroupNames(List<CategorySetting> categories, ServedOrganisation organisation) {

    StatisticsGroup named(CountedRow row) {
        return switch (row.breakdown()) {
            case TOTAL, CHANNEL -> group(row, null, null);
            case CATEGORY -> {
                Optional<CategorySetting> category = categories.stream()
                        .filter(known -> known.code().equals(row.key()))
                        .findFirst();
                yield group(
                        row,
                        category.map(CategorySetting::nameTh).orElse(null),
                        category.map(CategorySetting::nameEn).orElse(null));
            }
            case UNIT -> group(row, unitName(row.key()), null);
            case PLACE -> group(row, row.isOfOtherPlaces() ? null : row.village(), null);
        };
    }

    private String unitName(String id) {
        return id == null || organisation == null
                ? null
                : organisation.unitName(UUID.fromString(id)).orElse(null);
    }

    private static StatisticsGroup group(CountedRow row, String name, String nameEn) {
        return new StatisticsGroup(row.key(), name, nameEn, row.figures());
    }
}
