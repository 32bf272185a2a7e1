package org.sujarit.complaint.statistics;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.sujarit.kit.table.Csv;
import org.sujarit.kit.tenancy.Tenant;

@Path("/api/v1/complaint-statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaint-statistics",
        description =
                "สถิติเรื่องร้องเรียน/ร้องทุกข์: figures of the general complaints by fiscal year, half, quarter and month.")
public class ComplaintStatisticsResource {

    private static final String DEFINITIONS =
            "Days are Bangkok's. `received`: reached this organisation in the period. `completed`: ended in it with a result"
                    + " or `rejected`; a reopened complaint no longer counts until it ends again. `referred`: went to another"
                    + " organisation in it. `inProgress`: had come by the period's end and had not ended then; of a period"
                    + " that runs, now. `overdue`: of those, whose last day, as it stands now, was over by then (of a running"
                    + " period: is over today), without those that wait for the complainant. `onTime`: of the completed,"
                    + " ended on their last day or before. `handlingTime`: of the completed, from the receipt by the first"
                    + " organisation to the end, in days of 24 hours; median and 90th percentile, interpolated."
                    + " `satisfaction`: the mean of the completed's ratings as percent of 5, against the goal of 80. What"
                    + " there is nothing of to measure is left out. Complaints are grouped by their present category and"
                    + " unit. Villages in two spellings count together; the 500 most received places are named, the others"
                    + " count under `OTHER`.";

    @Inject
    Statistics statistics;

    @Inject
    StatisticsPublisher publisher;

    @Inject
    Tenant tenant;

    @GET
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(
            operationId = "getComplaintStatistics",
            summary = "สถิติเรื่องร้องเรียน — the figures of a period as they are now; as CSV a row per group",
            description = DEFINITIONS + " Reading them as CSV is recorded in the audit trail as an export.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComplaintStatistics.class)),
                @Content(
                        mediaType = Csv.MEDIA_TYPE,
                        schema = @Schema(implementation = String.class, examples = StatisticsCsv.EXAMPLE))
            })
    public Response get(@Valid @BeanParam StatisticsRequest request) {
        return answer(Response.ok(statistics.current(request.fiscalYear, request.period)));
    }

    @GET
    @Transactional
    @Produces(Csv.MEDIA_TYPE + Formats.IF_ASKED_FOR)
    @RolesAllowed({COMPLAINT_OFFICER, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE, AUDITOR})
    @Operation(hidden = true)
    public Response getCsv(@Valid @BeanParam StatisticsRequest request) {
        String csv = StatisticsCsv.of(statistics.exported(request.fiscalYear, request.period), null);
        return answer(Response.ok(csv, new MediaType("text", "csv", "UTF-8")));
    }

    @POST
    @Path("publications")
    @Idempotent
    @RolesAllowed({HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Extension(name = ProblemResponses.OWN, value = "404 not-found, 409 period-not-over")
    @Operation(
            operationId = "publishComplaintStatistics",
            summary = "เผยแพร่สถิติ — freezes the figures of a period that is over and publishes them for good",
            description =
                    "From now on anybody reads them at `/api/v1/organisations/{organisationId}/complaint-statistics/{id}`;"
                            + " what happens to a complaint later doesn't change them. Published again, the period has a next"
                            + " edition, and the earlier ones stay. Refuses with `period-not-over` (409) until the period's last"
                            + " day has ended in Bangkok. " + SmallGroups.RULE
                            + " So, before a further edition or another part of the same year, look whether 5 ratings or none"
                            + " lie between it and what is published.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PublishedComplaintStatistics.class)))
    public Response publish(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid PublishStatistics body) {
        PublishedComplaintStatistics published = publisher.publish(body.fiscalYear(), body.period());
        return Response.created(PublishedComplaintStatisticsResource.address(tenant.organisationId(), published.id()))
                .entity(published)
                .build();
    }

    private static Response answer(Response.ResponseBuilder found) {
        return found.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
