package org.sujarit.complaint.procedure;

import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;

@Path("/api/v1/complaint-procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaint-procedures",
        description =
                "คู่มือการจัดการเรื่องร้องเรียน: how to complain, the steps, who is responsible, how long it takes.")
public class ProcedureResource {

    @Inject
    Procedures procedures;

    @POST
    @Idempotent
    @RolesAllowed({HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Operation(
            operationId = "publishComplaintProcedure",
            summary =
                    "เผยแพร่คู่มือการจัดการเรื่องร้องเรียน — puts the next version of the procedure before the public",
            description =
                    "From its first day on it takes the place of the version before, which stays readable. What is"
                            + " published never changes: a correction is a further version. Refuses texts that hold a person's name"
                            + " or national id; the office's telephone number and e-mail address belong into `contact`.")
    @APIResponse(
            responseCode = "201",
            description = "Published; anybody reads it at `Location`.",
            content = @Content(schema = @Schema(implementation = PublishedProcedure.class)))
    public Response publish(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid PublishProcedure body) {
        PublishedProcedure published = procedures.publish(body);
        return Response.created(URI.create("/api/v1/organisations/%s/complaint-procedures/%d"
                        .formatted(published.organisationId(), published.version())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(published)
                .build();
    }
}
