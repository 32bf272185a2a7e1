package org.sujarit.plan.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.kit.work.BackgroundLoop;

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

    @ConfigProperty(name = "sujarit.reminders.pause")
    Duration pause;

    private BackgroundLoop loop;

    /** The data of the event, see {@code contracts}. */
    record RoundReminded(
            UUID roundId,
            UUID organisationId,
            ReportKind kind,
            int fiscalYear,
            Reminder.Cause reminder,
            LocalDate opensOn,
            LocalDate closesOn) {}

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("reminders", () -> {
            if (sendDue() < AT_ONCE) {
                loop.rest(pause);
            }
        });
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private int sendDue() {
        return QuarkusTransaction.requiringNew().call(() -> {
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
            return due.size();
        });
    }
}
