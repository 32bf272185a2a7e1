package org.sujarit.plan.progress;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.plan.publication.PublicationFilter;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.PublicationOverview;
import org.sujarit.plan.publication.Publications;

@Path("/api/v1/published-progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(
        name = "published-progress-reports",
        description = "รายงานผลการดำเนินการตามแผนที่ส่งแล้ว: what anybody may read, at stable addresses.")
public class PublishedProgressReportResource {

    @Inject
    Publications publications;

    @GET
    @Operation(
            operationId = "listPublishedProgressReports",
            summary = "รายงานที่ส่งแล้ว — reports that were sent in, oldest first, found by title or by an item's name")
    public Page<PublicationOverview> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PublicationFilter filter) {
        return publications.list(PublicationKind.PROGRESS_REPORT, page, filter);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPublishedProgressReport",
            summary =
                    "รายงานที่ส่งแล้วหนึ่งฉบับ — a report that was sent in, which never changes; as CSV a row per item")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedReport.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema = @Schema(implementation = String.class, examples = ReportCsv.EXAMPLE))
            })
    public Response get(@PathParam("id") UUID id) {
        return publications.json(PublicationKind.PROGRESS_REPORT, id);
    }

    @GET
    @Path("{id}")
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("id") UUID id) {
        return publications.csv(PublicationKind.PROGRESS_REPORT, id);
    }
}
