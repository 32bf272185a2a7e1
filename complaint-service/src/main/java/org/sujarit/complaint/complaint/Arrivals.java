package org.sujarit.complaint.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.deadline.Deadlines;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.time.FiscalYears;

/** Takes cases that other organisations have referred to the one at work. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Arrivals {

    private static final String OTHER = "OTHER";

    @Inject
    Settings settings;

    @Inject
    Deadlines deadlines;

    @Inject
    Routing routing;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Goes on with a case where the other organisation left it: with its clocks and its history.
     *
     * @param former the case as it was there
     * @param referredAt when its clocks ended there
     */
    public Complaint arrive(Complaint former, List<HistoryEntry> history, UUID formerOrganisation, Instant referredAt) {
        Instant now = Instant.now(clock);
        Complaint complaint = Complaint.arrived(former, category(former.category), now);
        complaint.unitId = routing.unit(complaint.category);
        complaint.persistAndFlush();
        deadlines.start(complaint.owner(), ComplaintClock.ACKNOWLEDGE, FiscalYears.businessDate(now));
        deadlines.takeOver(complaint.owner(), former.id, referredAt);
        history.forEach(entry -> entry.copyFor(complaint.id).persist());
        new HistoryEntry(complaint.id, HistoryKind.ARRIVED, HistoryEntry.FORMER_ORGANISATION, now)
                .related(formerOrganisation)
                .dueOn(complaint.dueOn)
                .persist();
        routing.tell(complaint);
        return complaint;
    }

    /** Records the arrival, last in its transaction. */
    public void announce(Complaint arrived) {
        Complaint.flush();
        audit.record("complaint.arrived", Complaints.SUBJECT, arrived.id);
    }

    /** Where this organisation keeps other categories, what it calls the rest; somebody can tell it apart later. */
    private String category(String former) {
        if (settings.current().category(former).isPresent()) {
            return former;
        }
        return settings.current().category(OTHER).isPresent()
                ? OTHER
                : settings.current().categories().getLast().code();
    }
}
