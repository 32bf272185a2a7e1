package org.sujarit.plan.risk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sujarit.kit.messaging.IncomingEvent;
import org.sujarit.kit.messaging.UnusableEvent;

/**
 * What this service takes from {@code org.sujarit.complaint-pattern.detected.v1}.
 *
 * @param unitId null where the complaints have no unit
 */
record ComplaintPattern(
        UUID patternId, UUID organisationId, String category, UUID unitId, int count, Instant detectedAt) {

    private static final int LONGEST_CATEGORY = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static ComplaintPattern of(IncomingEvent event) {
        ComplaintPattern pattern = event.dataAs(ComplaintPattern.class);
        if (pattern.patternId == null || pattern.organisationId == null || pattern.detectedAt == null) {
            throw new UnusableEvent("a pattern without id, organisation or time");
        }
        if (!pattern.hasPossibleCategory()) {
            throw new UnusableEvent("a pattern of an impossible category");
        }
        if (pattern.count < 1) {
            throw new UnusableEvent("a pattern of no complaint");
        }
        if (pattern.detectedAt.isBefore(EARLIEST) || pattern.detectedAt.isAfter(LATEST)) {
            throw new UnusableEvent("a pattern of an impossible time");
        }
        // As exact as the database keeps it, so that it can be compared with what was kept.
        return new ComplaintPattern(
                pattern.patternId,
                pattern.organisationId,
                pattern.category,
                pattern.unitId,
                pattern.count,
                pattern.detectedAt.truncatedTo(ChronoUnit.MICROS));
    }

    private boolean hasPossibleCategory() {
        return category != null
                && !category.isBlank()
                && category.length() <= LONGEST_CATEGORY
                && category.chars().noneMatch(Character::isISOControl);
    }
}
