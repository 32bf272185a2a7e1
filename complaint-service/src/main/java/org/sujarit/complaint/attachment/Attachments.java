package org.sujarit.complaint.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.ComplaintState;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.Desk;
import org.sujarit.complaint.complaint.Handling;
import org.sujarit.complaint.complaint.History;
import org.sujarit.complaint.complaint.HistoryKind;
import org.sujarit.complaint.message.MessageSender;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.file.Download;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.Text;

/** Files of a case: taken if they are what they may be, kept without metadata, and handed out so that none can run. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Attachments {

    public static final String DESCRIPTION =
            "JPEG, PNG, PDF or DOCX of at most 10 MB, by what the content is and not by its"
                    + " name; anything else is refused with `file-type-refused` (422), and what can't be read as what it says it is"
                    + " with `file-unreadable` (422). At most 20 files and 50 MB a complaint. What is kept and handed out is a copy"
                    + " without the camera's position, author and device.";

    static final int MOST_FILES = 20;
    static final int MOST_BYTES = 10 << 20;
    private static final long MOST_BYTES_OF_ONE_CASE = 50L << 20;

    private static final ProblemType TOO_MANY = new ProblemType(
            "too-many-attachments",
            422,
            Text.of("มีไฟล์แนบในเรื่องนี้มากเกินไป", "The complaint holds too many attachments"));

    @Inject
    Complaints complaints;

    @Inject
    Desk desk;

    @Inject
    Handling handling;

    @Inject
    History history;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A file of the complainant's is an answer like a message: a case that waits goes on, and somebody looks at it.
     *
     * @throws Problem {@code too-many-attachments} (422)
     */
    public AttachmentView ofComplainant(UUID complaintId, String name, SentFile file) {
        Complaint complaint = Complaint.locked(complaintId).orElseThrow(Problems::notFound);
        complaint.requireOpen();
        AttachmentView added = add(complaint, MessageSender.COMPLAINANT, name, file);
        // What comes before anybody has begun with the case belongs to the complaint itself.
        if (complaint.state() != ComplaintState.RECEIVED) {
            handling.heardFromComplainant(complaint);
        }
        history.record(complaintId, HistoryKind.ATTACHED);
        complaints.saved(complaint, "complaint.attachment-added");
        return added;
    }

    /** The same by those who handle the case, and by who took it on behalf of the complainant. */
    AttachmentView ofOrganisation(UUID complaintId, String name, SentFile file) {
        Complaint complaint = Complaint.locked(complaintId).orElseThrow(Problems::notFound);
        desk.requireHandlerOrRegistrar(complaint);
        complaint.requireOpen();
        AttachmentView added = add(complaint, MessageSender.ORGANISATION, name, file);
        complaints.saved(complaint, "complaint.attachment-added");
        return added;
    }

    private AttachmentView add(Complaint complaint, MessageSender sender, String name, SentFile file) {
        requireRoom(complaint.id(), file);
        Attachment attachment = new Attachment(
                complaint.id(), sender, file.type().fitting(name, "attachment"), file, Instant.now(clock));
        attachment.persistAndFlush();
        return AttachmentView.of(attachment);
    }

    private static void requireRoom(UUID complaintId, SentFile more) {
        List<AttachmentView> present = views(complaintId);
        long bytes = present.stream().mapToLong(AttachmentView::bytes).sum();
        boolean isFull = present.size() >= MOST_FILES || bytes + more.clean().length > MOST_BYTES_OF_ONE_CASE;
        // A clean copy may be larger than what was sent; what is kept is what counts.
        if (isFull || more.clean().length > MOST_BYTES) {
            throw new Problem(TOO_MANY);
        }
    }

    /** What a case holds, without the files themselves. */
    public List<AttachmentView> of(UUID complaintId) {
        return views(complaintId);
    }

    List<AttachmentView> read(UUID complaintId) {
        complaints.readable(complaintId);
        List<AttachmentView> attachments = views(complaintId);
        audit.record("complaint.attachments-listed", Complaints.SUBJECT, complaintId);
        return attachments;
    }

    Response downloadForStaff(UUID complaintId, UUID id) {
        complaints.readable(complaintId);
        return download(complaintId, id);
    }

    /** The file as a download that no browser shows or runs in our name; that it was handed out is recorded. */
    public Response download(UUID complaintId, UUID id) {
        Attachment attachment = Attachment.of(complaintId, id).orElseThrow(Problems::notFound);
        audit.record("complaint.attachment-read", Complaints.SUBJECT, complaintId);
        return Download.of(attachment.type, attachment.content, "attachment", attachment.name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static List<AttachmentView> views(UUID complaintId) {
        return Attachment.find(
                        "select id, sender, name, type, bytes, sha256, sha256AsSent, addedAt from Attachment"
                                + " where complaintId = ?1 order by id",
                        complaintId)
                .project(AttachmentView.class)
                .page(0, MOST_FILES)
                .list();
    }
}
