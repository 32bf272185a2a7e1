package org.sujarit.complaint.complaint;

import java.util.UUID;

/** Tells, in the transaction of the change itself, that a complainant has corrected or taken away the contact. */
public record ContactChanged(UUID complaintId) {}
