package org.sujarit.complaint.statistics;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Published statistics, in a list.
 *
 * @param edition which of this period it is (ครั้งที่เผยแพร่), from 1
 */
@Schema(name = "PublishedComplaintStatisticsOverview")
public record PublishedStatisticsOverview(
        UUID id,
        @Schema(examples = "2568") int fiscalYear,
        StatisticsPeriod period,
        @Schema(examples = "1") int edition,
        Instant publishedAt) {

    static PublishedStatisticsOverview of(PublishedStatistics published) {
        return new PublishedStatisticsOverview(
                published.id, published.fiscalYear, published.period, published.edition, published.publishedAt);
    }
}
