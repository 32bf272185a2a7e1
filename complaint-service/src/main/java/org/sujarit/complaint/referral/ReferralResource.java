package org.sujarit.complaint.referral;

import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.complaint.Complaint;
import org.sujarit.complaint.complaint.ComplaintOverview;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/complaints/{id}/referral")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COMPLAINT_OFFICER)
@Tag(name = "complaints")
public class ReferralResource {

    @Inject
    Referrals referrals;

    @POST
    @Transactional
    @Extension(
            name = ProblemResponses.OWN,
            value =
                    "403 complaint-not-yours, 409 complaint-closed, 409 complaint-waiting, 409 complaint-has-duplicates")
    @Operation(
            operationId = "referComplaint",
            summary = "ส่งต่อหน่วยงานอื่น — passes a complaint on to another organisation on the system",
            description =
                    "Here it ends, and nobody here sees the complainant's contact any more. There it arrives within"
                            + " seconds, once, with its clock, history, messages and attachments; internal notes stay. The complainant"
                            + " follows it there with the same number and secret.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response refer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ReferComplaint body) {
        Complaint complaint = referrals.refer(id, ifMatch, body);
        return Response.ok(ComplaintOverview.of(complaint))
                .tag(Versions.tag(complaint.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
