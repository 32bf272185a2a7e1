package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.receipt.Receipts;
import org.sujarit.complaint.receipt.TrackingNumber;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

/** What is done with complaints where more than the complaint itself takes part: the receipt, the organisation, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Complaints {

    private static final String SUBJECT = "complaint";

    @Inject
    Receipts receipts;

    @Inject
    Categories categories;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes a complaint to the organisation at work; {@code not-found} where this service doesn't serve it. */
    ComplaintAcknowledgement receive(UUID organisationId, SendComplaint request) {
        ServedOrganisation organisation = ServedOrganisation.of(organisationId).orElseThrow(Problems::notFound);
        if (!categories.has(request.category())) {
            throw Problems.invalid("category", "ไม่มีประเภทเรื่องนี้", "is not a code of the list of categories");
        }
        TrackingNumber number = receipts.newNumber();
        Complaint complaint = Complaint.receive(number, request, Channel.WEB, ZonedDateTime.now(clock));
        complaint.persistAndFlush();
        String secret = receipts.issue(number, organisationId, complaint.id);
        audit.record("complaint.received", SUBJECT, complaint.id);
        return acknowledgements.of(complaint, organisation.name(), secret);
    }

    /** One complaint with the complainant's contact; that somebody saw the contact is recorded. */
    ComplaintView read(UUID id) {
        ComplaintView view = ComplaintView.of(Complaint.of(id).orElseThrow(Problems::notFound));
        if (view.contact() != null) {
            audit.record("complaint.contact-read", SUBJECT, id);
        }
        return view;
    }

    Complaint start(UUID id, String ifMatch) {
        Complaint complaint = forChange(id, ifMatch);
        complaint.start();
        return saved(complaint, "complaint.started");
    }

    Complaint complete(UUID id, String ifMatch, String result) {
        Complaint complaint = forChange(id, ifMatch);
        complaint.complete(result, Instant.now(clock));
        return saved(complaint, "complaint.completed");
    }

    private Complaint forChange(UUID id, String ifMatch) {
        Complaint complaint = Complaint.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, complaint.version);
        return complaint;
    }

    private Complaint saved(Complaint complaint, String action) {
        Complaint.flush();
        audit.record(action, SUBJECT, complaint.id);
        return complaint;
    }
}
