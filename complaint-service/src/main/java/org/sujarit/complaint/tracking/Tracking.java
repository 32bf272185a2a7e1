package org.sujarit.complaint.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.attachment.Attachments;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.complaint.complaint.ContactChanged;
import org.sujarit.complaint.complaint.Handling;
import org.sujarit.complaint.complaint.History;
import org.sujarit.complaint.complaint.HistoryEntry;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.complaint.Notices;
import org.sujarit.complaint.complaint.OwnWords;
import org.sujarit.complaint.complaint.Satisfaction;
import org.sujarit.complaint.complaint.UnitReference;
import org.sujarit.complaint.message.Message;
import org.sujarit.complaint.message.MessageView;
import org.sujarit.complaint.message.Messages;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.receipt.OpenReceipt;
import org.sujarit.complaint.settings.CategorySetting;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problems;

/** What a complainant does with the receipt: follow the case, write, rate, reopen, and have or change the own data. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tracking {

    /** More than any case has; a notice tells of each step and not of each message. */
    private static final int MOST_NOTICES = 1_000;

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    OpenReceipt receipt;

    @Inject
    Complaints complaints;

    @Inject
    Handling handling;

    @Inject
    Messages messages;

    @Inject
    Attachments attachments;

    @Inject
    History history;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Event<ContactChanged> contactChanged;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    TrackedComplaint track() {
        return track(Complaint.of(receipt.complaintId()).orElseThrow(Problems::notFound));
    }

    private TrackedComplaint track(Complaint complaint) {
        ServedOrganisation organisation = ServedOrganisation.served(complaint.organisation());
        UnitReference unit = UnitReference.of(complaint);
        return new TrackedComplaint(
                complaint.trackingNumber(),
                organisation.name(),
                unit == null ? null : unit.name(),
                complaint.category(),
                settings.current()
                        .category(complaint.category())
                        .map(CategorySetting::name)
                        .orElse(null),
                complaint.state(),
                complaint.receivedAt(),
                complaint.dueOn(),
                complaint.completedAt(),
                complaint.result(),
                complaint.reopenableUntil(settings.current().reopenDays()).orElse(null),
                complaint.rating(),
                HistoryEntry.shownOf(complaint.id(), MOST_NOTICES).stream()
                        .map(entry ->
                                new TrackedComplaint.Notice(entry.at(), entry.kind(), notices.of(entry, organisation)))
                        .toList());
    }

    List<Message> messages(UUID after, int limit) {
        return Message.after(receipt.complaintId(), after, limit);
    }

    Message send(SendMessage request) {
        return messages.ofComplainant(locked(), request.text());
    }

    TrackedComplaint rate(RateHandling request) {
        Complaint complaint = locked();
        complaint.rate(new Satisfaction(request.rating(), request.words(), Instant.now(clock)));
        history.record(complaint.id(), HistoryKind.RATED);
        return track(complaints.saved(complaint, "complaint.rated"));
    }

    TrackedComplaint reopen(ReopenComplaint request) {
        Complaint complaint = locked();
        handling.reopen(complaint, request.reason());
        return track(complaint);
    }

    /** Everything that is kept of the person; that it was handed out is recorded. */
    OwnData ownData() {
        Complaint complaint = Complaint.of(receipt.complaintId()).orElseThrow(Problems::notFound);
        OwnData data = new OwnData(
                track(complaint),
                OwnWords.of(complaint),
                Message.after(complaint.id(), FIRST, Messages.MOST_OF_ONE_CASE).stream()
                        .map(MessageView::forComplainant)
                        .toList(),
                attachments.of(complaint.id()));
        audit.record("complaint.own-data-exported", Complaints.SUBJECT, complaint.id());
        return data;
    }

    /** @param contact null takes it away */
    void contact(Contact contact) {
        Complaint complaint = locked();
        complaint.requireHere();
        complaint.reachBy(contact);
        contactChanged.fire(new ContactChanged(complaint.id()));
        history.record(complaint.id(), HistoryKind.CONTACT_CHANGED);
        complaints.saved(complaint, contact == null ? "complaint.contact-deleted" : "complaint.contact-changed");
    }

    /** The receipt may have been withdrawn since it opened the case: what is said then belongs to nobody. */
    private Complaint locked() {
        return Complaint.locked(receipt.complaintId())
                .filter(complaint -> !complaint.isAnonymised())
                .orElseThrow(Problems::notFound);
    }
}
