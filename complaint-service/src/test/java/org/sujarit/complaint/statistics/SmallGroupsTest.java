package org.sujarit.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void groupsOfFiveRatingsAndMoreKeepTheirSatisfaction() {
        assertThat(ratingsShown(5, 5, 6)).containsExactly(5L, 5L, 6L);
    }

    @Test
    void smallGroupsThatAreEnoughTogetherAreLeftOutAlone() {
        assertThat(ratingsShown(2, 3, 5, 9)).containsExactly(5L, 9L);
    }

    @Test
    void whatWouldFollowFromTheTotalIsLeftOutWithTheNextSmallestGroup() {
        assertThat(ratingsShown(20, 1, 7, 9)).containsExactly(20L, 9L);
        assertThat(ratingsShown(4, 10)).isEmpty();
    }

    @Test
    void groupsWithoutARatingNeedNoOther() {
        assertThat(ratingsShown(0, 0, 5)).containsExactly(5L);
    }

    @Test
    void twoSmallGroupsThatAreTooFewTogetherTakeAThirdWithThem() {
        assertThat(ratingsShown(2, 2, 8, 8)).containsExactly(8L);
    }

    @Test
    void handlingTimeIsLeftOutOfGroupsOfFewerThanFive() {
        List<StatisticsGroup> groups = SmallGroups.hidden(List.of(group("A", 4, 0), group("B", 5, 0)));
        assertThat(groups.stream().filter(group -> group.figures().handlingTime() != null))
                .extracting(StatisticsGroup::key)
                .containsExactly("B");
    }

    @Test
    void ofATotalThatIsSmallCountsAloneAreShown() {
        StatisticsFigures few = SmallGroups.hidden(group("TOTAL", 4, 4).figures());
        assertThat(few.handlingTime()).isNull();
        assertThat(few.satisfaction()).isNull();
        assertThat(few.completed()).isEqualTo(4);
        assertThat(few.ratings()).isEqualTo(4);

        StatisticsFigures fewRated = SmallGroups.hidden(group("TOTAL", 5, 4).figures());
        assertThat(fewRated.handlingTime()).isNotNull();
        assertThat(fewRated.satisfaction()).isNull();

        StatisticsFigures enough = group("TOTAL", 5, 5).figures();
        assertThat(SmallGroups.hidden(enough)).isEqualTo(enough);
    }

    /** How many ratings the groups have whose satisfaction is shown. */
    private static List<Long> ratingsShown(long... ratings) {
        List<StatisticsGroup> groups = IntStream.range(0, ratings.length)
                .mapToObj(i -> group("GROUP_" + i, 50, ratings[i]))
                .toList();
        return SmallGroups.hidden(groups).stream()
                .map(StatisticsGroup::figures)
                .filter(figures -> figures.satisfaction() != null)
                .map(StatisticsFigures::ratings)
                .toList();
    }

    private static StatisticsGroup group(String key, long completed, long ratings) {
        HandlingTime time = new HandlingTime(BigDecimal.ONE, BigDecimal.TWO);
        SatisfactionLevel level = ratings == 0 ? null : SatisfactionLevel.of(ratings, ratings * 4);
        return new StatisticsGroup(
                key,
                null,
                null,
                new StatisticsFigures(completed, completed, 0, 0, 0, 0, completed, null, time, ratings, level));
    }
}
