package org.sujarit.plan.round;

import static org.sujarit.kit.security.Role.ORGANISATION_ADMINISTRATOR;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/api/v1/reporting-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "reporting-rounds",
        description = "รอบการรายงาน: when the organisation records and sends in its progress reports.")
public class ReportingRoundResource {

    @Inject
    ReportingRounds rounds;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "listReportingRounds", summary = "รอบการรายงาน — the organisation's rounds, oldest first")
    public Page<RoundView> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("fiscalYear") @Min(2500) @Max(2700) @Parameter(example = "2566") Integer fiscalYear) {
        return page.page(
                ReportingRound.after(page.afterId(), fiscalYear, page.fetchSize()), RoundView::of, round -> round.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getReportingRound", summary = "รอบการรายงานหนึ่งรอบ — one round")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), ReportingRound.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(ORGANISATION_ADMINISTRATOR)
    @Extension(name = ProblemResponses.OWN, value = "409 round-exists")
    @Operation(
            operationId = "makeReportingRound",
            summary = "กำหนดรอบการรายงาน — sets the days of a year's report",
            description = "Reminders are published as events on the opening day, 14 days before the closing day, and on"
                    + " the day after it where no report has come in.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response make(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid RoundDetails body) {
        ReportingRound round = rounds.make(body);
        return answer(Response.created(URI.create("/api/v1/reporting-rounds/" + round.id)), round);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_ADMINISTRATOR)
    @Operation(
            operationId = "changeReportingRound",
            summary = "เปลี่ยนวันของรอบ — changes a round's days",
            description = "Whether a report that is in already was late is not judged anew.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid RoundDetails body) {
        return answer(Response.ok(), rounds.change(id, ifMatch, body));
    }

    private static Response answer(Response.ResponseBuilder response, ReportingRound round) {
        return Versions.answer(response, RoundView.of(round), round.version);
    }
}
