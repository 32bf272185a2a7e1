package org.sujarit.complaint.pattern;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.complaint.complaint.AssignedToUnit;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.settings.PatternSetting;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.kit.tenancy.Tenant;

/** Sees when complaints of one category and unit recur, and signals it without anything of what was complained. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Patterns {

    private static final String TOPIC = "sujarit.complaint-pattern";
    private static final String DETECTED = "org.sujarit.complaint-pattern.detected.v1";

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** The data of the event, see {@code contracts}. */
    record PatternDetected(
            UUID patternId, UUID organisationId, String category, UUID unitId, int count, Instant detectedAt) {}

    void look(@Observes AssignedToUnit assigned) {
        PatternSetting setting = settings.current().pattern();
        Instant now = Instant.now(clock);
        Instant windowStart = now.minus(Duration.ofDays(setting.days()));
        Pattern pattern = Pattern.locked(
                UuidCreator.getTimeOrderedEpoch(), tenant.idOrNone(), assigned.category(), assigned.unitId());
        int count = Complaint.countArrived(assigned.category(), assigned.unitId(), windowStart);
        if (count >= setting.count() && pattern.isNewsSince(windowStart)) {
            pattern.detect(count, now);
            outbox.publish(
                    TOPIC,
                    pattern.id,
                    DETECTED,
                    new PatternDetected(
                            pattern.id, tenant.organisationId(), pattern.category, pattern.unitId, count, now));
        }
    }
}
