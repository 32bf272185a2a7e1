package org.sujarit.complaint.deadline;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.calendar.DayCount;
import org.sujarit.complaint.calendar.WorkCalendar;
import org.sujarit.complaint.settings.ClockSetting;

/**
 * A clock that runs for a case. It is not confined to one organisation, as the service works through the deadlines of
 * all; it holds nothing but days and ids, and a case's are reached through the case alone.
 */
@Entity
@Table(name = "complaint_deadline")
class Deadline extends PanacheEntityBase {

    /** What the index of each of the two signals holds. */
    private static final String TO_WARN =
            "endedAt is null and pausedOn is null and approachingAt is null and overdueAt is null and warnOn <= ?1";

    private static final String TO_RAISE = "endedAt is null and pausedOn is null and overdueAt is null and dueOn < ?1";

    @Id
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Enumerated(EnumType.STRING)
    ComplaintClock clock;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_count")
    DayCount count;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "warn_on")
    LocalDate warnOn;

    @Column(name = "unit_id")
    UUID unitId;

    @Column(name = "approaching_at")
    Instant approachingAt;

    @Column(name = "overdue_at")
    Instant overdueAt;

    @Column(name = "paused_on")
    LocalDate pausedOn;

    @Column(name = "ended_at")
    Instant endedAt;

    protected Deadline() {}

    Deadline(DeadlineOwner owner, ClockSetting setting, WorkCalendar calendar, LocalDate start) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.organisationId = owner.organisationId();
        this.complaintId = owner.complaintId();
        this.unitId = owner.unitId();
        this.clock = setting.clock();
        this.count = setting.count();
        this.startedOn = start;
        dueOn(calendar.after(start, setting.days(), setting.count()), setting, calendar);
    }

    /** The same clock of the case at another organisation, as far as it ran. */
    Deadline copyFor(DeadlineOwner owner) {
        Deadline copy = new Deadline();
        copy.id = UuidCreator.getTimeOrderedEpoch();
        copy.organisationId = owner.organisationId();
        copy.complaintId = owner.complaintId();
        copy.unitId = owner.unitId();
        copy.clock = clock;
        copy.count = count;
        copy.startedOn = startedOn;
        copy.dueOn = dueOn;
        copy.warnOn = warnOn;
        copy.approachingAt = approachingAt;
        copy.overdueAt = overdueAt;
        return copy;
    }

    /** A new last day is told of anew, when it approaches and when it is over. */
    void dueOn(LocalDate day, ClockSetting setting, WorkCalendar calendar) {
        dueOn = day;
        warnOn = calendar.before(day, setting.warnDays(), count);
        approachingAt = null;
        overdueAt = null;
    }

    void pause(LocalDate today) {
        pausedOn = today;
    }

    /** The days that it stood still are added, so that the office has as many left as before. */
    void resume(LocalDate today, ClockSetting setting, WorkCalendar calendar) {
        int still = calendar.between(pausedOn, today, count);
        pausedOn = null;
        if (still == 0) {
            return;
        }
        LocalDate later = calendar.after(dueOn, still, count);
        if (overdueAt != null && later.isBefore(today)) {
            // It was over before, is over still, and was told so.
            dueOn = later;
        } else {
            dueOn(later, setting, calendar);
        }
    }

    static Optional<Deadline> running(UUID complaintId, ComplaintClock clock) {
        return Deadline.<Deadline>find("complaintId = ?1 and clock = ?2 and endedAt is null", complaintId, clock)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static List<Deadline> runningOf(List<UUID> complaints) {
        return list("complaintId in ?1 and endedAt is null order by dueOn, id", complaints);
    }

    static List<Deadline> of(UUID complaintId) {
        return Deadline.<Deadline>find("complaintId = ?1 order by startedOn, id", complaintId)
                .page(0, 200)
                .list();
    }

    static void end(UUID complaintId, ComplaintClock clock, Instant now) {
        update("endedAt = ?3 where complaintId = ?1 and clock = ?2 and endedAt is null", complaintId, clock, now);
    }

    static List<Deadline> endedAt(UUID complaintId, Instant moment) {
        return list("complaintId = ?1 and endedAt = ?2", complaintId, moment);
    }

    static void endAll(UUID complaintId, Instant now) {
        update("endedAt = ?2 where complaintId = ?1 and endedAt is null", complaintId, now);
    }

    static void assign(UUID complaintId, UUID unitId) {
        update("unitId = ?2 where complaintId = ?1 and endedAt is null", complaintId, unitId);
    }

    /** The organisations of which something is to be told; without a lock. */
    static List<UUID> organisationsToTell(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct organisationId from Deadline where (" + TO_RAISE + ") or (" + TO_WARN + ")",
                        UUID.class)
                .setParameter(1, today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is over, or else what approaches, of one organisation, kept from other replicas. */
    static List<Deadline> toTell(UUID organisationId, LocalDate today, int limit) {
        List<Deadline> over =
                locked(TO_RAISE + " and organisationId = ?2 order by dueOn, id", organisationId, today, limit);
        return over.isEmpty()
                ? locked(TO_WARN + " and organisationId = ?2 order by warnOn, id", organisationId, today, limit)
                : over;
    }

    /** The same without a lock. */
    static List<UUID> idsToTell(UUID organisationId, LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Deadline where organisationId = ?2 and ((" + TO_RAISE + ") or (" + TO_WARN
                                + ")) order by dueOn, id",
                        UUID.class)
                .setParameter(1, today)
                .setParameter(2, organisationId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One, kept from other replicas, unless it is told already. */
    static Optional<Deadline> lockedToTell(UUID id, LocalDate today) {
        return Deadline.<Deadline>find("id = ?2 and ((" + TO_RAISE + ") or (" + TO_WARN + "))", today, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    private static List<Deadline> locked(String query, UUID organisationId, LocalDate today, int limit) {
        return Deadline.<Deadline>find(query, today, organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .page(0, limit)
                .list();
    }
}
