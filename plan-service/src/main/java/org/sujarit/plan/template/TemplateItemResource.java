package org.sujarit.plan.template;

import static org.sujarit.kit.security.Role.OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.plan.actionplan.ActionPlans;
import org.sujarit.plan.actionplan.PlanView;

@Path("/api/v1/action-plans/{id}/template-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measure-templates")
public class TemplateItemResource {

    @Inject
    MeasureTemplates templates;

    @Inject
    ActionPlans plans;

    /** @param templates the codes of measures, in the order in which they become items */
    @Schema(name = "AddTemplateItems", examples = "{\"templates\":[\"no-gift-policy\",\"equal-service\"]}")
    public record AddTemplates(@NotEmpty @Size(max = 50) List<@NotBlank String> templates) {}

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "addTemplateItems",
            summary =
                    "เพิ่มรายการจากคลังมาตรการ — adds common measures to a draft, for all its years and without budget",
            description = "All or nothing; an unknown code is refused by its place in the list.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid AddTemplates body) {
        ActionPlan plan = plans.addItems(id, (first, last) -> body.templates().stream()
                .map(code -> templates
                        .find(code, first, last)
                        .orElseThrow(() -> Problems.invalid(
                                "templates[" + body.templates().indexOf(code) + "]",
                                "ไม่มีมาตรการนี้สำหรับปีของแผน",
                                "is not a measure of the library for the plan's years"))
                        .item(first, last))
                .toList());
        return Response.created(URI.create("/api/v1/action-plans/" + id))
                .entity(plans.view(plan))
                .tag(Versions.tag(plan.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
