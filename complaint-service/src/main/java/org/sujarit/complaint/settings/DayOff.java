package org.sujarit.complaint.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * A day on which the organisation departs from the national list of holidays.
 *
 * @param open true where it works on a day that is a holiday or a weekend, false where it is closed on another day
 */
@Schema(name = "ComplaintDayOff")
public record DayOff(
        @NotNull @Schema(examples = "2026-04-17") LocalDate date,

        @NotBlank @Size(max = 200) @NoPersonalData @Schema(examples = "งานประเพณีท้องถิ่น")
        String name,

        @NotNull Boolean open) {}
