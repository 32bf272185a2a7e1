package org.sujarit.complaint.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sujarit.complaint.statistics.CountedRow.Breakdown;

/**
 * Counts the complaints of the organisation at work in the database: one statement says which places are named, and one
 * counts everything, so that the parts add up to the total while complaints come and go.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Counting {

    /** The places that are not named. In capitals, which no place has. */
    static final String OTHER_PLACES = "OTHER";

    /** So many villages no organisation has; what is written in their place may be anything. */
    private static final int MOST_PLACES = 500;

    /** Those that came in the period, ended in it, or were in progress at its end: all others have no part in it. */
    private static final String CONCERNED = "c.arrivedAt < :end and (c.completedAt is null or c.completedAt >= :start)";

    private static final String NAMED_PLACES = "select c.placeKey from CountedComplaint c where " + CONCERNED
            + " and c.placeKey is not null group by c.placeKey having count(*) >= :least"
            + " order by sum(case when c.arrivedAt >= :start then 1 else 0 end) desc, c.placeKey";

    private static final String ENDED = "c.completedAt < :end and c.state in (COMPLETED, REJECTED)";

    /** A column behind {@code then} is cast to its own type: bare, Hibernate looks for it in the table of the outer query. */
    private static final String COUNTED = "with counted as (select c.category as category,"
            + " cast(c.unitId as String) as unit,"
            + " c.channel as channel,"
            + " case when c.placeKey is null or c.placeKey in (:named) then cast(c.placeKey as String) else '"
            + OTHER_PLACES
            + "' end as place,"
            + " c.village as village,"
            + " case when c.arrivedAt >= :start then 1 else 0 end as received,"
            + " case when " + ENDED + " then 1 else 0 end as completed,"
            + " case when c.completedAt < :end and c.state = REJECTED then 1 else 0 end as rejected,"
            + " case when c.completedAt < :end and c.state = REFERRED then 1 else 0 end as referred,"
            + " case when c.completedAt is null or c.completedAt >= :end then 1 else 0 end as inProgress,"
            + " case when (c.completedAt is null or c.completedAt >= :end) and c.dueOn < :overdueBefore"
            + " and (c.waitingSince is null or c.waitingSince >= :overdueBefore) then 1 else 0 end as overdue,"
            + " case when " + ENDED
            + " and cast(function('timezone', 'Asia/Bangkok', c.completedAt) as LocalDate) <= c.dueOn"
            + " then 1 else 0 end as onTime,"
            + " case when " + ENDED
            + " then cast(extract(epoch from c.completedAt) - extract(epoch from c.receivedAt) as Double)"
            + " end as seconds,"
            + " case when " + ENDED + " then cast(c.rating as Integer) end as rating"
            + " from CountedComplaint c where " + CONCERNED + ") ";

    private static final String SUMS = ", sum(k.received), sum(k.completed), sum(k.rejected), sum(k.referred),"
            + " sum(k.inProgress), sum(k.overdue), sum(k.onTime),"
            + " percentile_cont(0.5) within group (order by k.seconds),"
            + " percentile_cont(0.9) within group (order by k.seconds),"
            + " count(k.rating), sum(k.rating) from counted k";

    private static final String EVERYTHING = COUNTED
            + Stream.of(
                            part(Breakdown.TOTAL, "cast(null as String)", null),
                            part(Breakdown.CATEGORY, "k.category", "k.category"),
                            part(Breakdown.UNIT, "k.unit", "k.unit"),
                            part(Breakdown.CHANNEL, "k.channel", "k.channel"),
                            part(Breakdown.PLACE, "k.place", "k.place"))
                    .collect(Collectors.joining(" union all "));

    @Inject
    EntityManager em;

    /**
     * @param today the overdue of a running period are those of this day
     * @param leastOfAPlace places that fewer complaints name count together
     */
    List<CountedRow> count(int fiscalYear, StatisticsPeriod period, LocalDate today, int leastOfAPlace) {
        List<String> named = within(em.createQuery(NAMED_PLACES, String.class), fiscalYear, period)
                .setParameter("least", leastOfAPlace)
                .setMaxResults(MOST_PLACES)
                .getResultList();
        LocalDate dayAfter = period.dayAfter(fiscalYear);
        return within(em.createQuery(EVERYTHING, Object[].class), fiscalYear, period)
                .setParameter("named", named)
                .setParameter("overdueBefore", dayAfter.isBefore(today) ? dayAfter : today)
                .getResultStream()
                .map(CountedRow::of)
                .toList();
    }

    private static <T> TypedQuery<T> within(TypedQuery<T> query, int fiscalYear, StatisticsPeriod period) {
        return query.setParameter("start", period.start(fiscalYear)).setParameter("end", period.end(fiscalYear));
    }

    private static String part(Breakdown breakdown, String key, String group) {
        String village =
                breakdown == Breakdown.PLACE ? "mode() within group (order by k.village)" : "cast(null as String)";
        return "select '" + breakdown + "', " + key + ", " + village + SUMS
                + (group == null ? "" : " group by " + group);
    }
}
