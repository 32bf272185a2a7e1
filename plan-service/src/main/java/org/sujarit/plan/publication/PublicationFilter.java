package org.sujarit.plan.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which publications a list shows; what is left out does not narrow it. */
public class PublicationFilter {

    @QueryParam("organisationId")
    UUID organisationId;

    @QueryParam("fiscalYear")
    @Min(2500)
    @Max(2700)
    @Parameter(description = "What covers this fiscal year, Buddhist era.", example = "2566")
    Integer fiscalYear;

    @QueryParam("q")
    @Size(min = 3, max = 100)
    @Parameter(
            description = "A piece of the title or of an item's name, 3 to 100 characters; upper and lower case alike.",
            example = "เด็กและเยาวชน")
    String q;
}
