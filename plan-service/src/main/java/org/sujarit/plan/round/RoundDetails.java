package org.sujarit.plan.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a report is to be recorded. Days are Asia/Bangkok's.
 *
 * @param fiscalYear Buddhist era
 * @param opensOn the first day on which progress can be recorded
 * @param closesOn the last day; a report that is sent in later is marked as late
 */
@Schema(
        name = "ReportingRoundDetails",
        examples =
                "{\"fiscalYear\":2566,\"kind\":\"SIX_MONTH\",\"opensOn\":\"2023-04-01\",\"closesOn\":\"2023-04-30\"}")
public record RoundDetails(
        @NotNull @Min(2500) @Max(2700) Integer fiscalYear,
        @NotNull ReportKind kind,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn) {}
