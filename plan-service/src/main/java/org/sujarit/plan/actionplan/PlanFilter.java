package org.sujarit.plan.actionplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.plan.approval.DocumentState;

/** Which of the organisation's plans a list shows; what is left out does not narrow it. */
public class PlanFilter {

    @QueryParam("state")
    DocumentState state;

    @QueryParam("seriesId")
    @Parameter(description = "The versions of one plan.")
    UUID seriesId;

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "Plans that cover this fiscal year, Buddhist era.", example = "2566")
    Integer fiscalYear;
}
