package org.sujarit.complaint.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.complaint.statistics.CountedRow.Breakdown;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.time.FiscalYears;

/** Makes the statistics of the organisation at work out of its complaints. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Statistics {

    static final String SUBJECT = "complaint-statistics";

    /** The most received first; what has no name of its own stands behind. */
    private static final Comparator<CountedRow> ORDER = comparing(CountedRow::isOfNothing)
            .thenComparing(CountedRow::isOfOtherPlaces)
            .thenComparing(comparingLong(CountedRow::received).reversed())
            .thenComparing(CountedRow::key, Comparator.nullsLast(Comparator.naturalOrder()));

    @Inject
    Counting counting;

    @Inject
    Settings settings;

    @Inject
    Tenant tenant;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * For those who work at them: every group with all its figures.
     *
     * @throws Problem {@code invalid-request} (400) for a period that has not begun
     */
    ComplaintStatistics current(int fiscalYear, StatisticsPeriod period) {
        return of(fiscalYear, period, 1);
    }

    /** The same as a file; that somebody took it along is recorded. */
    ComplaintStatistics exported(int fiscalYear, StatisticsPeriod period) {
        ComplaintStatistics statistics = current(fiscalYear, period);
        audit.record("complaint-statistics.exported", SUBJECT, fiscalYear + "-" + period);
        return statistics;
    }

    /** For everybody's eyes. */
    ComplaintStatistics forThePublic(int fiscalYear, StatisticsPeriod period) {
        return of(fiscalYear, period, SmallGroups.LEAST).withoutSmallGroups();
    }

    private ComplaintStatistics of(int fiscalYear, StatisticsPeriod period, int leastOfAPlace) {
        Instant now = Instant.now(clock);
        LocalDate today = FiscalYears.businessDate(now);
        period.requireBegun(fiscalYear, today);
        Map<Breakdown, List<CountedRow>> counted = counting.count(fiscalYear, period, today, leastOfAPlace).stream()
                .sorted(ORDER)
                .collect(groupingBy(CountedRow::breakdown));
        GroupNames names = new GroupNames(
                settings.current().categories(),
                ServedOrganisation.of(tenant.organisationId()).orElse(null));
        Function<Breakdown, List<StatisticsGroup>> groups =
                breakdown -> counted.getOrDefault(breakdown, List.of()).stream()
                        .map(names::named)
                        .toList();
        return new ComplaintStatistics(
                tenant.organisationId(),
                fiscalYear,
                period,
                period.firstDay(fiscalYear),
                period.lastDay(fiscalYear),
                now,
                counted.get(Breakdown.TOTAL).getFirst().figures(),
                groups.apply(Breakdown.CATEGORY),
                groups.apply(Breakdown.UNIT),
                groups.apply(Breakdown.CHANNEL),
                groups.apply(Breakdown.PLACE));
    }
}
