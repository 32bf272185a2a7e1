package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which records of the register a list shows; what is left out does not narrow it. */
public class GiftFilter {

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "In which the gift was offered or received, Buddhist era.", example = "2566")
    Integer fiscalYear;

    @QueryParam("outcome")
    GiftOutcome outcome;

    @QueryParam("unitId")
    UUID unitId;
}
