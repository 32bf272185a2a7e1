package org.sujarit.plan.exports;

import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.plan.actionplan.ActionPlans;

@Path("/api/v1/action-plans/{id}/spreadsheet")
@Tag(name = "action-plans")
public class PlanExportResource {

    static final String CARRIES =
            "The file imports to a plan that is equal in what the layout carries. FIVE_YEAR carries kind, name, guidelines, remark and each year's budget;"
                    + " YEARLY the items of one year with rationale, objectives, steps, quarters and units too; neither carries"
                    + " place, target group, indicators or the plan's own fields. What would"
                    + " read as something else if it stood there as it is stands to the letter between ⟦ and ⟧. In"
                    + " CSV a text that begins like a formula has an apostrophe before it, which the import takes off.";

    @Inject
    ActionPlans plans;

    @GET
    @Transactional
    @Produces(PlanDownload.XLSX)
    @RolesAllowed(ORGANISATION_READER)
    @Extension(name = ProblemResponses.OWN, value = "422 spreadsheet-too-large")
    @Operation(
            operationId = "exportActionPlan",
            summary = "ส่งออกแผนเป็นตารางคำนวณ — a plan of any state as a spreadsheet in the official layouts",
            description = CARRIES)
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
        return answer(PlanDownload.xlsx(plan(id), wanted));
    }

    @GET
    @Transactional
    @Produces(PlanDownload.CSV + Formats.IF_ASKED_FOR)
    @RolesAllowed(ORGANISATION_READER)
    @Operation(hidden = true)
    public Response csv(@PathParam("id") UUID id, @Valid @BeanParam ExportRequest wanted) {
        return answer(PlanDownload.csv(plan(id), wanted));
    }

    private ExportedPlan plan(UUID id) {
        return ExportedPlan.of(plans.content(id));
    }

    private static Response answer(Response.ResponseBuilder file) {
        return file.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
