package org.sujarit.complaint.complaint;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints a list shows; what is left out does not matter. */
public class ComplaintFilter {

    @QueryParam("list")
    @Parameter(description = "A work list; for `MY_UNIT` the caller must work for a unit.")
    WorkList list;

    @QueryParam("state")
    @Parameter(description = "One or several.")
    List<ComplaintState> states;

    @QueryParam("category")
    @Parameter(example = "LIGHTING")
    String category;

    @QueryParam("channel")
    Channel channel;

    @QueryParam("unitId")
    UUID unitId;

    @QueryParam("officer")
    @Parameter(description = "The subject of the officer in charge.", example = "engineering-officer")
    String officer;

    @QueryParam("trackingNumber")
    @Pattern(regexp = "[0-9A-Za-z -]{1,40}")
    @Parameter(
            description = "As the complainant says it: blanks, dashes and capitals don't matter.",
            example = "2569-7K3M-9QXAG")
    String trackingNumber;

    @QueryParam("q")
    @Size(min = 3, max = 200)
    @Parameter(
            description =
                    "A piece of the description, address or village, of three characters or more. Spaces, capitals,"
                            + " Thai digits and the two spellings of sara am don't matter.",
            example = "ตลาด")
    String q;
}
