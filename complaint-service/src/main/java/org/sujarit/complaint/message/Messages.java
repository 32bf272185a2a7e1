package org.sujarit.complaint.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.Desk;
import org.sujarit.complaint.complaint.Handling;
import org.sujarit.complaint.complaint.History;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.text.Text;

/** Carries messages between the complainant and those who handle the case, and keeps the clocks that they move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Messages {

    /** Enough for any case, and an end to flooding. */
    public static final int MOST_OF_ONE_CASE = 500;

    private static final ProblemType TOO_MANY = new ProblemType(
            "too-many-messages", 422, Text.of("มีข้อความในเรื่องนี้มากเกินไป", "The case holds too many messages"));

    @Inject
    Complaints complaints;

    @Inject
    Desk desk;

    @Inject
    Handling handling;

    @Inject
    Deadlines deadlines;

    @Inject
    History history;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The messages of a case for those who handle it, and the auditor; that they were read is recorded. */
    List<Message> read(UUID complaintId, UUID after, int limit) {
        complaints.readable(complaintId);
        List<Message> messages = Message.after(complaintId, after, limit);
        audit.record("complaint.messages-read", Complaints.SUBJECT, complaintId);
        return messages;
    }

    /** A message to the complainant answers theirs; where it asks something, the time to handle the case stands still. */
    Message toComplainant(UUID complaintId, WriteMessage written) {
        Complaint complaint = complaints.lockedForHandling(complaintId);
        complaint.requireOpen();
        Message message = Message.ofOrganisation(complaintId, desk.person(), written, Instant.now(clock));
        keep(message);
        deadlines.end(complaintId, ComplaintClock.REPLY);
        if (written.asksForAnswer() && !complaint.isAwaitingComplainant()) {
            complaint.awaitComplainant(LocalDate.now(clock));
            deadlines.pause(complaintId, ComplaintClock.HANDLE);
            history.record(complaintId, HistoryKind.ASKED);
        }
        complaints.saved(complaint, "complaint.message-sent");
        return message;
    }

    /** A message of the complainant's lets a case that waits for it go on, and wants a reply. */
    public Message ofComplainant(Complaint complaint, String text) {
        complaint.requireOpen();
        Message message = Message.ofComplainant(complaint.id(), text, Instant.now(clock));
        keep(message);
        handling.heardFromComplainant(complaint);
        complaints.saved(complaint, "complaint.message-received");
        return message;
    }

    private static void keep(Message message) {
        if (Message.countOf(message.complaintId) >= MOST_OF_ONE_CASE) {
            throw new Problem(TOO_MANY);
        }
        message.persist();
    }
}
