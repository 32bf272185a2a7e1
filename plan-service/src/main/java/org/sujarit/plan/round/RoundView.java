package org.sujarit.plan.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting round, as it stands. */
@Schema(name = "ReportingRound")
public record RoundView(
        UUID id,
        @Schema(examples = "2566") int fiscalYear,
        ReportKind kind,
        @Schema(examples = "2023-04-01") LocalDate opensOn,
        @Schema(examples = "2023-04-30") LocalDate closesOn,
        Instant changedAt) {

    static RoundView of(ReportingRound round) {
        return new RoundView(round.id, round.fiscalYear, round.kind, round.opensOn, round.closesOn, round.changedAt);
    }
}
