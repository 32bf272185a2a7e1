package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sujarit.complaint.deadline.DeadlineSignal;
import org.sujarit.complaint.deadline.DeadlineTold;
import org.sujarit.complaint.receipt.OpenReceipt;
import org.sujarit.kit.security.Caller;

/** Writes down what happens to a case. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class History {

    @Inject
    Caller caller;

    @Inject
    OpenReceipt receipt;

    @Inject
    Clock clock;

    /** Adds an entry in the name of whoever sent the request: the holder of the receipt, or an officer. */
    public void record(UUID complaintId, HistoryKind kind) {
        record(complaintId, kind, entry -> entry);
    }

    /** @param more what this kind of entry tells besides */
    public void record(UUID complaintId, HistoryKind kind, UnaryOperator<HistoryEntry> more) {
        // Whoever comes with a receipt is the complainant, also where a token of theirs says who they are.
        record(complaintId, kind, receipt.isOpen() ? HistoryEntry.COMPLAINANT : officer(), more);
    }

    /** Adds an entry of what a complainant did who holds no receipt yet. */
    void recordByComplainant(UUID complaintId, HistoryKind kind, UnaryOperator<HistoryEntry> more) {
        record(complaintId, kind, HistoryEntry.COMPLAINANT, more);
    }

    /** Adds an entry of what the service did by itself. */
    public void recordBySystem(UUID complaintId, HistoryKind kind) {
        recordBySystem(complaintId, kind, entry -> entry);
    }

    void recordBySystem(UUID complaintId, HistoryKind kind, UnaryOperator<HistoryEntry> more) {
        record(complaintId, kind, HistoryEntry.SYSTEM, more);
    }

    private void record(UUID complaintId, HistoryKind kind, String actor, UnaryOperator<HistoryEntry> more) {
        more.apply(new HistoryEntry(complaintId, kind, actor, Instant.now(clock)))
                .persist();
    }

    private String officer() {
        return caller.subject().orElse(HistoryEntry.COMPLAINANT);
    }

    void told(@Observes DeadlineTold deadline) {
        HistoryKind kind = deadline.signal() == DeadlineSignal.OVERDUE
                ? HistoryKind.DEADLINE_OVERDUE
                : HistoryKind.DEADLINE_APPROACHING;
        new HistoryEntry(deadline.complaintId(), kind, HistoryEntry.SYSTEM, Instant.now(clock))
                .clock(deadline.clock())
                .dueOn(deadline.dueOn())
                .persist();
    }
}
