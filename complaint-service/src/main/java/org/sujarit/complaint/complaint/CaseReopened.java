package org.sujarit.complaint.complaint;

import java.util.UUID;

/** Tells, in the transaction of the change itself, that a case which was closed is open again. */
public record CaseReopened(UUID complaintId) {}
