package org.sujarit.plan.publication;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.actionplan.PublishedPlan;

@Path("/api/v1/published-action-plans")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "published-action-plans", description = "แผนที่ประกาศใช้แล้ว: what anybody may read, at stable addresses.")
public class PublishedActionPlanResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A published plan in a list. */
    public record PublishedPlanOverview(
            UUID id,
            UUID organisationId,
            String title,
            @Schema(examples = "2566") int firstFiscalYear,
            @Schema(examples = "2570") int lastFiscalYear,
            Instant publishedAt) {

        static PublishedPlanOverview of(Publication.Overview o) {
            return new PublishedPlanOverview(
                    o.id(), o.organisationId(), o.title(), o.firstFiscalYear(), o.lastFiscalYear(), o.publishedAt());
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPublishedActionPlans",
            summary = "แผนที่ประกาศใช้แล้ว — published plans, oldest first")
    public Page<PublishedPlanOverview> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("fiscalYear") @Min(2500) @Max(2700) @Parameter(example = "2566") Integer fiscalYear) {
        return page.page(
                Publication.after(page.afterId(), organisationId, fiscalYear, page.fetchSize()),
                PublishedPlanOverview::of,
                Publication.Overview::id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getPublishedActionPlan",
            summary = "แผนที่ประกาศใช้ — a published plan, which never changes")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PublishedPlan.class)))
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        EntityTag tag = new EntityTag(id.toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Publication publication = Publication.<Publication>findByIdOptional(id).orElseThrow(Problems::notFound);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(publication.document, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }
}
