package org.sujarit.plan.exports;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

@Path("/api/v1/published-action-plans/{id}/spreadsheet")
@PermitAll
@Revalidated
@Tag(name = "published-action-plans")
public class PublishedPlanExportResource {

    @Inject
    Publications publications;

    @GET
    @Produces(PlanDownload.XLSX)
    @Extension(name = ProblemResponses.OWN, value = "422 spreadsheet-too-large")
    @Operation(
            operationId = "exportPublishedActionPlan",
            summary = "ส่งออกแผนที่ประกาศใช้เป็นตารางคำนวณ — a published plan as a spreadsheet in the official layouts",
            description = PlanExportResource.CARRIES)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = PlanDownload.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = "PK…")),
                @Content(
                        mediaType = PlanDownload.CSV,
                        schema = @Schema(implementation = String.class, examples = PlanDownload.EXAMPLE))
            })
    public Response xlsx(@PathParam("id") UUID id, @Valid @BeanParam ExportRequest wanted) {
        // A weak tag: every workbook carries the time at which it was made.
        return answer(PlanDownload.xlsx(plan(id), wanted), new EntityTag(wanted.tag(id) + "-xlsx", true));
    }

    @GET
    @Produces(PlanDownload.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response csv(@PathParam("id") UUID id, @Valid @BeanParam ExportRequest wanted) {
        return answer(PlanDownload.csv(plan(id), wanted), new EntityTag(wanted.tag(id) + "-csv"));
    }

    private ExportedPlan plan(UUID id) {
        return ExportedPlan.of(publications.document(PublicationKind.ACTION_PLAN, id, PublishedPlan.class));
    }

    private static Response answer(Response.ResponseBuilder file, EntityTag tag) {
        return Publications.forEver(file, tag).build();
    }
}
