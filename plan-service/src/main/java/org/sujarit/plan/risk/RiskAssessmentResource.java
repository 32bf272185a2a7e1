package org.sujarit.plan.risk;

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

@Path("/api/v1/risk-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "risk-assessments",
        description = "การประเมินความเสี่ยงการทุจริต: the corruption risk assessments of the caller's organisation.")
public class RiskAssessmentResource {

    private static final String ROOT = "/api/v1/risk-assessments/";

    @Inject
    RiskAssessments assessments;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listRiskAssessments",
            summary = "รายการการประเมินความเสี่ยง — the organisation's risk assessments, oldest first")
    public Page<RiskAssessmentOverview> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam RiskAssessmentFilter filter) {
        return page.page(
                RiskAssessment.after(page.afterId(), filter, page.fetchSize()),
                RiskAssessmentOverview::of,
                assessment -> assessment.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "getRiskAssessment",
            summary = "การประเมินความเสี่ยงหนึ่งฉบับ — one revision with its risks and their results")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskAssessmentView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), RiskAssessment.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered, 409 risk-assessment-already-open")
    @Operation(
            operationId = "draftRiskAssessment",
            summary =
                    "เริ่มประเมินความเสี่ยงของปี — makes the draft of a fiscal year, empty or with another one's risks",
            description = "An organisation has one assessment for each fiscal year, in revisions: refuses a second one"
                    + " with `risk-assessment-already-open` (409). Of copied risks, controls whose plan doesn't cover"
                    + " the year keep the item's name as words; results are not copied.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RiskAssessmentView.class)))
    public Response draft(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid DraftRequest body) {
        RiskAssessment assessment = assessments.draft(body);
        return answer(Response.created(URI.create(ROOT + assessment.id)), assessment);
    }

    @POST
    @Path("{id}/risks")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "addRisk",
            summary = "เพิ่มความเสี่ยง — adds a risk at the end of a draft",
            description = "The `ETag` that comes back is the assessment's; the level follows from the year's matrix.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response addRisk(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid RiskDetails body) {
        Risk risk = assessments.addRisk(id, body);
        return answer(Response.created(URI.create(ROOT + id + "/risks/" + risk.id)), risk);
    }

    @GET
    @Path("{id}/risks/{riskId}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getRisk", summary = "ความเสี่ยงหนึ่งรายการ — one risk; the `ETag` is the assessment's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response getRisk(@PathParam("id") UUID id, @PathParam("riskId") UUID riskId) {
        return answer(
                Response.ok(),
                RiskAssessment.of(id).orElseThrow(Problems::notFound).risk(riskId));
    }

    @PUT
    @Path("{id}/risks/{riskId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(operationId = "changeRisk", summary = "แก้ไขความเสี่ยง — changes a risk of a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response changeRisk(
            @PathParam("id") UUID id,
            @PathParam("riskId") UUID riskId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid RiskDetails body) {
        return answer(Response.ok(), assessments.changeRisk(id, riskId, ifMatch, body));
    }

    @DELETE
    @Path("{id}/risks/{riskId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(operationId = "removeRisk", summary = "ลบความเสี่ยง — takes a risk out of a draft")
    @APIResponse(responseCode = "204", description = "Taken out; the `ETag` is the assessment's.")
    public Response removeRisk(
            @PathParam("id") UUID id,
            @PathParam("riskId") UUID riskId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        RiskAssessment assessment = assessments.removeRisk(id, riskId, ifMatch);
        return Response.noContent().tag(Versions.tag(assessment.version)).build();
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft, 422 risk-assessment-incomplete")
    @Operation(
            operationId = "publishRiskAssessment",
            summary = "เผยแพร่การประเมินความเสี่ยง — publishes a draft for good",
            description = "From now on anybody reads it at `/api/v1/published-risk-assessments/{id}`. Publishes"
                    + " `org.sujarit.risk-assessment.published.v1`. A revision takes the place of the one it amends,"
                    + " which stays readable, and takes over the results recorded for its risks. Refuses with"
                    + " `risk-assessment-incomplete` (422), naming what is missing: at least one risk, and a control"
                    + " for each of level HIGH or VERY_HIGH.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskAssessmentView.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), assessments.publish(id, ifMatch));
    }

    @PUT
    @Path("{id}/risks/{riskId}/result")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 risk-results-already-published")
    @Operation(
            operationId = "recordRiskResult",
            summary = "บันทึกผลการจัดการความเสี่ยง — records what came of managing a risk of the published assessment",
            description = "Possible until the results are published; after that a correction is a new revision.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response recordResult(
            @PathParam("id") UUID id,
            @PathParam("riskId") UUID riskId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ResultDetails body) {
        return answer(Response.ok(), assessments.recordResult(id, riskId, ifMatch, body));
    }

    @POST
    @Path("{id}/results-publication")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-published, 409 risk-results-already-published, 422 risk-results-incomplete")
    @Operation(
            operationId = "publishRiskResults",
            summary = "เผยแพร่ผลการจัดการความเสี่ยง — publishes the results for good",
            description = "From now on anybody reads them at `/api/v1/published-risk-results/{resultsId}`. Publishes"
                    + " `org.sujarit.risk-results.published.v1`. Refuses with `risk-results-incomplete` (422), naming"
                    + " each risk without a result.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskAssessmentView.class)))
    public Response publishResults(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), assessments.publishResults(id, ifMatch));
    }

    @POST
    @Path("{id}/revisions")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 revision-already-open")
    @Operation(
            operationId = "reviseRiskAssessment",
            summary = "แก้ไขฉบับที่เผยแพร่แล้ว — starts the draft of the revision that shall follow a published one",
            description =
                    "It has the same risks, and takes the published revision's place when it is published itself.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RiskAssessmentView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey) {
        RiskAssessment revision = assessments.revise(id);
        return answer(Response.created(URI.create(ROOT + revision.id)), revision);
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "getRiskHistory",
            summary = "ประวัติการเปลี่ยนแปลง — what changed on which risk, when, by whom; through all revisions")
    public Page<RiskChangeView> history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        RiskAssessment assessment = RiskAssessment.of(id).orElseThrow(Problems::notFound);
        return page.page(
                RiskChange.after(page.afterId(), assessment.seriesId, page.fetchSize()),
                RiskChangeView::of,
                change -> change.id);
    }

    private static Response answer(Response.ResponseBuilder response, RiskAssessment assessment) {
        return answer(response, RiskAssessmentView.of(assessment), assessment);
    }

    private static Response answer(Response.ResponseBuilder response, Risk risk) {
        return answer(response, RiskView.of(risk), risk.assessment);
    }

    private static Response answer(Response.ResponseBuilder response, Object entity, RiskAssessment assessment) {
        return Versions.answer(response, entity, assessment.version);
    }
}
