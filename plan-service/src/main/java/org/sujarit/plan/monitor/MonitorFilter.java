package org.sujarit.plan.monitor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sujarit.plan.organisation.OrganisationType;

/** Which organisations the monitor looks at; what is left out does not narrow it. */
public class MonitorFilter {

    @QueryParam("fiscalYear")
    @NotNull
    @Min(2500)
    @Max(2700)
    @Parameter(required = true, description = "Buddhist era", example = "2566")
    Integer fiscalYear;

    @QueryParam("province")
    @Size(max = 100)
    @Parameter(example = "ลำปาง")
    String province;

    @QueryParam("district")
    @Size(max = 100)
    @Parameter(example = "แม่เมาะ")
    String district;

    @QueryParam("type")
    OrganisationType type;

    @QueryParam("state")
    MonitorState state;

    @QueryParam("late")
    @Parameter(
            description =
                    "true: a report came in after its round's last day, or is missing since then; false: none is late.")
    Boolean late;
}
