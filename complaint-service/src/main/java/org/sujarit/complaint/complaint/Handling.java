package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.complaint.handler.Handlers;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;

/** Moves a case on: from desk to desk, from state to state, with its clocks and its history. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Handling {

    @Inject
    Complaints complaints;

    @Inject
    Desk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    Settings settings;

    @Inject
    Handlers handlers;

    @Inject
    History history;

    @Inject
    Event<AssignedToUnit> assigned;

    @Inject
    Event<CaseClosed> caseClosed;

    @Inject
    Event<CaseReopened> caseReopened;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    Complaint start(UUID id, String ifMatch) {
        Complaint complaint = complaints.forHandling(id, ifMatch);
        complaint.start();
        deadlines.end(id, ComplaintClock.ACKNOWLEDGE);
        history.record(id, HistoryKind.STARTED);
        return complaints.saved(complaint, "complaint.started");
    }

    /** Gives a case to a unit, and to an officer of it; or hands it over from one to another. */
    Complaint assign(UUID id, String ifMatch, AssignComplaint to) {
        Complaint complaint = lockedForHead(id, ifMatch);
        if (to.unitId() != null) {
            ServedOrganisation.served(tenant.organisationId()).requireUnit("unitId", to.unitId());
        }
        if (to.officer() != null && !worksThere(to)) {
            throw Problems.invalid(
                    "officer", "ไม่ใช่ผู้รับผิดชอบของส่วนราชการนี้", "is no complaint officer of that unit");
        }
        boolean first = complaint.unitId == null && complaint.officer == null;
        boolean otherUnit = to.unitId() != null && !to.unitId().equals(complaint.unitId);
        complaint.assign(to.unitId(), to.officer());
        deadlines.assign(id, to.unitId());
        history.record(id, first ? HistoryKind.ASSIGNED : HistoryKind.HANDED_OVER, entry -> entry.unit(to.unitId())
                .officer(to.officer())
                .words(to.reason()));
        if (otherUnit) {
            assigned.fire(new AssignedToUnit(complaint.category, complaint.unitId));
        }
        return complaints.saved(complaint, first ? "complaint.assigned" : "complaint.handed-over");
    }

    private boolean worksThere(AssignComplaint to) {
        return handlers.post(to.officer())
                .map(post -> Objects.equals(post.unitId(), to.unitId()))
                .orElse(false);
    }

    private Complaint lockedForHead(UUID id, String ifMatch) {
        Complaint complaint = Complaint.locked(id).orElseThrow(Problems::notFound);
        desk.requireHandlerOrHead(complaint);
        Versions.requireMatch(ifMatch, complaint.version);
        return complaint;
    }

    Complaint categorise(UUID id, String ifMatch, String category) {
        Complaint complaint = complaints.forHandling(id, ifMatch);
        settings.requireCategory(category);
        complaint.categorise(category);
        history.record(id, HistoryKind.CATEGORISED, entry -> entry.words(category));
        if (complaint.unitId != null) {
            assigned.fire(new AssignedToUnit(category, complaint.unitId));
        }
        return complaints.saved(complaint, "complaint.categorised");
    }

    /** Puts off the last day; the complainant is told in the case's notices. */
    Complaint extend(UUID id, String ifMatch, ExtendDeadline request) {
        Complaint complaint = Complaint.locked(id).orElseThrow(Problems::notFound);
        desk.requireHead(complaint);
        Versions.requireMatch(ifMatch, complaint.version);
        complaint.extendDeadline(
                request.until(), LocalDate.now(clock), settings.current().extensionDays());
        deadlines.extend(id, ComplaintClock.HANDLE, request.until());
        history.record(
                id, HistoryKind.EXTENDED, entry -> entry.dueOn(request.until()).words(request.reason()));
        return complaints.saved(complaint, "complaint.deadline-extended");
    }

    /** Goes on without waiting any longer for the complainant's answer. */
    Complaint resume(UUID id, String ifMatch) {
        Complaint complaint = complaints.forHandling(id, ifMatch);
        goOn(complaint);
        return complaints.saved(complaint, "complaint.resumed");
    }

    /** What the complainant adds lets a case that waits for it go on, and wants a reply. */
    public void heardFromComplainant(Complaint complaint) {
        if (complaint.isAwaitingComplainant()) {
            goOn(complaint);
        }
        deadlines.start(complaint.owner(), ComplaintClock.REPLY, LocalDate.now(clock));
    }

    /** The time runs again, with as many days as were left. */
    public void goOn(Complaint complaint) {
        complaint.requireAwaitingComplainant();
        LocalDate dueOn = deadlines.resume(complaint.id, ComplaintClock.HANDLE);
        complaint.resume(dueOn);
        history.record(complaint.id, HistoryKind.RESUMED, entry -> entry.dueOn(dueOn));
    }

    Complaint complete(UUID id, String ifMatch, String result) {
        Instant now = Instant.now(clock);
        List<Complaint> duplicates = Complaint.lockedOpenDuplicates(id);
        Complaint complaint = complaints.forHandling(id, ifMatch);
        complaint.complete(result, now);
        duplicates.forEach(duplicate -> duplicate.completeAsDuplicate(result, now));
        return ended(complaint, duplicates, HistoryKind.COMPLETED, "complaint.completed");
    }

    Complaint reject(UUID id, String ifMatch, String reason) {
        Instant now = Instant.now(clock);
        List<Complaint> duplicates = Complaint.lockedOpenDuplicates(id);
        Complaint complaint = complaints.forHandling(id, ifMatch);
        complaint.reject(reason, now);
        duplicates.forEach(duplicate -> duplicate.reject(reason, now));
        return ended(complaint, duplicates, HistoryKind.REJECTED, "complaint.rejected");
    }

    /** Who told of the same is told the same. */
    private Complaint ended(Complaint complaint, List<Complaint> duplicates, HistoryKind kind, String action) {
        for (Complaint closed :
                Stream.concat(Stream.of(complaint), duplicates.stream()).toList()) {
            deadlines.endAll(closed.id, closed.completedAt);
            history.record(closed.id, kind, entry -> entry.words(closed.result));
            caseClosed.fire(closed.closed());
        }
        duplicates.forEach(duplicate -> complaints.saved(duplicate, action));
        return complaints.saved(complaint, action);
    }

    /** A new period of handling begins, as after receipt. */
    public void reopen(Complaint complaint, String reason) {
        complaint.reopen(Instant.now(clock), settings.current().reopenDays());
        complaint.dueOn = deadlines.start(complaint.owner(), ComplaintClock.HANDLE, LocalDate.now(clock));
        history.record(complaint.id, HistoryKind.REOPENED, entry -> entry.dueOn(complaint.dueOn)
                .words(reason));
        caseReopened.fire(new CaseReopened(complaint.id));
        complaints.saved(complaint, "complaint.reopened");
    }

    /** Links a case to the one that tells of the same: it ends with it. */
    Complaint link(UUID id, String ifMatch, UUID mainId) {
        Complaint.locked(id, mainId);
        Complaint complaint = complaints.forHandling(id, ifMatch);
        Complaint main = Complaint.of(mainId)
                .orElseThrow(() -> Problems.invalid(
                        "complaintId", "ไม่มีเรื่องนี้ในหน่วยงาน", "is no complaint to this organisation"));
        complaint.linkTo(main);
        history.record(id, HistoryKind.LINKED, entry -> entry.related(mainId));
        return complaints.saved(complaint, "complaint.linked");
    }

    Complaint unlink(UUID id, String ifMatch) {
        Complaint complaint = complaints.forHandling(id, ifMatch);
        UUID main = complaint.duplicateOf;
        complaint.unlink();
        history.record(id, HistoryKind.UNLINKED, entry -> entry.related(main));
        return complaints.saved(complaint, "complaint.unlinked");
    }
}
