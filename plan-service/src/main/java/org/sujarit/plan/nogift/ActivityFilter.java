package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the organisation's activities a list shows; what is left out does not narrow it. */
public class ActivityFilter {

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "Buddhist era.", example = "2566")
    Integer fiscalYear;

    @QueryParam("kind")
    ActivityKind kind;
}
