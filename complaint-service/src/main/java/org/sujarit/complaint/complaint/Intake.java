package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.deadline.DeadlineOwner;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.receipt.Receipts;
import org.sujarit.complaint.receipt.TrackingNumber;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.time.FiscalYears;

/** Takes complaints to the organisation at work, by whatever way they come, and acknowledges them in writing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Intake {

    @Inject
    Receipts receipts;

    @Inject
    Settings settings;

    @Inject
    Deadlines deadlines;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    History history;

    @Inject
    Routing routing;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** @throws Problem {@code not-found} (404) where the organisation is not served here */
    ComplaintAcknowledgement fromThePublic(SendComplaint request) {
        return receive(new NewComplaint(
                Channel.WEB,
                request.category(),
                request.description(),
                request.place(),
                request.contact(),
                Instant.now(clock),
                null,
                null));
    }

    /** What a registered client of Open311 hands on. */
    public ComplaintAcknowledgement fromOpen311(UUID client, SendComplaint request) {
        return receive(new NewComplaint(
                Channel.OPEN311,
                request.category(),
                request.description(),
                request.place(),
                request.contact(),
                Instant.now(clock),
                null,
                client));
    }

    /** @param officer who takes it on behalf of somebody */
    ComplaintAcknowledgement onBehalf(RegisterComplaint request, String officer) {
        return receive(new NewComplaint(
                request.channel(),
                request.category(),
                request.description(),
                request.place(),
                request.contact(),
                request.receivedAt(Instant.now(clock)),
                officer,
                null));
    }

    private ComplaintAcknowledgement receive(NewComplaint received) {
        ServedOrganisation organisation = ServedOrganisation.served(tenant.organisationId());
        settings.requireCategory(received.category());
        TrackingNumber number = receipts.newNumber();
        Complaint complaint = new Complaint(number.value(), received, Instant.now(clock));
        complaint.unitId = routing.unit(received.category());
        startClocks(complaint);
        String secret = receipts.issue(number, tenant.organisationId(), complaint.id);
        if (received.registeredBy() == null) {
            history.recordByComplainant(complaint.id, HistoryKind.RECEIVED, entry -> entry.dueOn(complaint.dueOn));
        } else {
            history.record(complaint.id, HistoryKind.RECEIVED, entry -> entry.dueOn(complaint.dueOn));
        }
        routing.tell(complaint);
        audit.record("complaint.received", Complaints.SUBJECT, complaint.id);
        return acknowledgements.of(complaint, organisation, secret);
    }

    private void startClocks(Complaint complaint) {
        LocalDate received = FiscalYears.businessDate(complaint.receivedAt);
        complaint.dueOn = received;
        complaint.persistAndFlush();
        DeadlineOwner owner = complaint.owner();
        deadlines.start(owner, ComplaintClock.ACKNOWLEDGE, received);
        complaint.dueOn = deadlines.start(owner, ComplaintClock.HANDLE, received);
        Complaint.flush();
    }
}
