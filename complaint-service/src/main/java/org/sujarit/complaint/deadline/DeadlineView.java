package org.sujarit.complaint.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.calendar.DayCount;

/**
 * A clock of a case.
 *
 * @param dueOn the last day on which it is done in time
 * @param pausedOn since when it stands still, as the complainant is asked
 * @param endedAt when it was kept, or came to its end with the case
 */
@Schema(name = "ComplaintDeadline")
public record DeadlineView(
        ComplaintClock clock,
        DayCount count,
        @Schema(examples = "2026-08-03") LocalDate startedOn,
        @Schema(examples = "2026-08-18") LocalDate dueOn,
        @Schema(examples = "2026-08-10") LocalDate pausedOn,
        Instant approachingAt,
        Instant overdueAt,
        Instant endedAt) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.clock,
                deadline.count,
                deadline.startedOn,
                deadline.dueOn,
                deadline.pausedOn,
                deadline.approachingAt,
                deadline.overdueAt,
                deadline.endedAt);
    }
}
