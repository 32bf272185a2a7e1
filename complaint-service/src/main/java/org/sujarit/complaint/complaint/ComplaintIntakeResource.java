package org.sujarit.complaint.complaint;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1/organisations/{organisationId}/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaint-intake",
        description = "แจ้งเรื่องร้องเรียน/ร้องทุกข์: what anybody may send, without logging in.")
public class ComplaintIntakeResource {

    @Inject
    Intake intake;

    @POST
    @PermitAll
    @Idempotent
    @ForOrganisationInPath
    @Operation(
            operationId = "sendComplaint",
            summary = "แจ้งเรื่องร้องเรียน/ร้องทุกข์ — takes a complaint and acknowledges it in writing",
            description =
                    "The organisation handles it within the days that it has set, 15 by the national default. The secret is shown in this answer only; the"
                            + " same request with the same `Idempotency-Key` is answered with it again for a day. Refuses"
                            + " with `not-found` (404) where the organisation is not served here.")
    @APIResponse(
            responseCode = "201",
            description = "Received; this is the written acknowledgement.",
            content = @Content(schema = @Schema(implementation = ComplaintAcknowledgement.class)))
    public Response send(
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid SendComplaint body) {
        ComplaintAcknowledgement acknowledgement = intake.fromThePublic(body);
        return Response.created(acknowledgement.trackingAddress())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(acknowledgement)
                .build();
    }
}
