package org.sujarit.complaint.deadline;

import java.util.UUID;

/**
 * The case whose deadline it is.
 *
 * @param unitId the unit that it is assigned to; null where there is none
 */
public record DeadlineOwner(UUID organisationId, UUID complaintId, UUID unitId) {}
