package org.sujarit.complaint.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.table.Csv;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1/organisations/{organisationId}/complaint-statistics")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@ForOrganisationInPath
@Revalidated
@Tag(name = "complaint-statistics")
public class PublishedComplaintStatisticsResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @GET
    @Transactional
    @Operation(
            operationId = "listPublishedComplaintStatistics",
            summary = "สถิติเรื่องร้องเรียนที่เผยแพร่แล้ว — the published statistics of an organisation, oldest first",
            description = "Every edition of every period that was published.")
    public Page<PublishedStatisticsOverview> list(
            @PathParam("organisationId") UUID organisationId,
            @Valid @BeanParam PageRequest page,
            @QueryParam("fiscalYear") @Min(2500) @Max(2700) @Parameter(example = "2568") Integer fiscalYear) {
        ServedOrganisation.served(organisationId);
        return page.page(
                PublishedStatistics.after(page.afterId(), fiscalYear, page.fetchSize()),
                PublishedStatisticsOverview::of,
                published -> published.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getPublishedComplaintStatistics",
            summary =
                    "สถิติเรื่องร้องเรียนที่เผยแพร่ — published statistics, which never change; as CSV a row per group",
            description =
                    "The figures are those of the operation `getComplaintStatistics` at the time. " + SmallGroups.RULE)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedComplaintStatistics.class)),
                @Content(
                        mediaType = Csv.MEDIA_TYPE,
                        schema = @Schema(implementation = String.class, examples = StatisticsCsv.EXAMPLE))
            })
    public Response get(@PathParam("organisationId") UUID organisationId, @PathParam("id") UUID id) {
        return answer(find(id).document, MediaType.APPLICATION_JSON_TYPE, new EntityTag(id.toString()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Produces(Csv.MEDIA_TYPE + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("organisationId") UUID organisationId, @PathParam("id") UUID id) {
        return answer(find(id).csv, new MediaType("text", "csv", "UTF-8"), new EntityTag(id + "-csv"));
    }

    static URI address(UUID organisationId, UUID id) {
        return URI.create("/api/v1/organisations/" + organisationId + "/complaint-statistics/" + id);
    }

    private static PublishedStatistics find(UUID id) {
        return PublishedStatistics.of(id).orElseThrow(Problems::notFound);
    }

    private static Response answer(String content, MediaType type, EntityTag tag) {
        return Response.ok(content, type)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
