package org.sujarit.complaint.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a few complaints took and were rated could point at one person: of small groups, and of a small total, only counts
 * are published. Each publication is looked at alone.
 */
final class SmallGroups {

    /** So many complaints, or ratings, make a group that nobody stands out of. */
    static final int LEAST = 5;

    static final String RULE =
            "Where fewer than 5 complaints were completed there is no handling time, and where fewer than 5 were rated no"
                    + " satisfaction, in the total as in a group, as they could point at one person; where the satisfaction"
                    + " of such groups would follow from the total, the next smallest group's is left out too. A place that"
                    + " fewer than 5 complaints name counts under `OTHER`. All counts stay, also those of 1. This holds"
                    + " within one publication alone: an edition compared with another one of its period, or a year with"
                    + " its published halves, quarters or months, can give away the rating of a single complaint and narrow"
                    + " down what it took.";

    private SmallGroups() {}

    static StatisticsFigures hidden(StatisticsFigures total) {
        StatisticsFigures timed = withoutTimeOfFew(total);
        return total.ratings() < LEAST ? timed.withoutSatisfaction() : timed;
    }

    /** @param groups of one breakdown */
    static List<StatisticsGroup> hidden(List<StatisticsGroup> groups) {
        Set<StatisticsGroup> unrated = withoutSatisfaction(groups);
        return groups.stream()
                .map(group -> {
                    StatisticsFigures figures = withoutTimeOfFew(group.figures());
                    return group.with(unrated.contains(group) ? figures.withoutSatisfaction() : figures);
                })
                .toList();
    }

    private static StatisticsFigures withoutTimeOfFew(StatisticsFigures figures) {
        return figures.completed() < LEAST ? figures.withoutHandlingTime() : figures;
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
