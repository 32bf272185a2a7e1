package org.sujarit.complaint.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.sujarit.complaint.calendar.ComplaintClock;

/** Tells the case, in the transaction of the signal itself, that one of its deadlines approaches or is over. */
public record DeadlineTold(UUID complaintId, ComplaintClock clock, LocalDate dueOn, DeadlineSignal signal) {}
