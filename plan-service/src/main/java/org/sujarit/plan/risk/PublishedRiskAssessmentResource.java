package org.sujarit.plan.risk;

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

@Path("/api/v1/published-risk-assessments")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(
        name = "published-risk-assessments",
        description = "การประเมินความเสี่ยงการทุจริตที่เผยแพร่แล้ว: what anybody may read, at stable addresses.")
public class PublishedRiskAssessmentResource {

    @Inject
    Publications publications;

    @GET
    @Operation(
            operationId = "listPublishedRiskAssessments",
            summary = "การประเมินความเสี่ยงที่เผยแพร่ — published risk assessments, oldest first")
    public Page<PublicationOverview> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PublicationFilter filter) {
        return publications.list(PublicationKind.RISK_ASSESSMENT, page, filter);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPublishedRiskAssessment",
            summary =
                    "การประเมินความเสี่ยงหนึ่งฉบับ — a published assessment, which never changes; as CSV a row per risk")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedRiskAssessment.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema = @Schema(implementation = String.class, examples = RiskCsv.EXAMPLE))
            })
    public Response get(@PathParam("id") UUID id) {
        return publications.json(PublicationKind.RISK_ASSESSMENT, id);
    }

    @GET
    @Path("{id}")
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("id") UUID id) {
        return publications.csv(PublicationKind.RISK_ASSESSMENT, id);
    }
}
