package org.sujarit.complaint.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.SpecHints;
import org.sujarit.complaint.deadline.DeadlineOwner;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.time.FiscalYears;

/** A general complaint (เรื่องร้องเรียน/ร้องทุกข์) to an organisation, from its receipt to its end, and again where it is reopened. */
@Entity
@Table(name = "complaint")
public class Complaint extends PanacheEntityBase {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "tracking_number")
    String trackingNumber;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String category;

    @Embedded
    Statement statement;

    @Enumerated(EnumType.STRING)
    ComplaintState state;

    /** When it reached the first organisation: from then on the complainant waits. */
    @Column(name = "received_at")
    Instant receivedAt;

    /** When it reached this one: the same, unless it was referred. */
    @Column(name = "arrived_at")
    Instant arrivedAt;

    /** The officer who took it on behalf of somebody; null for what the public sent itself. */
    @Column(name = "registered_by")
    String registeredBy;

    /** The registered client that it came from; null for all but Open311. */
    @Column(name = "open311_client")
    UUID open311Client;

    @Column(name = "unit_id")
    UUID unitId;

    /** The subject of the officer in charge. */
    String officer;

    /** The last day of handling; the clock that tells of it is kept with the other clocks. */
    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "waiting_since")
    LocalDate waitingSince;

    @Column(name = "completed_at")
    Instant completedAt;

    /** What the complainant is told in the end: of the outcome, or why it is rejected; null before that. */
    String result;

    @Column(name = "duplicate_of")
    UUID duplicateOf;

    @Column(name = "reopened_at")
    Instant reopenedAt;

    @Embedded
    Satisfaction satisfaction;

    @Column(name = "anonymised_at")
    Instant anonymisedAt;

    @Version
    long version;

    protected Complaint() {}

    Complaint(String trackingNumber, NewComplaint received, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.trackingNumber = trackingNumber;
        this.channel = received.channel();
        this.category = received.category();
        this.statement = new Statement(received.description(), received.place(), received.contact());
        this.registeredBy = received.registeredBy();
        this.open311Client = received.open311Client();
        this.state = ComplaintState.RECEIVED;
        this.receivedAt = received.receivedAt();
        this.arrivedAt = now;
    }

    /** The same matter at the organisation that it was referred to. */
    static Complaint arrived(Complaint former, String category, Instant now) {
        NewComplaint received = new NewComplaint(
                Channel.REFERRED,
                category,
                former.statement.description,
                former.statement.place().orElse(null),
                former.statement.contact().orElse(null),
                former.receivedAt,
                null,
                null);
        Complaint complaint = new Complaint(former.trackingNumber, received, now);
        complaint.dueOn = former.dueOn;
        return complaint;
    }

    void start() {
        if (state != ComplaintState.RECEIVED) {
            throw new Problem(ComplaintProblems.ALREADY_STARTED);
        }
        state = ComplaintState.IN_PROGRESS;
    }

    void assign(UUID unit, String toOfficer) {
        requireOpen();
        unitId = unit;
        officer = toOfficer;
    }

    void categorise(String code) {
        requireOpen();
        category = code;
    }

    /** The complainant is asked something; until the answer comes the time to handle it stands still. */
    public void awaitComplainant(LocalDate today) {
        requireInProgress();
        state = ComplaintState.AWAITING_COMPLAINANT;
        waitingSince = today;
    }

    public boolean isAwaitingComplainant() {
        return state == ComplaintState.AWAITING_COMPLAINANT;
    }

    void requireAwaitingComplainant() {
        if (!isAwaitingComplainant()) {
            throw new Problem(ComplaintProblems.NOT_WAITING);
        }
    }

    void resume(LocalDate newDueOn) {
        requireAwaitingComplainant();
        state = ComplaintState.IN_PROGRESS;
        waitingSince = null;
        dueOn = newDueOn;
    }

    /**
     * Puts off the last day; the complainant is told why, and until when.
     *
     * @param mostDays how far it can be put off at once
     */
    void extendDeadline(LocalDate until, LocalDate today, int mostDays) {
        requireOpen();
        if (isAwaitingComplainant()) {
            throw new Problem(ComplaintProblems.WAITING);
        }
        if (!until.isAfter(dueOn) || until.isBefore(today)) {
            throw Problems.invalid(
                    "until",
                    "ต้องหลังวันครบกำหนดเดิมและไม่ใช่วันที่ผ่านมาแล้ว",
                    "must be after the last day that stands, and not past");
        }
        LocalDate last = (dueOn.isAfter(today) ? dueOn : today).plusDays(mostDays);
        if (until.isAfter(last)) {
            throw Problems.invalid(
                    "until",
                    "ขยายได้ไม่เกิน %d วันต่อครั้ง".formatted(mostDays),
                    "is more than %d days off".formatted(mostDays));
        }
        dueOn = until;
    }

    /** @param outcome what the complainant is told */
    void complete(String outcome, Instant now) {
        if (state != ComplaintState.IN_PROGRESS && !isAwaitingComplainant()) {
            throw new Problem(ComplaintProblems.NOT_IN_PROGRESS);
        }
        close(ComplaintState.COMPLETED, outcome, now);
    }

    /** The complaint that it doubles has a result, whether anybody began with this one or not. */
    void completeAsDuplicate(String outcome, Instant now) {
        requireOpen();
        close(ComplaintState.COMPLETED, outcome, now);
    }

    /** It is not for this organisation, or not for this channel. */
    void reject(String reason, Instant now) {
        requireOpen();
        close(ComplaintState.REJECTED, reason, now);
    }

    /** Another organisation goes on with it; what could name the complainant goes with it. */
    public void refer(Instant now) {
        requireOpen();
        if (isAwaitingComplainant()) {
            throw new Problem(ComplaintProblems.WAITING);
        }
        close(ComplaintState.REFERRED, null, now);
    }

    private void close(ComplaintState end, String told, Instant now) {
        state = end;
        result = told;
        completedAt = now;
        waitingSince = null;
    }

    /** The complainant is not content with the end that it took. */
    public void reopen(Instant now, int withinDays) {
        requireReopenable(FiscalYears.businessDate(now), withinDays);
        state = ComplaintState.IN_PROGRESS;
        reopenedAt = now;
        completedAt = null;
        result = null;
        duplicateOf = null;
    }

    private void requireReopenable(LocalDate today, int withinDays) {
        requireAnswered();
        if (anonymisedAt != null || today.isAfter(reopenableUntil(withinDays).orElseThrow())) {
            throw new Problem(ComplaintProblems.TOO_LATE_TO_REOPEN);
        }
    }

    /** The organisation has told the complainant how it ended. */
    private boolean isAnswered() {
        return state == ComplaintState.COMPLETED || state == ComplaintState.REJECTED;
    }

    private void requireAnswered() {
        if (!isAnswered()) {
            throw new Problem(ComplaintProblems.NOT_CLOSED);
        }
    }

    /** The last day on which the complainant can reopen it; empty while it is open. */
    public Optional<LocalDate> reopenableUntil(int withinDays) {
        return isAnswered()
                ? Optional.of(FiscalYears.businessDate(completedAt).plusDays(withinDays))
                : Optional.empty();
    }

    /** How content the complainant is with what was done; once for each end, and the last word counts. */
    public void rate(Satisfaction given) {
        requireAnswered();
        if (satisfaction != null && !satisfaction.ratedAt().isBefore(completedAt)) {
            throw new Problem(ComplaintProblems.ALREADY_RATED);
        }
        satisfaction = given;
    }

    void linkTo(Complaint main) {
        requireOpen();
        boolean isMainItself = count("duplicateOf", id) > 0;
        if (main.id.equals(id) || main.duplicateOf != null || isMainItself) {
            throw Problems.invalid(
                    "complaintId",
                    "ต้องเป็นเรื่องหลักเรื่องอื่น",
                    "must be another complaint that is no duplicate itself, and this one the main one of none");
        }
        main.requireOpen();
        duplicateOf = main.id;
    }

    /** It is linked to the one that tells of the same, and ends with it. */
    public boolean isDuplicate() {
        return duplicateOf != null;
    }

    void unlink() {
        requireOpen();
        if (duplicateOf == null) {
            throw new Problem(ComplaintProblems.NOT_LINKED);
        }
        duplicateOf = null;
    }

    /** Takes away what could name a person, and leaves what statistics count. */
    public void anonymise(Instant now) {
        if (state.isOpen()) {
            throw new IllegalStateException("somebody still has to reach the complainant");
        }
        statement.anonymise();
        result = null;
        registeredBy = null;
        if (satisfaction != null) {
            satisfaction = satisfaction.withoutWords();
        }
        anonymisedAt = now;
    }

    /** That it is closed, as the rest of the service is told. */
    public CaseClosed closed() {
        return new CaseClosed(id, FiscalYears.businessDate(completedAt));
    }

    public boolean isAnonymised() {
        return anonymisedAt != null;
    }

    /** How the complainant can be reached; null takes it away. */
    public void reachBy(Contact contact) {
        statement.reachBy(contact);
    }

    /** While it is on its way to another organisation, nothing of it changes. */
    public void requireHere() {
        if (state == ComplaintState.REFERRED) {
            throw new Problem(ComplaintProblems.ON_ITS_WAY);
        }
    }

    public void requireOpen() {
        if (!state.isOpen()) {
            throw new Problem(ComplaintProblems.CLOSED);
        }
    }

    private void requireInProgress() {
        if (state != ComplaintState.IN_PROGRESS) {
            throw new Problem(ComplaintProblems.NOT_IN_PROGRESS);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return UUID.fromString(organisationId);
    }

    public ComplaintState state() {
        return state;
    }

    public UUID unitId() {
        return unitId;
    }

    public String category() {
        return category;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** What the complainant wrote; empty once it is anonymised. */
    public Optional<String> description() {
        return isAnonymised() ? Optional.empty() : Optional.ofNullable(statement.description);
    }

    /** Where it is; empty where the complainant said nothing of it, and once it is anonymised. */
    public Optional<Place> place() {
        return isAnonymised() ? Optional.empty() : statement.place();
    }

    public Instant completedAt() {
        return completedAt;
    }

    public String result() {
        return result;
    }

    /** 1 to 5; null where nobody has rated. */
    public Integer rating() {
        return satisfaction == null ? null : satisfaction.rating();
    }

    public long version() {
        return version;
    }

    public DeadlineOwner owner() {
        return new DeadlineOwner(organisation(), id, unitId);
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    public static Optional<Complaint> locked(UUID id) {
        return Complaint.<Complaint>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same, unless somebody is at work on it. */
    public static Optional<Complaint> lockedIfFree(UUID id) {
        return Complaint.<Complaint>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    public static Optional<Complaint> of(UUID id) {
        return Complaint.<Complaint>find("id", id).firstResultOptional();
    }

    /** How many matters came in since, of one category, that one unit has: neither doubled nor out of scope. */
    public static int countArrived(String category, UUID unitId, Instant since) {
        return (int) count(
                "category = ?1 and unitId = ?2 and arrivedAt >= ?3 and duplicateOf is null and state <> ?4",
                category,
                unitId,
                since,
                ComplaintState.REJECTED);
    }

    /** In one order, so that two who need the same ones don't wait for each other for ever. */
    static List<Complaint> locked(UUID one, UUID other) {
        return Complaint.<Complaint>find("id in (?1, ?2) order by id", one, other)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The open duplicates of a complaint; it is locked with them, in one order, as those are who link two. */
    static List<Complaint> lockedOpenDuplicates(UUID id) {
        lockWithDuplicates(id);
        // Whoever linked one while the first look waited is seen by the second; nobody links any more.
        return lockWithDuplicates(id).stream()
                .filter(complaint -> id.equals(complaint.duplicateOf) && complaint.state.isOpen())
                .toList();
    }

    private static List<Complaint> lockWithDuplicates(UUID id) {
        return Complaint.<Complaint>find("id = ?1 or duplicateOf = ?1 order by id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Somebody told of the same, and waits for the end of this one. */
    public boolean hasOpenDuplicates() {
        return count("duplicateOf = ?1 and state in ?2", id, ComplaintState.OPEN) > 0;
    }
}
