package org.sujarit.plan.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.messaging.Outbox;

/** Reminds organisations of their reporting rounds by events: each reminder once, on however many replicas it runs. */
@ApplicationScoped
class Reminders {

    private static final String TOPIC = "sujarit.reporting-round";
    private static final String REMINDED = "org.sujarit.reporting-round.reminded.v1";
    private static final int AT_ONCE = 100;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The data of the event, see {@code contracts}. */
    record RoundReminded(
            UUID roundId,
            UUID organisationId,
            ReportKind kind,
            int fiscalYear,
            Reminder.Cause reminder,
            LocalDate opensOn,
            LocalDate closesOn) {}

    /**
     * Sends what is due, up to a number.
     *
     * @return false where nothing more is due at present
     */
    @ActivateRequestContext
    @Transactional
    boolean sendDue() {
        List<Reminder> due = Reminder.due(LocalDate.now(clock), AT_ONCE);
        for (Reminder reminder : due) {
            outbox.publish(
                    TOPIC,
                    reminder.roundId,
                    REMINDED,
                    new RoundReminded(
                            reminder.roundId,
                            reminder.organisationId,
                            reminder.kind,
                            reminder.fiscalYear,
                            reminder.cause,
                            reminder.opensOn,
                            reminder.closesOn));
            reminder.sentAt = Instant.now(clock);
        }
        return due.size() == AT_ONCE;
    }
}
