package org.sujarit.plan.template;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.paging.Page;

@Path("/api/v1/measure-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measure-templates", description = "คลังมาตรการ: common measures to start items of a plan from.")
public class MeasureTemplateResource {

    @Inject
    MeasureTemplates templates;

    @GET
    @PermitAll
    @Revalidated
    @Operation(
            operationId = "listMeasureTemplates",
            summary = "คลังมาตรการ — the common measures for plans of a fiscal year",
            description = "All of them at once: the library is a short list that comes with the release.")
    public Page<MeasureTemplate> list(
            @QueryParam("fiscalYear") @NotNull @Min(2500) @Max(2700) @Parameter(required = true, example = "2566")
                    Integer fiscalYear) {
        return new Page<>(templates.forYears(fiscalYear, fiscalYear), null);
    }
}
