package org.sujarit.plan.progress;

import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;
import static org.sujarit.kit.security.Role.HEAD_OF_PLANNING;
import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

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
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.approval.DecideRequest;

@Path("/api/v1/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "progress-reports",
        description = "รายงานผลการดำเนินการตามแผน: how far the items of a plan are, every six months and every year.")
public class ProgressReportResource {

    private static final String ROOT = "/api/v1/progress-reports/";

    @Inject
    ProgressReports reports;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "listProgressReports", summary = "รายงาน — the organisation's reports, oldest first")
    public Page<ReportOverview> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam ReportFilter filter) {
        return page.page(
                ProgressReport.after(page.afterId(), filter, page.fetchSize()),
                ReportOverview::of,
                report -> report.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "getProgressReport",
            summary = "รายงานหนึ่งฉบับ — one report with its entries and approvals")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), ProgressReport.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 round-not-open, 409 plan-not-in-force, 409 report-exists")
    @Operation(
            operationId = "openProgressReport",
            summary = "เริ่มรายงาน — begins a round's report of a plan, with an entry for each item of the year",
            description = "Refuses with `round-not-open`, `plan-not-in-force` or `report-exists` (409).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response open(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid OpenReport body) {
        return created(reports.open(body));
    }

    @PUT
    @Path("{id}/entries/{itemId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft, 409 round-not-open, 422 spending-above-budget")
    @Operation(
            operationId = "recordProgress",
            summary = "บันทึกความก้าวหน้า — says how far an item of the plan is",
            description = "Spending above the item's budget is refused with `spending-above-budget` (422) until it is"
                    + " confirmed; the confirmation stands in the audit trail. An item of another version of the plan"
                    + " is not found.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response record(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ProgressDetails body) {
        return answer(Response.ok(), reports.record(id, itemId, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "discardProgressReport",
            summary = "ลบร่างรายงาน — takes a draft away for good, with its files",
            description = "So that a report can be begun anew, for instance of a plan that was amended meanwhile.")
    @APIResponse(responseCode = "204", description = "Taken away.")
    public Response discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        reports.discard(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/submission")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-a-draft, 409 round-not-open, 409 plan-not-in-force, 422 report-incomplete")
    @Operation(
            operationId = "submitProgressReport",
            summary = "เสนอรายงาน — hands a draft to the approvers",
            description = "Refuses with `report-incomplete` (422), naming what is missing, and with `plan-not-in-force`"
                    + " (409) where the plan was amended since the report was begun.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), reports.submit(id, ifMatch));
    }

    @POST
    @Path("{id}/decisions")
    @Transactional
    @RolesAllowed({HEAD_OF_PLANNING, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-submitted, 409 approval-out-of-turn, 409 approval-by-same-person")
    @Operation(
            operationId = "decideProgressReport",
            summary = "เห็นชอบหรือส่งคืน — approves a report, or sends it back with a reason",
            description = "The approvers are those of a plan, in the same order.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid DecideRequest body) {
        return answer(Response.ok(), reports.decide(id, ifMatch, body));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-approved, 409 not-a-draft, 409 not-published, 409 reporting-period-not-over")
    @Operation(
            operationId = "publishProgressReport",
            summary = "ส่งรายงาน — sends in an approved report for good",
            description = "From now on anybody reads it at `/api/v1/published-progress-reports/{id}`. Publishes"
                    + " `org.sujarit.progress-report.submitted.v1`. A revision takes the place of the one it corrects.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), reports.publish(id, ifMatch));
    }

    @POST
    @Path("{id}/revisions")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 revision-already-open")
    @Operation(
            operationId = "reviseProgressReport",
            summary = "แก้ไขรายงานที่ส่งแล้ว — starts the revision that corrects a report that was sent in")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey) {
        return created(reports.revise(id));
    }

    private Response created(ProgressReport report) {
        return answer(Response.created(URI.create(ROOT + report.id)), report);
    }

    private Response answer(Response.ResponseBuilder response, ProgressReport report) {
        return Versions.answer(response, reports.view(report), report.version);
    }
}
