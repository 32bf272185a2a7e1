package org.sujarit.plan.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.round.ReportKind;

/** Which of the organisation's reports a list shows; what is left out does not narrow it. */
public class ReportFilter {

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(example = "2566")
    Integer fiscalYear;

    @QueryParam("kind")
    ReportKind kind;

    @QueryParam("state")
    DocumentState state;
}
