package org.sujarit.plan.progress;

import static org.sujarit.kit.security.Role.NATIONAL_MONITOR;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.ForOrganisationInPath;
import org.sujarit.plan.approval.DocumentState;
import org.sujarit.plan.evidence.Evidence;

/** What the national monitor sees of a report beyond its public document: the evidence files. */
@Path("/api/v1/monitor/organisations/{organisationId}/progress-reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@ForOrganisationInPath
@RolesAllowed(NATIONAL_MONITOR)
@Tag(name = "monitor")
public class MonitorReportResource {

    @Inject
    Evidence evidence;

    @GET
    @Transactional
    @Operation(
            operationId = "getMonitoredReport",
            summary = "รายงานที่ส่งแล้วพร้อมหลักฐาน — a report that was sent in, with its evidence files")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response get(@PathParam("organisationId") UUID organisationId, @PathParam("id") UUID id) {
        // How the organisation's own people came to approve it is not sent in.
        return Response.ok(ReportView.of(sentIn(id), List.of()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("entries/{itemId}/evidence-files/{fileId}")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getMonitoredEvidenceFile",
            summary = "ดาวน์โหลดหลักฐาน — hands out an evidence file of a report that was sent in, as a download")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary", examples = "(a file)")))
    public Response evidence(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @PathParam("fileId") UUID fileId) {
        sentIn(id).entry(itemId).requireFile(fileId);
        return evidence.download(fileId);
    }

    private ProgressReport sentIn(UUID id) {
        return ProgressReport.of(id)
                .filter(report ->
                        report.lifecycle.is(DocumentState.PUBLISHED) || report.lifecycle.is(DocumentState.SUPERSEDED))
                .orElseThrow(Problems::notFound);
    }
}
