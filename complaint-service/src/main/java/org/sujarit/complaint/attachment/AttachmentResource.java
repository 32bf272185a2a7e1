package org.sujarit.complaint.attachment;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

@Path("/api/v1/complaints/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class AttachmentResource {

    @Inject
    Attachments attachments;

    @GET
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, AUDITOR})
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "listComplaintAttachments",
            summary = "ไฟล์แนบของเรื่อง — the files of a case, all of them at once",
            description =
                    "For those who handle it, and the auditor. That they were listed is recorded in the audit trail.")
    public Page<AttachmentView> list(@PathParam("id") UUID id) {
        return new Page<>(attachments.read(id), null);
    }

    @POST
    @Idempotent
    @RolesAllowed({COMPLAINT_OFFICER, OFFICER})
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Extension(
            name = ProblemResponses.OWN,
            value =
                    "403 complaint-not-yours, 409 complaint-closed, 413 payload-too-large, 422 file-type-refused, 422 file-unreadable, 422 file-not-cleanable, 422 too-many-attachments")
    @Operation(
            operationId = "addComplaintAttachment",
            summary = "แนบไฟล์ — adds a photograph or a document to a case",
            description = Attachments.DESCRIPTION
                    + " By those who handle the case, and as long as nobody has begun with it by"
                    + " the officer who took it on behalf of the complainant.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(required = true, example = "หนังสือร้องเรียน.pdf")
                    String name,
            @NotNull SentFile body) {
        AttachmentView attachment = attachments.ofOrganisation(id, name, body);
        return Response.created(URI.create("/api/v1/complaints/%s/attachments/%s".formatted(id, attachment.id())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(attachment)
                .build();
    }

    @GET
    @Path("{attachmentId}")
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, AUDITOR})
    @Produces(MediaType.WILDCARD)
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "getComplaintAttachment",
            summary = "ดาวน์โหลดไฟล์แนบ — hands out an attachment to those who handle the case, and the auditor",
            description = "That it was handed out is recorded in the audit trail.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary", examples = "(a file)")))
    public Response get(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        return attachments.downloadForStaff(id, attachmentId);
    }
}
