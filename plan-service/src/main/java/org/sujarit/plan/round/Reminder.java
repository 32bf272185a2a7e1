package org.sujarit.plan.round;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/**
 * That an organisation shall be reminded of a round on a day, once. It is not confined to one organisation, as the
 * service works through the reminders of all; it holds nothing but the round's own dates.
 */
@Entity
@Table(name = "reminder")
class Reminder extends PanacheEntityBase {

    private static final int DAYS_BEFORE_CLOSING = 14;

    /** Why an organisation is reminded. */
    enum Cause {
        OPENED,
        CLOSING_SOON,
        OVERDUE
    }

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "round_id")
    UUID roundId;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "fiscal_year")
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    @Column(name = "opens_on")
    LocalDate opensOn;

    @Column(name = "closes_on")
    LocalDate closesOn;

    @Column(name = "sent_at")
    Instant sentAt;

    protected Reminder() {}

    private Reminder(UUID organisationId, ReportingRound round, Cause cause) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.organisationId = organisationId;
        this.roundId = round.id;
        this.cause = cause;
        this.fiscalYear = round.fiscalYear;
        this.kind = round.kind;
        this.opensOn = round.opensOn;
        this.closesOn = round.closesOn;
        this.dueOn = switch (cause) {
            case OPENED -> round.opensOn;
            case CLOSING_SOON -> later(round.opensOn, round.closesOn.minusDays(DAYS_BEFORE_CLOSING));
            case OVERDUE -> round.closesOn.plusDays(1);
        };
    }

    /**
     * Plans the round's reminders anew, unless its report is in; what was sent already is not sent again, and of what is
     * past only the last is.
     */
    static void plan(UUID organisationId, ReportingRound round, LocalDate today) {
        forget(round.id);
        if (round.isSettled()) {
            return;
        }
        List<Reminder> all = Stream.of(Cause.values())
                .map(cause -> new Reminder(organisationId, round, cause))
                .toList();
        long past =
                all.stream().filter(reminder -> reminder.dueOn.isBefore(today)).count();
        for (Reminder wanted : all.subList((int) Math.max(0, past - 1), all.size())) {
            if (count("roundId = ?1 and cause = ?2 and dueOn = ?3", round.id, wanted.cause, wanted.dueOn) == 0) {
                wanted.persist();
            }
        }
    }

    /** The report is in, or the round has other days: what was not sent yet need not be. */
    static void forget(UUID roundId) {
        delete("roundId = ?1 and sentAt is null", roundId);
    }

    static List<Reminder> due(LocalDate today, int limit) {
        return Reminder.<Reminder>find("sentAt is null and dueOn <= ?1 order by dueOn, id", today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .list();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
