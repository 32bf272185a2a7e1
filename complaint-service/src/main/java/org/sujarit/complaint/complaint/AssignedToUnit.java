package org.sujarit.complaint.complaint;

import java.util.UUID;

/** Tells, in the transaction of the assignment itself, that a unit has one complaint more of a category. */
public record AssignedToUnit(String category, UUID unitId) {}
