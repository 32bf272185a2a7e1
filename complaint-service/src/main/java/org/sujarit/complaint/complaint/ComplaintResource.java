package org.sujarit.complaint.complaint;

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
import jakarta.ws.rs.QueryParam;
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
import org.jboss.resteasy.reactive.Cache;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(COMPLAINT_OFFICER)
@Tag(
        name = "complaints",
        description = "เรื่องร้องเรียน/ร้องทุกข์: the general complaints to the caller's organisation.")
public class ComplaintResource {

    @Inject
    Complaints complaints;

    @GET
    @Cache(noStore = true)
    @Transactional
    @Operation(
            operationId = "listComplaints",
            summary = "รายการเรื่องร้องเรียน — the organisation's complaints, oldest first")
    public Page<ComplaintOverview> list(@Valid @BeanParam PageRequest page, @QueryParam("state") ComplaintState state) {
        return page.page(
                Complaint.after(page.afterId(), state, page.fetchSize()), ComplaintOverview::of, complaint -> complaint
                        .id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getComplaint",
            summary = "เรื่องร้องเรียนหนึ่งเรื่อง — one complaint with the complainant's contact",
            description = "That the contact was read is recorded in the audit trail.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response get(@PathParam("id") UUID id) {
        ComplaintView complaint = complaints.read(id);
        return answer(complaint, complaint.version());
    }

    @POST
    @Path("{id}/start")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-already-started")
    @Operation(
            operationId = "startComplaint",
            summary = "เริ่มดำเนินการ — begins to handle a received complaint",
            description = "Refuses with `complaint-already-started` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response start(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(complaints.start(id, ifMatch));
    }

    @POST
    @Path("{id}/completion")
    @Transactional
    @Extension(name = ProblemResponses.OWN, value = "409 complaint-not-in-progress")
    @Operation(
            operationId = "completeComplaint",
            summary = "ดำเนินการแล้วเสร็จ — completes a complaint and tells the complainant the result",
            description = "Refuses with `complaint-not-in-progress` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintOverview.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid CompleteComplaint body) {
        return answer(complaints.complete(id, ifMatch, body.result()));
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
