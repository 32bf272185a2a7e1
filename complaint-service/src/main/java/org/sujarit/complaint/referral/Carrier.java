package org.sujarit.complaint.referral;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.sujarit.complaint.attachment.Attachment;
import org.sujarit.complaint.complaint.Arrivals;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.Complaints;
import org.sujarit.complaint.complaint.HistoryEntry;
import org.sujarit.complaint.message.Message;
import org.sujarit.complaint.message.Messages;
import org.sujarit.complaint.receipt.Receipts;
import org.sujarit.kit.tenancy.Tenant;

/**
 * Carries referred cases to the organisations that they are for. A transaction sees the rows of one organisation, so
 * the case is read in one and kept in another; as the second one also marks the referral, it arrives once, however
 * often the first is repeated.
 */
@ApplicationScoped
class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Carrier self;

    @Inject
    Arrivals arrivals;

    @Inject
    Complaints complaints;

    @Inject
    Receipts receipts;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** Carries what waits; a case that can't be carried just now is tried later and holds up no other. */
    void carryAll() {
        Optional<Referral> waiting = self.waiting(FIRST);
        while (waiting.isPresent()) {
            Referral referral = waiting.get();
            try {
                if (referral.arrivedAt == null) {
                    self.arrive(referral, self.read(referral));
                }
                self.settle(referral);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "referral %s waits after %s", referral.id, e.getClass().getName());
                self.postpone(referral.id);
            }
            waiting = self.waiting(referral.id);
        }
    }

    @ActivateRequestContext
    Optional<Referral> waiting(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> Referral.waiting(after, Instant.now(clock)));
    }

    @ActivateRequestContext
    Optional<Instant> oldestWaiting() {
        return QuarkusTransaction.requiringNew().call(Referral::oldestWaiting);
    }

    @ActivateRequestContext
    void postpone(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> Referral.lockedIfWaiting(id).ifPresent(referral -> referral.postpone(Instant.now(clock))));
    }

    /** As the organisation that it comes from, which changes nothing of it any more. */
    @ActivateRequestContext
    MovedCase read(Referral referral) {
        tenant.actFor(referral.fromOrganisation);
        UUID id = referral.fromComplaint;
        return QuarkusTransaction.requiringNew()
                .call(() -> new MovedCase(
                        Complaint.of(id).orElseThrow(),
                        HistoryEntry.allOf(id),
                        Message.after(id, FIRST, Messages.MOST_OF_ONE_CASE),
                        Attachment.allOf(id),
                        OutsideReferral.allOf(id)));
    }

    /** As the organisation that it goes to. */
    @ActivateRequestContext
    void arrive(Referral waiting, MovedCase moved) {
        tenant.actFor(waiting.toOrganisation);
        QuarkusTransaction.requiringNew().run(() -> Referral.lockedIfWaiting(waiting.id)
                .filter(referral -> referral.arrivedAt == null)
                .ifPresent(referral -> arriveNow(referral, moved)));
    }

    private void arriveNow(Referral referral, MovedCase moved) {
        Complaint arrived =
                arrivals.arrive(moved.complaint(), moved.history(), referral.fromOrganisation, referral.referredAt);
        moved.messages().forEach(message -> message.copyFor(arrived.id()).persist());
        moved.attachments()
                .forEach(attachment -> attachment.copyFor(arrived.id()).persist());
        moved.outsideReferrals()
                .forEach(outside -> outside.copyFor(arrived.id()).persist());
        receipts.move(referral.fromComplaint, referral.toOrganisation, arrived.id());
        referral.arrive(arrived.id(), Instant.now(clock));
        arrivals.announce(arrived);
    }

    /** As the organisation that it came from: what names the complainant has gone with the case. */
    @ActivateRequestContext
    void settle(Referral arrived) {
        tenant.actFor(arrived.fromOrganisation);
        QuarkusTransaction.requiringNew().run(() -> Referral.lockedIfWaiting(arrived.id)
                .filter(referral -> referral.arrivedAt != null)
                .ifPresent(this::settleNow));
    }

    private void settleNow(Referral referral) {
        UUID id = referral.fromComplaint;
        Complaint complaint = Complaint.locked(id).orElseThrow();
        complaint.reachBy(null);
        Message.deleteOf(id);
        Attachment.deleteOf(id);
        OutsideReferral.deleteOf(id);
        referral.settledAt = Instant.now(clock);
        complaints.saved(complaint, "complaint.handed-on");
    }
}
