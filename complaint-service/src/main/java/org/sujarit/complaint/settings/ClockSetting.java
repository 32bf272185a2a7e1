package org.sujarit.complaint.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.complaint.calendar.ComplaintClock;
import org.sujarit.complaint.calendar.DayCount;

/**
 * How long something may take.
 *
 * @param days the day on which it begins does not count
 * @param warnDays how many days, counted in the same way, before the last one it is told that it approaches
 */
@Schema(name = "ComplaintClockSetting")
public record ClockSetting(
        @NotNull ComplaintClock clock,
        @NotNull @Min(1) @Max(365) @Schema(examples = "15") Integer days,
        @NotNull DayCount count,
        @NotNull @Min(0) @Max(364) @Schema(examples = "2") Integer warnDays) {}
