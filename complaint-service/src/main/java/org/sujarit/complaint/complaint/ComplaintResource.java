package org.sujarit.complaint.complaint;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;
import static org.sujarit.kit.security.Role.OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sujarit.kit.version.Versions;

@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaints",
        description =
                "เรื่องร้องเรียน/ร้องทุกข์: the general complaints to the caller's organisation. A complaint officer of a unit"
                        + " handles the unit's cases, one of no unit (the complaint centre) all.")
public class ComplaintResource {

    private static final String NOT_YOURS = "403 complaint-not-yours";

    @Inject
    Complaints complaints;

    @Inject
    ComplaintList list;

    @Inject
    Handling handling;

    @Inject
    Intake intake;

    @Inject
    Desk desk;

    @GET
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "listComplaints",
            summary =
                    "รายการเรื่องร้องเรียน — the organisation's complaints and work lists, what is due first before the rest")
    public Page<ComplaintOverview> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam ComplaintFilter filter) {
        return list.page(filter, page);
    }

    @POST
    @Idempotent
    @RolesAllowed({OFFICER, COMPLAINT_OFFICER})
    @Operation(
            operationId = "registerComplaint",
            summary = "รับเรื่องแทนผู้ร้อง — takes a complaint on behalf of somebody who did not come by the web",
            description =
                    "The answer is the written acknowledgement to hand out, with the number and the secret, which is"
                            + " shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Received; this is the written acknowledgement.",
            content = @Content(schema = @Schema(implementation = ComplaintAcknowledgement.class)))
    public Response register(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid RegisterComplaint body) {
        ComplaintAcknowledgement acknowledgement = intake.onBehalf(body, desk.person());
        return Response.created(URI.create("/api/v1/complaints/" + acknowledgement.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(acknowledgement)
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS)
    @Operation(
            operationId = "getComplaint",
            summary =
                    "เรื่องร้องเรียนหนึ่งเรื่อง — one complaint, with the complainant's contact for those who handle it",
            description =
                    "An officer who is no complaint officer reads what they took themselves. That it was read, and"
                            + " whether with the contact, is recorded in the audit trail.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response get(@PathParam("id") UUID id) {
        ComplaintView complaint = complaints.read(id);
        return answer(complaint, complaint.version());
    }

    @GET
    @Path("{id}/history")
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "listComplaintHistory",
            summary = "ประวัติการดำเนินการ — everything that happened to a case, in its order",
            description = "That it was read is recorded in the audit trail.")
    public Page<HistoryView> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        complaints.look(id, "complaint.history-read");
        return page.page(HistoryEntry.after(id, page.afterId(), page.fetchSize()), HistoryView::of, entry -> entry.id);
    }

    @POST
    @Path("{id}/start")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-already-started")
    @Operation(
            operationId = "startComplaint",
            summary = "เริ่มดำเนินการ — begins to handle a received complaint",
            description = "Ends the clock `ACKNOWLEDGE`. Refuses with `complaint-already-started` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response start(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(handling.start(id, ifMatch));
    }

    @POST
    @Path("{id}/assignment")
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed")
    @Operation(
            operationId = "assignComplaint",
            summary = "มอบหมาย/ส่งต่อภายใน — gives a complaint to a unit and an officer, or hands it over to others",
            description = "By those who handle it, or who stand above all units. The complainant is told the unit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid AssignComplaint body) {
        return answer(handling.assign(id, ifMatch, body));
    }

    @POST
    @Path("{id}/extension")
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed, 409 complaint-waiting")
    @Operation(
            operationId = "extendComplaintDeadline",
            summary = "ขยายเวลา — puts off the last day, and tells the complainant why and until when",
            description = "By the head of the case's unit, or who stands above all units; by at most the days that the"
                    + " settings allow at once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ExtendDeadline body) {
        return answer(handling.extend(id, ifMatch, body));
    }

    @POST
    @Path("{id}/resumption")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-not-waiting")
    @Operation(
            operationId = "resumeComplaint",
            summary = "ดำเนินการต่อ — goes on without the complainant's answer; the time runs again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(handling.resume(id, ifMatch));
    }

    @POST
    @Path("{id}/completion")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-not-in-progress")
    @Operation(
            operationId = "completeComplaint",
            summary = "ดำเนินการแล้วเสร็จ — completes a complaint and tells the complainant the result in writing",
            description = "Its open duplicates are completed with the same result. Refuses with"
                    + " `complaint-not-in-progress` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid CompleteComplaint body) {
        return answer(handling.complete(id, ifMatch, body.result()));
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed")
    @Operation(
            operationId = "rejectComplaint",
            summary = "ไม่รับเรื่อง — rejects a complaint as out of scope, and tells the complainant why",
            description = "Its open duplicates are rejected with the same reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid RejectComplaint body) {
        return answer(handling.reject(id, ifMatch, body.reason()));
    }

    @PUT
    @Path("{id}/category")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed")
    @Operation(
            operationId = "categoriseComplaint",
            summary = "แก้ไขประเภทเรื่อง — says what a complaint is about where the complainant chose another category")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response categorise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid CategoriseComplaint body) {
        return answer(handling.categorise(id, ifMatch, body.category()));
    }

    @PUT
    @Path("{id}/duplicate-of")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed")
    @Operation(
            operationId = "linkDuplicateComplaint",
            summary = "เชื่อมเรื่องซ้ำ — links a complaint to the one that tells of the same; it ends with that one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid LinkDuplicate body) {
        return answer(handling.link(id, ifMatch, body.complaintId()));
    }

    @DELETE
    @Path("{id}/duplicate-of")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = NOT_YOURS + ", 409 complaint-closed, 409 complaint-not-linked")
    @Operation(operationId = "unlinkDuplicateComplaint", summary = "ยกเลิกการเชื่อมเรื่องซ้ำ — the two are apart again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response unlink(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(handling.unlink(id, ifMatch));
    }

    private static Response answer(Complaint complaint) {
        return answer(ComplaintOverview.of(complaint), complaint.version);
    }

    /** No cache keeps it: what the complainant wrote stays between them and the office. */
    private static Response answer(Object entity, long version) {
        return Response.ok(entity)
                .tag(Versions.tag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
