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
    private static final int MOST_HISTORY = 2_000;

    @Inject
    Carrier self;

    @Inject
    Arrivals arrivals;

    @Inject
    Receipts receipts;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    /** Carries what waits; a case that can't be carried just now holds up no other. */
    void carryAll() {
        Optional<Referral> waiting = self.waiting(FIRST);
        while (waiting.isPresent()) {
            UUID id = waiting.get().id;
            try {
                self.arrive(waiting.get(), self.read(waiting.get()));
            } catch (RuntimeException e) {
                LOG.warnf("referral %s waits after %s", id, e.getClass().getName());
            }
            waiting = self.waiting(id);
        }
    }

    @ActivateRequestContext
    Optional<Referral> waiting(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> Referral.waiting(after));
    }

    /** As the organisation that it comes from. */
    @ActivateRequestContext
    MovedCase read(Referral referral) {
        tenant.actFor(referral.fromOrganisation);
        UUID id = referral.fromComplaint;
        return QuarkusTransaction.requiringNew()
                .call(() -> new MovedCase(
                        Complaint.of(id).orElseThrow(),
                        HistoryEntry.after(id, FIRST, MOST_HISTORY),
                        Message.after(id, FIRST, Messages.MOST_OF_ONE_CASE),
                        Attachment.allOf(id)));
    }

    /** As the organisation that it goes to. */
    @ActivateRequestContext
    void arrive(Referral waiting, MovedCase moved) {
        tenant.actFor(waiting.toOrganisation);
        QuarkusTransaction.requiringNew().run(() -> {
            Referral referral = Referral.lockedIfWaiting(waiting.id).orElse(null);
            if (referral == null) {
                return;
            }
            Complaint arrived = arrivals.arrive(moved.complaint(), moved.history(), referral.fromOrganisation);
            moved.messages().forEach(message -> message.copyFor(arrived.id()).persist());
            moved.attachments()
                    .forEach(attachment -> attachment.copyFor(arrived.id()).persist());
            receipts.move(referral.fromComplaint, referral.toOrganisation, arrived.id());
            referral.arrive(arrived.id(), Instant.now(clock));
            arrivals.announce(arrived);
        });
    }
}
