package org.sujarit.complaint.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sujarit.complaint.attachment.AttachmentView;
import org.sujarit.complaint.attachment.Attachments;
import org.sujarit.complaint.attachment.SentFile;
import org.sujarit.complaint.complaint.Contact;
import org.sujarit.complaint.message.Message;
import org.sujarit.complaint.message.MessageView;
import org.sujarit.complaint.receipt.OpenReceipt;
import org.sujarit.complaint.receipt.OpenedByReceipt;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;

@Path("/api/v1/complaint-tracking/{trackingNumber}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@OpenedByReceipt
@Tag(
        name = "complaint-tracking",
        description =
                "ติดตามเรื่องร้องเรียน: for whoever holds the number and the secret. Dashes, blanks and capitals don't"
                        + " matter. An unknown number, a mistyped one and a wrong or missing secret are all answered with the same"
                        + " `not-found` (404).")
public class ComplaintTrackingResource {

    private static final String NUMBER = "2569-7K3M-9QXAG";
    private static final String SECRET = "4TDX-9M2K-QW7R-B0ZN-E5HV";

    @Inject
    Tracking tracking;

    @Inject
    Attachments attachments;

    @Inject
    OpenReceipt opened;

    /** What every operation here takes; the filter reads both before the operation begins. */
    public static class Receipt {

        @PathParam("trackingNumber")
        @Parameter(example = NUMBER)
        String trackingNumber;

        @HeaderParam(OpenedByReceipt.SECRET)
        @Parameter(required = true, example = SECRET)
        String secret;
    }

    @GET
    @Transactional
    @Operation(operationId = "trackComplaint", summary = "ติดตามเรื่องร้องเรียน — how far a complaint is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrackedComplaint.class)))
    public Response track(@BeanParam Receipt receipt) {
        return unstored(Response.ok(tracking.track()));
    }

    @GET
    @Path("messages")
    @Cache(noStore = true)
    @Transactional
    @Operation(
            operationId = "listMessagesOfTrackedComplaint",
            summary = "ข้อความกับหน่วยงาน — the messages of a complaint, the first one first")
    public Page<MessageView> messages(@BeanParam Receipt receipt, @Valid @BeanParam PageRequest page) {
        return page.page(tracking.messages(page.afterId(), page.fetchSize()), MessageView::forComplainant, Message::id);
    }

    @POST
    @Path("messages")
    @Idempotent
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-closed, 422 too-many-messages")
    @Operation(
            operationId = "sendMessageOfTrackedComplaint",
            summary = "ส่งข้อความถึงหน่วยงาน — writes to those who handle the complaint",
            description =
                    "Starts the clock `REPLY`. A complaint that waited for the answer goes on, and its time runs again.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MessageView.class)))
    public Response send(
            @BeanParam Receipt receipt,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid SendMessage body) {
        return created("messages", MessageView.forComplainant(tracking.send(body)));
    }

    @GET
    @Path("attachments")
    @Cache(noStore = true)
    @Transactional
    @Operation(
            operationId = "listAttachmentsOfTrackedComplaint",
            summary = "ไฟล์แนบของเรื่อง — the files of a complaint, the office's too, all of them at once")
    public Page<AttachmentView> attachments(@BeanParam Receipt receipt) {
        return new Page<>(attachments.of(opened.complaintId()), null);
    }

    @POST
    @Path("attachments")
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Extension(
            name = ProblemResponses.OWN,
            value =
                    "409 complaint-closed, 413 payload-too-large, 422 file-type-refused, 422 file-unreadable, 422 file-not-cleanable, 422 too-many-attachments")
    @Operation(
            operationId = "addAttachmentToTrackedComplaint",
            summary = "แนบไฟล์ — adds a photograph or a document to the complaint",
            description = Attachments.DESCRIPTION)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response attach(
            @BeanParam Receipt receipt,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(required = true, example = "ภาพถ่าย.jpg")
                    String name,
            @NotNull SentFile body) {
        AttachmentView attachment = attachments.ofComplainant(opened.complaintId(), name, body);
        return created("attachments/" + attachment.id(), attachment);
    }

    @GET
    @Path("attachments/{attachmentId}")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getAttachmentOfTrackedComplaint",
            summary = "ดาวน์โหลดไฟล์แนบ — hands out an attachment of the complaint")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary", examples = "(a file)")))
    public Response attachment(@BeanParam Receipt receipt, @PathParam("attachmentId") UUID attachmentId) {
        return attachments.download(opened.complaintId(), attachmentId);
    }

    @PUT
    @Path("rating")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-not-closed, 409 complaint-already-rated")
    @Operation(
            operationId = "rateTrackedComplaint",
            summary = "ให้คะแนนความพึงพอใจ — rates the handling of a closed complaint, once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrackedComplaint.class)))
    public Response rate(@BeanParam Receipt receipt, @NotNull @Valid RateHandling body) {
        return unstored(Response.ok(tracking.rate(body)));
    }

    @POST
    @Path("reopening")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-not-closed, 409 too-late-to-reopen")
    @Operation(
            operationId = "reopenTrackedComplaint",
            summary = "ขอให้ดำเนินการใหม่ — reopens a closed complaint within the time that the organisation sets",
            description = "The time to handle it begins anew. What was rated can be rated again at the next end.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TrackedComplaint.class)))
    public Response reopen(@BeanParam Receipt receipt, @NotNull @Valid ReopenComplaint body) {
        return unstored(Response.ok(tracking.reopen(body)));
    }

    @GET
    @Path("own-data")
    @Transactional
    @Operation(
            operationId = "getOwnDataOfTrackedComplaint",
            summary = "ขอข้อมูลส่วนบุคคลของตน — everything that is kept of the complainant",
            description = "PDPA, B.E. 2562, section 30. That it was handed out is recorded in the audit trail.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnData.class)))
    public Response ownData(@BeanParam Receipt receipt) {
        return unstored(Response.ok(tracking.ownData()));
    }

    @PUT
    @Path("contact")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-on-its-way")
    @Operation(
            operationId = "changeContactOfTrackedComplaint",
            summary = "แก้ไขข้อมูลติดต่อ — corrects how the complainant can be reached",
            description = "PDPA, B.E. 2562, section 36.")
    @APIResponse(responseCode = "204", description = "Corrected.")
    public Response changeContact(@BeanParam Receipt receipt, @NotNull @Valid Contact body) {
        tracking.contact(body);
        return unstored(Response.noContent());
    }

    @DELETE
    @Path("contact")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-on-its-way")
    @Operation(
            operationId = "deleteContactOfTrackedComplaint",
            summary = "ลบข้อมูลติดต่อ — takes away how the complainant can be reached",
            description =
                    "PDPA, B.E. 2562, section 33. The complaint goes on, and is followed with the receipt as before.")
    @APIResponse(responseCode = "204", description = "Taken away.")
    public Response deleteContact(@BeanParam Receipt receipt) {
        tracking.contact(null);
        return unstored(Response.noContent());
    }

    private Response created(String below, Object entity) {
        URI address = URI.create("/api/v1/complaint-tracking/%s/%s".formatted(opened.trackingNumber(), below));
        return unstored(Response.created(address).entity(entity));
    }

    /** No cache keeps it: the next one at that computer may be somebody else. */
    private static Response unstored(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
