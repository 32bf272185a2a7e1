package org.sujarit.plan.risk;

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
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/proposed-risks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "proposed-risks",
        description = "ความเสี่ยงที่เสนอจากเรื่องร้องเรียนที่เกิดซ้ำ: what recurring complaints propose.")
public class ProposedRiskResource {

    @Inject
    ProposedRisks proposedRisks;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listProposedRisks",
            summary = "ความเสี่ยงที่เสนอ — what recurring complaints propose to the organisation, oldest first")
    public Page<ProposedRiskView> list(
            @Valid @BeanParam PageRequest page, @QueryParam("state") ProposedRisk.State state) {
        return page.page(
                ProposedRisk.after(page.afterId(), state, page.fetchSize()),
                ProposedRiskView::of,
                proposed -> proposed.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getProposedRisk", summary = "ความเสี่ยงที่เสนอหนึ่งรายการ — one proposal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposedRiskView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(ProposedRisk.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Path("{id}/acceptance")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 proposed-risk-decided, 409 not-a-draft")
    @Operation(
            operationId = "acceptProposedRisk",
            summary = "รับเป็นความเสี่ยง — makes a risk of it, at the end of a draft assessment",
            description = "The risk names the proposal it was made of. Refuses with `proposed-risk-decided` (409) what"
                    + " is accepted or dismissed already.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposedRiskView.class)))
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid AcceptRequest body) {
        return answer(proposedRisks.accept(id, ifMatch, body));
    }

    @POST
    @Path("{id}/dismissal")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 proposed-risk-decided")
    @Operation(operationId = "dismissProposedRisk", summary = "ไม่รับเป็นความเสี่ยง — dismisses it, with the reason")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposedRiskView.class)))
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid DismissRequest body) {
        return answer(proposedRisks.dismiss(id, ifMatch, body));
    }

    private static Response answer(ProposedRisk proposed) {
        return Response.ok(ProposedRiskView.of(proposed))
                .tag(Versions.tag(proposed.version))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
