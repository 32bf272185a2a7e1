package org.sujarit.plan.nogift;

import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.publication.Publications;
import org.sujarit.plan.round.ReportKind;

@Path("/api/v1/no-gift-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "no-gift-reports",
        description = "รายงานผลตามนโยบาย No Gift Policy: the six-month and the yearly report (OIT 2566, O33).")
public class NoGiftReportResource {

    private static final String ROOT = "/api/v1/no-gift-reports/";

    @Inject
    NoGiftReports reports;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "listNoGiftReports", summary = "รายการรายงาน — the organisation's reports, oldest first")
    public Page<NoGiftReportOverview> list(
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam DocumentFilter filter,
            @QueryParam("kind") ReportKind kind) {
        return page.page(
                NoGiftReport.after(page.afterId(), filter, kind, page.fetchSize()),
                NoGiftReportOverview::of,
                report -> report.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "getNoGiftReport",
            summary = "รายงานหนึ่งฉบับ — one report; a draft's totals are those of the register as it is now",
            description =
                    "The `ETag` changes with the totals: what is published is what its publisher read. As CSV a row for the whole and for each part of each breakdown.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NoGiftReportView.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema = @Schema(implementation = String.class, examples = NoGiftReportCsv.EXAMPLE))
            })
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), NoGiftReport.of(id).orElseThrow(Problems::notFound));
    }

    @GET
    @Path("{id}")
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("id") UUID id) {
        NoGiftReport report = NoGiftReport.of(id).orElseThrow(Problems::notFound);
        NoGiftTotals totals = reports.totals(report);
        return Response.ok(NoGiftReportCsv.of(report, totals), new MediaType("text", "csv", "UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "403 organisation-not-registered, 409 no-gift-report-exists, 409 conflict")
    @Operation(
            operationId = "draftNoGiftReport",
            summary = "จัดทำรายงาน — assembles a draft from the register and the activities of the period",
            description =
                    "SIX_MONTH covers 1 October to 31 March, ANNUAL the whole fiscal year. A period has one report;"
                            + " refuses a second with `no-gift-report-exists` (409).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoGiftReportView.class)))
    public Response draft(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid NoGiftReportRequest body) {
        return created(reports.draft(body));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "changeNoGiftReport",
            summary = "แก้ไขร่างรายงาน — changes a draft's problems and suggestions",
            description = "Refuses with `not-a-draft` (409) once it is published.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoGiftReportView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid NoGiftReportWords body) {
        return answer(Response.ok(), reports.change(id, ifMatch, body));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft, 409 reporting-period-not-over")
    @Operation(
            operationId = "publishNoGiftReport",
            summary = "เผยแพร่รายงาน — freezes the totals and publishes the report for good",
            description =
                    "From now on anybody reads it at `/api/v1/published-no-gift-reports/{id}`: totals, and no single"
                            + " gift. Publishes `org.sujarit.no-gift-report.published.v1`. Refuses with"
                            + " `reporting-period-not-over` (409) until the period's last day has ended in Bangkok, and with"
                            + " `not-a-draft` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoGiftReportView.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), reports.publish(id, ifMatch));
    }

    @POST
    @Path("{id}/amendments")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 amendment-already-open")
    @Operation(
            operationId = "amendNoGiftReport",
            summary = "แก้ไขรายงานที่เผยแพร่แล้ว — starts the edition that shall follow a published one",
            description =
                    "A draft with the same words and the register's present totals. Refuses with `not-published` or"
                            + " `amendment-already-open` (409).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoGiftReportView.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey) {
        return created(reports.amend(id));
    }

    private Response created(NoGiftReport report) {
        return answer(Response.created(URI.create(ROOT + report.id)), report);
    }

    private Response answer(Response.ResponseBuilder response, NoGiftReport report) {
        NoGiftTotals totals = reports.totals(report);
        return response.entity(NoGiftReportView.of(report, totals))
                .tag(Versions.tag(NoGiftReports.version(report, totals)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
