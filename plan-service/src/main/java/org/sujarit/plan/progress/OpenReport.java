package org.sujarit.plan.progress;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which report is begun.
 *
 * @param planId the published version of a plan that holds at present
 */
@Schema(
        name = "OpenProgressReport",
        examples =
                "{\"roundId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e32\",\"planId\":\"01890a5d-ac99-7d20-9b1c-0c5d2f3a7e11\"}")
public record OpenReport(@NotNull UUID roundId, @NotNull UUID planId) {}
