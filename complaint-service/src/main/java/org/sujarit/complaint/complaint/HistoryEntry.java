package org.sujarit.complaint.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sujarit.complaint.calendar.ComplaintClock;

/** One thing that happened to a case; never changed, but for the words that go when the case is anonymised. */
@Entity
@Table(name = "complaint_history")
public class HistoryEntry extends PanacheEntityBase {

    static final String COMPLAINANT = "complainant";
    static final String SYSTEM = "system";
    static final String FORMER_ORGANISATION = "former-organisation";

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "complaint_id")
    UUID complaintId;

    Instant at;

    @Enumerated(EnumType.STRING)
    HistoryKind kind;

    /** The subject of an officer, or who else did it. */
    String actor;

    @Column(name = "unit_id")
    UUID unitId;

    String officer;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    ComplaintClock clock;

    /** A reason or an outcome, as somebody wrote it. */
    String words;

    /** The other case or organisation that it is about. */
    @Column(name = "related_id")
    UUID relatedId;

    protected HistoryEntry() {}

    HistoryEntry(UUID complaintId, HistoryKind kind, String actor, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.complaintId = complaintId;
        this.kind = kind;
        this.actor = actor;
        this.at = at;
    }

    public HistoryKind kind() {
        return kind;
    }

    public Instant at() {
        return at;
    }

    public HistoryEntry unit(UUID unit) {
        unitId = unit;
        return this;
    }

    public HistoryEntry officer(String inCharge) {
        officer = inCharge;
        return this;
    }

    public HistoryEntry dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    HistoryEntry clock(ComplaintClock which) {
        clock = which;
        return this;
    }

    public HistoryEntry words(String reason) {
        words = reason;
        return this;
    }

    public HistoryEntry related(UUID other) {
        relatedId = other;
        return this;
    }

    /** For the organisation that the case goes to: without who at this one did it. */
    public HistoryEntry copyFor(UUID otherComplaint) {
        HistoryEntry copy = new HistoryEntry(
                otherComplaint,
                kind,
                actor.equals(COMPLAINANT) || actor.equals(SYSTEM) ? actor : FORMER_ORGANISATION,
                at);
        boolean namesOrganisation = kind == HistoryKind.REFERRED || kind == HistoryKind.ARRIVED;
        return copy.dueOn(dueOn).clock(clock).words(words).related(namesOrganisation ? relatedId : null);
    }

    /** As many as a case has in years. */
    private static final int MOST = 5_000;

    /** Everything of a case, the first one first. */
    public static List<HistoryEntry> allOf(UUID complaintId) {
        return after(complaintId, new UUID(0, 0), MOST);
    }

    /** What the complainant is told of, the first one first. */
    public static List<HistoryEntry> shownOf(UUID complaintId, int limit) {
        return HistoryEntry.<HistoryEntry>find(
                        "complaintId = ?1 and kind in ?2 and (clock is null or clock = ?3) order by id",
                        complaintId,
                        HistoryKind.SHOWN,
                        ComplaintClock.HANDLE)
                .page(0, limit)
                .list();
    }

    /** What the complainant wrote into it, why it shall be reopened for instance. */
    static List<String> wordsOfComplainant(UUID complaintId) {
        return HistoryEntry.<HistoryEntry>find(
                        "complaintId = ?1 and actor = ?2 and words is not null order by id", complaintId, COMPLAINANT)
                .page(0, MOST)
                .stream()
                .map(entry -> entry.words)
                .toList();
    }

    public static List<HistoryEntry> after(UUID complaintId, UUID id, int limit) {
        return HistoryEntry.<HistoryEntry>find("complaintId = ?1 and id > ?2 order by id", complaintId, id)
                .page(0, limit)
                .list();
    }

    public static void forgetWords(UUID complaintId) {
        update("words = null, officer = null where complaintId = ?1", complaintId);
    }
}
