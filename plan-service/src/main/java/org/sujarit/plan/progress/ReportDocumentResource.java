package org.sujarit.plan.progress;

import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.file.Download;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.publication.Publications;

/** The report as a document: what it will look like, or looks like, to those who receive it. */
@Path("/api/v1/progress-reports/{id}/document")
@RolesAllowed(ORGANISATION_READER)
@Tag(name = "progress-reports")
public class ReportDocumentResource {

    @Inject
    ProgressReports reports;

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProgressReportDocument",
            summary = "เอกสารรายงาน — the report with its roll-ups, as it is or would be sent in",
            description = "As JSON, as CSV with a row per item, or as XLSX with a sheet of items and one of roll-ups.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedReport.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema = @Schema(implementation = String.class, examples = ReportCsv.EXAMPLE)),
                @Content(
                        mediaType = ReportSheets.XLSX,
                        schema =
                                @Schema(implementation = String.class, format = "binary", examples = "(a spreadsheet)"))
            })
    public Response json(@PathParam("id") UUID id) {
        return answer(document(id), MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Transactional
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response csv(@PathParam("id") UUID id) {
        PublishedReport report = document(id);
        return file(answer(ReportCsv.of(report), Publications.CSV + ";charset=UTF-8"), report, ".csv");
    }

    @GET
    @Transactional
    @Produces(ReportSheets.XLSX + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response xlsx(@PathParam("id") UUID id) {
        PublishedReport report = document(id);
        return file(answer(ReportSheets.of(report), ReportSheets.XLSX), report, ".xlsx");
    }

    private PublishedReport document(UUID id) {
        return reports.document(ProgressReport.of(id).orElseThrow(Problems::notFound));
    }

    private static Response file(Response.ResponseBuilder answer, PublishedReport report, String suffix) {
        String plain = "progress-report-" + report.fiscalYear() + "-" + report.kind() + suffix;
        String name = "รายงานผล " + report.kind().thaiTerm() + " " + report.fiscalYear() + suffix;
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, Download.named(plain, name))
                .build();
    }

    private static Response.ResponseBuilder answer(Object entity, String mediaType) {
        return Response.ok(entity, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
