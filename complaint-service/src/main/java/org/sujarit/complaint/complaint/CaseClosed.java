package org.sujarit.complaint.complaint;

import java.time.LocalDate;
import java.util.UUID;

/** Tells, in the transaction of the change itself, that a case came to an end here: with a result, or referred on. */
public record CaseClosed(UUID complaintId, LocalDate closedOn) {}
