package org.sujarit.complaint.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.attachment.Attachment;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.History;
import org.sujarit.complaint.complaint.HistoryEntry;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.message.Message;
import org.sujarit.complaint.note.Note;
import org.sujarit.complaint.receipt.Receipts;
import org.sujarit.complaint.referral.OutsideReferral;
import org.sujarit.complaint.referral.Referral;
import org.sujarit.kit.tenancy.Tenant;

/** Takes the person out of cases whose time is over, and leaves what is counted; see decision 0010 for what stays. */
@ApplicationScoped
class Anonymiser {

    private static final int AT_ONCE = 100;

    @Inject
    Complaints complaints;

    @Inject
    History history;

    @Inject
    Receipts receipts;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** The next ones, the one that is over longest first. */
    @ActivateRequestContext
    List<Retention> over(Retention.Position after) {
        return QuarkusTransaction.requiringNew().call(() -> Retention.over(LocalDate.now(clock), after, AT_ONCE));
    }

    /**
     * All of one case or nothing, in a request of its own, which is confined to the case's organisation. One that
     * somebody is at work on, or that is not over any more, is left as it is.
     */
    @ActivateRequestContext
    void anonymise(Retention over) {
        tenant.actFor(over.organisationId);
        // The case first and its period then, as everybody else does, so that nobody waits for each other.
        QuarkusTransaction.requiringNew().run(() -> Complaint.lockedIfFree(over.complaintId)
                .filter(complaint -> !Referral.isOnItsWay(complaint.id()))
                .ifPresent(this::anonymiseIfOver));
    }

    private void anonymiseIfOver(Complaint complaint) {
        Retention.lockedIfOver(complaint.id(), LocalDate.now(clock)).ifPresent(over -> {
            complaint.anonymise(Instant.now(clock));
            forgetWhatBelongsTo(complaint.id());
            history.recordBySystem(complaint.id(), HistoryKind.ANONYMISED);
            over.delete();
            complaints.saved(complaint, "complaint.anonymised");
        });
    }

    private void forgetWhatBelongsTo(UUID id) {
        Message.deleteOf(id);
        Note.deleteOf(id);
        Attachment.deleteOf(id);
        OutsideReferral.deleteOf(id);
        HistoryEntry.forgetWords(id);
        receipts.withdraw(id);
    }
}
