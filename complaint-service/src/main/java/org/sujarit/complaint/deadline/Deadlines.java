package org.sujarit.complaint.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.calendar.WorkCalendar;
import org.sujarit.complaint.settings.ClockSetting;
import org.sujarit.complaint.settings.Settings;

/** Starts, pauses, puts off and ends the clocks of a case, as the organisation at work has set them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Deadlines {

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Starts a clock unless it runs.
     *
     * @param start the day that does not count
     * @return the last day
     */
    public LocalDate start(DeadlineOwner owner, ComplaintClock which, LocalDate start) {
        Deadline running = Deadline.running(owner.complaintId(), which).orElse(null);
        if (running == null) {
            running = new Deadline(owner, setting(which), calendar(), start);
            running.persistAndFlush();
        }
        return running.dueOn;
    }

    /**
     * Goes on with the clocks of a case that comes from another organisation: to the same days, and without telling
     * again what was told there.
     *
     * @param endedAt when they ended there, as the case was referred
     */
    public void takeOver(DeadlineOwner owner, UUID formerComplaint, Instant endedAt) {
        Deadline.endedAt(formerComplaint, endedAt).stream()
                .filter(deadline -> deadline.clock != ComplaintClock.ACKNOWLEDGE)
                .forEach(deadline -> deadline.copyFor(owner).persist());
    }

    public void end(UUID complaintId, ComplaintClock which) {
        Deadline.flush();
        Deadline.end(complaintId, which, now());
    }

    /** The case is closed: nothing is told of it any more. */
    public void endAll(UUID complaintId, Instant now) {
        Deadline.flush();
        Deadline.endAll(complaintId, now);
    }

    public void assign(UUID complaintId, UUID unitId) {
        Deadline.flush();
        Deadline.assign(complaintId, unitId);
    }

    public void pause(UUID complaintId, ComplaintClock which) {
        Deadline.running(complaintId, which).ifPresent(deadline -> deadline.pause(LocalDate.now(clock)));
    }

    /** @return the new last day */
    public LocalDate resume(UUID complaintId, ComplaintClock which) {
        Deadline deadline = Deadline.running(complaintId, which).orElseThrow();
        deadline.resume(LocalDate.now(clock), setting(which), calendar());
        return deadline.dueOn;
    }

    public void extend(UUID complaintId, ComplaintClock which, LocalDate until) {
        Deadline.running(complaintId, which).orElseThrow().dueOn(until, setting(which), calendar());
    }

    /** The clocks that run, of several cases at once. */
    public Map<UUID, List<DeadlineView>> runningOf(List<UUID> complaints) {
        return Deadline.runningOf(complaints).stream()
                .collect(Collectors.groupingBy(
                        deadline -> deadline.complaintId, Collectors.mapping(DeadlineView::of, Collectors.toList())));
    }

    /** All of a case, the first one first. */
    public List<DeadlineView> of(UUID complaintId) {
        return Deadline.of(complaintId).stream().map(DeadlineView::of).toList();
    }

    private ClockSetting setting(ComplaintClock which) {
        return settings.current().clock(which);
    }

    private WorkCalendar calendar() {
        return settings.calendar();
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
