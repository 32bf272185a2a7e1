package org.sujarit.plan.monitor;

import static org.sujarit.kit.security.Role.NATIONAL_MONITOR;

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
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1/monitor/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(NATIONAL_MONITOR)
@Tag(name = "monitor", description = "การกำกับติดตามระดับชาติ: what the national monitor (ป.ป.ช.) sees and finds.")
public class MonitoredOrganisationResource {

    @Inject
    Country country;

    @Inject
    Verdicts verdicts;

    @GET
    @Transactional
    @Operation(
            operationId = "listMonitoredOrganisations",
            summary = "รายองค์กร — what each organisation has published of a fiscal year, in the order of their codes")
    public Page<MonitoredOrganisation> organisations(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam MonitorFilter filter) {
        return page.page(
                country.after(page.afterText(), filter, page.fetchSize()),
                Function.identity(),
                MonitoredOrganisation::code);
    }

    @GET
    @Path("{organisationId}/verdicts")
    @ForOrganisationInPath
    @Transactional
    @Operation(
            operationId = "listMonitorVerdicts",
            summary = "ความเห็น — the verdicts on what an organisation has sent in, oldest first")
    public Page<VerdictView> verdicts(
            @PathParam("organisationId") UUID organisationId,
            @Valid @BeanParam PageRequest page,
            @QueryParam("documentId") @Parameter(description = "On this plan or report only.") UUID documentId) {
        return page.page(
                Verdict.after(page.afterId(), documentId, page.fetchSize()), VerdictView::of, verdict -> verdict.id);
    }

    @GET
    @Path("{organisationId}/verdicts/{verdictId}")
    @ForOrganisationInPath
    @Transactional
    @Operation(operationId = "getMonitorVerdict", summary = "ความเห็นหนึ่งข้อ — one verdict")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VerdictView.class)))
    public Response verdict(@PathParam("organisationId") UUID organisationId, @PathParam("verdictId") UUID verdictId) {
        return Response.ok(VerdictView.of(Verdict.of(verdictId).orElseThrow(Problems::notFound)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("{organisationId}/verdicts")
    @ForOrganisationInPath
    @Idempotent
    @Operation(
            operationId = "recordVerdict",
            summary = "บันทึกความเห็น — records an independent verdict on a published plan or report, or an item of it",
            description = "It is kept beside the organisation's own word and changes nothing of it. A verdict is final;"
                    + " a later one on the same thing stands before it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VerdictView.class)))
    public Response record(
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid VerdictDetails body) {
        Verdict verdict = verdicts.record(body);
        URI address = URI.create("/api/v1/monitor/organisations/" + organisationId + "/verdicts/" + verdict.id);
        return Response.created(address).entity(VerdictView.of(verdict)).build();
    }
}
