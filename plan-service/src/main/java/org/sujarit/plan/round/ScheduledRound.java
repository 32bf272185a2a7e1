package org.sujarit.plan.round;

import java.time.LocalDate;
import java.util.UUID;

/** Within this service: an organisation has set the days of a round, or set them anew. */
public record ScheduledRound(UUID organisationId, int fiscalYear, ReportKind kind, LocalDate closesOn) {}
