package org.sujarit.complaint.statistics;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Statistics as they were published: what happens to a complaint later doesn't change them.
 *
 * @param edition which of this period it is (ครั้งที่เผยแพร่), from 1; the earlier ones stay where they are
 */
@Schema(name = "PublishedComplaintStatistics")
public record PublishedComplaintStatistics(
        UUID id, @Schema(examples = "1") int edition, Instant publishedAt, ComplaintStatistics statistics) {}
