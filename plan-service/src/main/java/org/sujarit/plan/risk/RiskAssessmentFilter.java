package org.sujarit.plan.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the organisation's risk assessments a list shows; what is left out does not narrow it. */
public class RiskAssessmentFilter {

    @QueryParam("state")
    RiskAssessmentState state;

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "Buddhist era.", example = "2566")
    Integer fiscalYear;
}
