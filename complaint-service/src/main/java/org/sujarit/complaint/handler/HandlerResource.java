package org.sujarit.complaint.handler;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;
import static org.sujarit.kit.security.Role.ORGANISATION_ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/complaint-handlers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaint-handlers",
        description = "ผู้รับผิดชอบเรื่องร้องเรียน: which complaint officer works for which unit, or for the"
                + " complaint centre (ศูนย์รับเรื่องร้องเรียน), which handles every complaint. As long as an organisation"
                + " has named nobody, every complaint officer of it is the centre.")
public class HandlerResource {

    private static final String EXAMPLE = "engineering-officer";

    @Inject
    Handlers handlers;

    @GET
    @Transactional
    @RolesAllowed({ORGANISATION_ADMINISTRATOR, COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "listComplaintHandlers",
            summary = "รายชื่อผู้รับผิดชอบเรื่องร้องเรียน — the units' complaint officers, by their subject")
    public Page<HandlerView> list(@Valid @BeanParam PageRequest page) {
        return page.page(
                Handler.after(page.afterText(), page.fetchSize()), HandlerView::of, handler -> handler.subject);
    }

    @GET
    @Path("{subject}")
    @Transactional
    @RolesAllowed({ORGANISATION_ADMINISTRATOR, COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "getComplaintHandler",
            summary = "ผู้รับผิดชอบเรื่องร้องเรียนหนึ่งคน — one complaint officer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandlerView.class)))
    public Response get(@PathParam("subject") @Parameter(example = EXAMPLE) String subject) {
        return answer(Handler.of(subject).orElseThrow(Problems::notFound));
    }

    @PUT
    @Path("{subject}")
    @Transactional
    @RolesAllowed(ORGANISATION_ADMINISTRATOR)
    @Extension(name = ProblemResponses.OWN, value = "409 no-complaint-centre")
    @Operation(
            operationId = "setComplaintHandler",
            summary = "กำหนดผู้รับผิดชอบ — says for which unit a complaint officer works",
            description = "The subject is the claim `sub` of the person's tokens. Needs `If-Match` where the person is"
                    + " known already, and none otherwise. The role to handle complaints comes from the token alone. The first one an organisation names"
                    + " is of the centre.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandlerView.class)))
    public Response set(
            @PathParam("subject") @Size(max = 255) @Parameter(example = EXAMPLE) String subject,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HandlerDetails body) {
        return answer(handlers.set(subject, ifMatch, body));
    }

    @DELETE
    @Path("{subject}")
    @Transactional
    @RolesAllowed(ORGANISATION_ADMINISTRATOR)
    @Extension(name = ProblemResponses.OWN, value = "409 no-complaint-centre")
    @Operation(
            operationId = "removeComplaintHandler",
            summary = "ลบผู้รับผิดชอบ — the person works for no unit any more",
            description =
                    "Cases that are assigned to the person stay so until they are handed over. The last one of the centre"
                            + " stays until another one is named.")
    @APIResponse(responseCode = "204", description = "The person works for no unit.")
    public Response remove(
            @PathParam("subject") @Parameter(example = EXAMPLE) String subject,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        handlers.remove(subject, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Handler handler) {
        return Versions.answer(Response.ok(), HandlerView.of(handler), handler.version);
    }
}
