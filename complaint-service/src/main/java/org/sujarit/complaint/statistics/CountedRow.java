package org.sujarit.complaint.statistics;

/**
 * A group as the database counts it.
 *
 * @param key null for the total and for complaints that name nothing
 * @param village as most have written it; of places only
 * @param medianSeconds null where nothing was completed
 * @param ratingSum null where nobody has rated
 */
record CountedRow(
        Breakdown breakdown,
        String key,
        String village,
        long received,
        long completed,
        long rejected,
        long referred,
        long inProgress,
        long overdue,
        long onTime,
        Double medianSeconds,
        Double percentile90Seconds,
        long ratings,
        Long ratingSum) {

    /** What complaints are told apart by. */
    enum Breakdown {
        TOTAL,
        CATEGORY,
        UNIT,
        CHANNEL,
        PLACE
    }

    static CountedRow of(Object[] columns) {
        return new CountedRow(
                Breakdown.valueOf((String) columns[0]),
                (String) columns[1],
                (String) columns[2],
                number(columns[3]),
                number(columns[4]),
                number(columns[5]),
                number(columns[6]),
                number(columns[7]),
                number(columns[8]),
                number(columns[9]),
                (Double) columns[10],
                (Double) columns[11],
                number(columns[12]),
                (Long) columns[13]);
    }

    /** A sum over no complaint at all is null. */
    private static long number(Object column) {
        return column == null ? 0 : (Long) column;
    }

    boolean isOfNothing() {
        return key == null;
    }

    boolean isOfOtherPlaces() {
        return breakdown == Breakdown.PLACE && Counting.OTHER_PLACES.equals(key);
    }

    StatisticsFigures figures() {
        return new StatisticsFigures(
                received,
                completed,
                rejected,
                referred,
                inProgress,
                overdue,
                onTime,
                StatisticsFigures.percent(onTime, completed),
                HandlingTime.ofSeconds(medianSeconds, percentile90Seconds),
                ratings,
                SatisfactionLevel.of(ratings, ratingSum));
    }
}
