package org.sujarit.complaint.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a few complaints took and were rated could point at one person: of small groups only counts are published. */
final class SmallGroups {

    /** So many complaints, or ratings, make a group that nobody stands out of. */
    static final int LEAST = 5;

    static final String RULE =
            "A group of fewer than 5 completed complaints has no handling time and one of fewer than 5 ratings no"
                    + " satisfaction, as they could point at one person; where the satisfaction of such groups would follow"
                    + " from the total, the next smallest one is left out too. A place that fewer than 5 complaints"
                    + " name counts under `OTHER`. All counts stay.";

    private SmallGroups() {}

    /** @param groups of one breakdown */
    static List<StatisticsGroup> hidden(List<StatisticsGroup> groups) {
        Set<StatisticsGroup> unrated = withoutSatisfaction(groups);
        return groups.stream()
                .map(group -> {
                    StatisticsFigures figures = group.figures();
                    if (figures.completed() < LEAST) {
                        figures = figures.withoutHandlingTime();
                    }
                    return group.with(unrated.contains(group) ? figures.withoutSatisfaction() : figures);
                })
                .toList();
    }

    /** Sums of ratings can be taken from the total's, so what is left out must be enough together. */
    private static Set<StatisticsGroup> withoutSatisfaction(List<StatisticsGroup> groups) {
        List<StatisticsGroup> rated = groups.stream()
                .filter(group -> group.figures().ratings() > 0)
                .sorted(Comparator.comparingLong(group -> group.figures().ratings()))
                .toList();
        Set<StatisticsGroup> left = new HashSet<>();
        long ratings = 0;
        for (StatisticsGroup group : rated) {
            boolean isSmall = group.figures().ratings() < LEAST;
            boolean othersWouldFollow = ratings > 0 && ratings < LEAST;
            if (isSmall || othersWouldFollow) {
                left.add(group);
                ratings += group.figures().ratings();
            }
        }
        return left;
    }
}
