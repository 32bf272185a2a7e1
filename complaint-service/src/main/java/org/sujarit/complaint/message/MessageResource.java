package org.sujarit.complaint.message;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;

@Path("/api/v1/complaints/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class MessageResource {

    @Inject
    Messages messages;

    @GET
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, AUDITOR})
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "listComplaintMessages",
            summary = "ข้อความกับผู้ร้อง — the messages of a case, the first one first",
            description =
                    "For those who handle it, and the auditor. That they were read is recorded in the audit trail.")
    public Page<MessageView> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        return page.page(
                messages.read(id, page.afterId(), page.fetchSize()), MessageView::forOfficers, message -> message.id);
    }

    @POST
    @Idempotent
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value =
                    "403 complaint-not-yours, 409 complaint-closed, 409 complaint-not-in-progress, 422 too-many-messages")
    @Operation(
            operationId = "writeComplaintMessage",
            summary = "ส่งข้อความถึงผู้ร้อง — writes to the complainant",
            description =
                    "Ends the clock `REPLY`. One that asks something needs a case in progress, and lets the time to"
                            + " handle it stand still until the answer comes.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid WriteMessage body) {
        Message message = messages.toComplainant(id, body);
        return Response.created(URI.create("/api/v1/complaints/%s/messages".formatted(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(MessageView.forOfficers(message))
                .build();
    }
}
