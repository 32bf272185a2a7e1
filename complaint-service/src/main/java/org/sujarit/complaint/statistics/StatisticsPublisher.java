package org.sujarit.complaint.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.time.FiscalYears;

/** Puts statistics before the public, as they are now and for good. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StatisticsPublisher {

    @Inject
    Statistics statistics;

    @Inject
    Tenant tenant;

    @Inject
    ObjectMapper json;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Makes the next edition of a period; the ones before stay as they are. Its figures are those of the moment at which
     * they were counted, which may be before the publication of an edition that came in between.
     *
     * @throws Problem {@code period-not-over} (409)
     */
    PublishedComplaintStatistics publish(int fiscalYear, StatisticsPeriod period) {
        period.requireOver(fiscalYear, FiscalYears.businessDate(Instant.now(clock)));
        // Before the lock: every case that is closed waits for it, and a year takes its time to count.
        ComplaintStatistics counted = statistics.forThePublic(fiscalYear, period);
        // Two who publish at once queue up here, and the second counts the first one's edition.
        ServedOrganisation.locked(tenant.organisationId());
        PublishedComplaintStatistics published = new PublishedComplaintStatistics(
                UuidCreator.getTimeOrderedEpoch(),
                PublishedStatistics.editions(fiscalYear, period) + 1,
                Instant.now(clock),
                counted);
        new PublishedStatistics(
                        published, toJson(published), StatisticsCsv.of(published.statistics(), published.edition()))
                .persistAndFlush();
        audit.record("complaint-statistics.published", Statistics.SUBJECT, published.id());
        return published;
    }

    private String toJson(PublishedComplaintStatistics published) {
        try {
            return json.writeValueAsString(published);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
