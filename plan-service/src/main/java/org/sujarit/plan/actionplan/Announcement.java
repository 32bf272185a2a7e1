package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sujarit.kit.privacy.NoPersonalData;

/**
 * How the plan is announced (ประกาศใช้แผน).
 *
 * @param date of the announcement
 * @param office the office that signs it; never a person's name
 */
@Schema(name = "Announcement")
public record Announcement(
        @NotNull @Schema(examples = "2022-08-31") LocalDate date,

        @Size(max = 200) @NoPersonalData @Schema(examples = "นายกองค์การบริหารส่วนตำบลจางเหนือ")
        String office) {}
