package org.sujarit.plan.actionplan;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.plan.comparison.Comparisons;
import org.sujarit.plan.comparison.VersionComparison;
import org.sujarit.plan.publication.PublicationFilter;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.PublicationOverview;
import org.sujarit.plan.publication.Publications;

@Path("/api/v1/published-action-plans")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(name = "published-action-plans", description = "แผนที่ประกาศใช้แล้ว: what anybody may read, at stable addresses.")
public class PublishedActionPlanResource {

    @Inject
    Publications publications;

    @Inject
    Comparisons comparisons;

    @GET
    @Operation(
            operationId = "listPublishedActionPlans",
            summary = "แผนที่ประกาศใช้แล้ว — published plans, oldest first, found by title or by an item's name")
    public Page<PublicationOverview> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PublicationFilter filter) {
        return publications.list(PublicationKind.ACTION_PLAN, page, filter);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPublishedActionPlan",
            summary = "แผนที่ประกาศใช้ — a published plan, which never changes; as CSV a row per item and year")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedPlan.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema = @Schema(implementation = String.class, examples = PlanCsv.EXAMPLE))
            })
    public Response get(@PathParam("id") UUID id) {
        return publications.json(PublicationKind.ACTION_PLAN, id);
    }

    @GET
    @Path("{id}")
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("id") UUID id) {
        return publications.csv(PublicationKind.ACTION_PLAN, id);
    }

    @GET
    @Path("{id}/comparison")
    @Operation(
            operationId = "comparePublishedActionPlans",
            summary = "เปรียบเทียบแผนสองฉบับ — what differs in another published plan, item by item and field by field",
            description = "Items are the same where one was copied from the other, through all versions and years.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = VersionComparison.class)))
    public Response compare(
            @PathParam("id") UUID id,
            @QueryParam("with")
                    @NotNull
                    @Parameter(description = "The later plan.", example = "01890a5d-ac99-7d20-9b1c-0c5d2f3a7e12")
                    UUID with) {
        PublishedPlan before = publications.document(PublicationKind.ACTION_PLAN, id, PublishedPlan.class);
        PublishedPlan after = publications.document(PublicationKind.ACTION_PLAN, with, PublishedPlan.class);
        return Publications.forEver(
                        Response.ok(comparisons.compare(before.comparable(), after.comparable())),
                        new EntityTag(id + "-" + with))
                .build();
    }
}
