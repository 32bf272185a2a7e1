package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

/** Hands out the cases of the organisation at work to those who may have them, and records that it did. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Complaints {

    public static final String SUBJECT = "complaint";

    @Inject
    Desk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    AuditTrail audit;

    /** One case; that somebody read it, and whether with the complainant's contact, is recorded. */
    ComplaintView read(UUID id) {
        Complaint complaint = Complaint.of(id).orElseThrow(Problems::notFound);
        desk.requireStaff(complaint);
        ComplaintView view = ComplaintView.of(complaint, deadlines.of(id), desk.handles(complaint));
        audit.record(view.contact() == null ? "complaint.read" : "complaint.contact-read", SUBJECT, id);
        return view;
    }

    /** A case for those who may know of it, without what names the complainant; that they looked is recorded. */
    void look(UUID id, String action) {
        Complaint complaint = Complaint.of(id).orElseThrow(Problems::notFound);
        audit.record(action, SUBJECT, complaint.id);
    }

    /**
     * A case whose papers the caller may read: who handles it, and the auditor.
     *
     * @throws Problem {@code not-found} (404), {@code complaint-not-yours} (403)
     */
    public Complaint readable(UUID id) {
        Complaint complaint = Complaint.of(id).orElseThrow(Problems::notFound);
        desk.requireReader(complaint);
        return complaint;
    }

    /**
     * A case for those who handle it, kept from others until the end of the transaction.
     *
     * @throws Problem {@code not-found} (404), {@code complaint-not-yours} (403)
     */
    public Complaint lockedForHandling(UUID id) {
        Complaint complaint = Complaint.locked(id).orElseThrow(Problems::notFound);
        desk.requireHandler(complaint);
        return complaint;
    }

    /** The same in the version that was read. */
    public Complaint forHandling(UUID id, String ifMatch) {
        Complaint complaint = lockedForHandling(id);
        Versions.requireMatch(ifMatch, complaint.version);
        return complaint;
    }

    /** Records a change, last in its transaction. */
    public Complaint saved(Complaint complaint, String action) {
        Complaint.flush();
        audit.record(action, SUBJECT, complaint.id);
        return complaint;
    }
}
