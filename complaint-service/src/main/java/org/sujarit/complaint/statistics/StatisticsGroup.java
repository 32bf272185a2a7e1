package org.sujarit.complaint.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of one category, unit, channel or place.
 *
 * @param key the category's code, the unit's id, the channel, or the village in one spelling; {@code OTHER} among the
 *     places stands for those that are not named; left out for complaints without a unit or a village
 * @param name for people, as it is called now; left out where the key says it, or where there is no name
 * @param nameEn the same in English, where there is one
 */
@Schema(name = "ComplaintStatisticsGroup")
public record StatisticsGroup(
        @Schema(examples = "ROADS") String key,
        @Schema(examples = "ถนน/ทางเท้า") String name,
        @Schema(examples = "Roads and pavements") String nameEn,
        StatisticsFigures figures) {

    StatisticsGroup with(StatisticsFigures others) {
        return new StatisticsGroup(key, name, nameEn, others);
    }
}
