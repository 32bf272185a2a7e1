package org.sujarit.complaint.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.kit.messaging.Outbox;
import org.sujarit.kit.tenancy.Tenant;

/**
 * Tells of deadlines that approach and of those that are over: by one event and one entry of the case's history for
 * each last day, on however many replicas it runs.
 */
@ApplicationScoped
class DeadlineSignals {

    private static final String TOPIC = "sujarit.complaint-deadline";
    private static final String APPROACHING = "org.sujarit.complaint-deadline.approaching.v1";
    private static final String OVERDUE = "org.sujarit.complaint-deadline.overdue.v1";
    private static final int AT_ONCE = 100;
    private static final int ONE_BY_ONE = 1_000;
    private static final int ORGANISATIONS_AT_ONCE = 10_000;
    private static final Logger LOG = Logger.getLogger(DeadlineSignals.class);

    @Inject
    Outbox outbox;

    @Inject
    Event<DeadlineTold> told;

    @Inject
    DeadlineSignals self;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** The data of both events, see {@code contracts}; of the case its id alone. */
    record DeadlineData(
            UUID deadlineId,
            UUID organisationId,
            UUID complaintId,
            ComplaintClock clock,
            LocalDate dueOn,
            UUID unitId) {}

    /** Tells what is to be told today, of one organisation after the other; one that fails holds up no other. */
    void tellAll() {
        LocalDate today = LocalDate.now(clock);
        for (UUID organisation : self.organisationsToTell(today)) {
            try {
                while (self.tell(organisation, today) > 0) {}
            } catch (RuntimeException e) {
                tellOneByOne(organisation, today);
            }
        }
    }

    /** One of them can't be told: all others are. */
    private void tellOneByOne(UUID organisation, LocalDate today) {
        for (UUID deadline : self.toTell(organisation, today)) {
            try {
                self.tellOne(organisation, deadline, today);
            } catch (RuntimeException e) {
                LOG.warnf("deadline %s waits after %s", deadline, e.getClass().getName());
            }
        }
    }

    @ActivateRequestContext
    List<UUID> toTell(UUID organisation, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> Deadline.idsToTell(organisation, today, ONE_BY_ONE));
    }

    @ActivateRequestContext
    void tellOne(UUID organisation, UUID id, LocalDate today) {
        tenant.actFor(organisation);
        QuarkusTransaction.requiringNew()
                .run(() -> Deadline.lockedToTell(id, today).ifPresent(deadline -> {
                    publish(deadline, signal(deadline, today));
                    note(deadline, signal(deadline, today));
                }));
    }

    @ActivateRequestContext
    List<UUID> organisationsToTell(LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> Deadline.organisationsToTell(today, ORGANISATIONS_AT_ONCE));
    }

    /**
     * In a request of its own, which is confined to that organisation.
     *
     * @return how many were told; none where others are at work on what is left
     */
    @ActivateRequestContext
    int tell(UUID organisation, LocalDate today) {
        tenant.actFor(organisation);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Deadline> due = Deadline.toTell(organisation, today, AT_ONCE);
            // All events before the first change: with each one what has changed so far is written, row by row.
            due.forEach(deadline -> publish(deadline, signal(deadline, today)));
            due.forEach(deadline -> note(deadline, signal(deadline, today)));
            return due.size();
        });
    }

    private static DeadlineSignal signal(Deadline deadline, LocalDate today) {
        return deadline.dueOn.isBefore(today) ? DeadlineSignal.OVERDUE : DeadlineSignal.APPROACHING;
    }

    private void publish(Deadline deadline, DeadlineSignal signal) {
        String type =
                switch (signal) {
                    case OVERDUE -> OVERDUE;
                    case APPROACHING -> APPROACHING;
                };
        outbox.publish(
                TOPIC,
                deadline.complaintId,
                type,
                new DeadlineData(
                        deadline.id,
                        deadline.organisationId,
                        deadline.complaintId,
                        deadline.clock,
                        deadline.dueOn,
                        deadline.unitId));
    }

    private void note(Deadline deadline, DeadlineSignal signal) {
        switch (signal) {
            case OVERDUE -> deadline.overdueAt = Instant.now(clock);
            case APPROACHING -> deadline.approachingAt = Instant.now(clock);
        }
        told.fire(new DeadlineTold(deadline.complaintId, deadline.clock, deadline.dueOn, signal));
    }
}
