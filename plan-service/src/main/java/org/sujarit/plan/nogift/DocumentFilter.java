package org.sujarit.plan.nogift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.plan.approval.DocumentState;

/** Which of the organisation's declarations or reports a list shows; what is left out does not narrow it. */
public class DocumentFilter {

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "Buddhist era.", example = "2566")
    Integer fiscalYear;

    @QueryParam("state")
    DocumentState state;
}
