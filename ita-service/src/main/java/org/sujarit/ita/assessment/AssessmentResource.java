package org.sujarit.ita.assessment;

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

@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments", description = "การประเมิน ITA: the assessments of the caller's organisation.")
public class AssessmentResource {

    @Inject
    Assessments assessments;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listAssessments",
            summary = "รายการการประเมิน — the organisation's assessments, oldest first")
    public Page<AssessmentOverview> list(@Valid @BeanParam PageRequest page) {
        return page.page(
                Assessment.after(page.afterId(), page.fetchSize()), AssessmentOverview::of, assessment -> assessment
                        .id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Extension(name = ProblemResponses.OWN, value = "409 catalogue-missing")
    @Operation(
            operationId = "getAssessment",
            summary = "การประเมินหนึ่งปี — one assessment with its OIT checklist and proofs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), Assessment.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered, 409 assessment-already-open")
    @Operation(
            operationId = "openAssessment",
            summary = "เปิดการประเมินของปี — opens a fiscal year's assessment with its OIT checklist",
            description =
                    "Items that are proven already are shown so at once. Refuses with `assessment-already-open` (409).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response open(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid OpenAssessment body) {
        Assessment assessment = assessments.open(body.fiscalYear());
        return answer(Response.created(URI.create("/api/v1/assessments/" + assessment.id)), assessment);
    }

    @PUT
    @Path("{id}/checklist/{code}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 catalogue-missing")
    @Operation(
            operationId = "changeChecklistItem",
            summary = "บันทึกสถานะข้อ OIT — says how far an OIT item is",
            description = "`If-Match` takes the assessment's `ETag`; the whole assessment comes back.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response changeItem(
            @PathParam("id") UUID id,
            @PathParam("code") @Parameter(example = "O36") String code,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ChecklistItemDetails body) {
        return answer(Response.ok(), assessments.changeItem(id, code, ifMatch, body));
    }

    private Response answer(Response.ResponseBuilder response, Assessment assessment) {
        return Versions.answer(response, assessments.view(assessment), assessment.version);
    }
}
