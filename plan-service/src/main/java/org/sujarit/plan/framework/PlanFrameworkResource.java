package org.sujarit.plan.framework;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.problem.Problems;

@Path("/api/v1/plan-frameworks")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(name = "plan-frameworks", description = "กรอบแผน: dimensions, missions and guidelines that plans follow.")
public class PlanFrameworkResource {

    @Inject
    PlanFrameworks frameworks;

    @GET
    @Path("{fiscalYear}")
    @Operation(
            operationId = "getPlanFramework",
            summary = "กรอบแผนของปีงบประมาณ — the framework that holds in a fiscal year (B.E.)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanFramework.class)))
    public Response get(@PathParam("fiscalYear") int fiscalYear) {
        PlanFramework framework = frameworks.forYears(fiscalYear, fiscalYear).orElseThrow(Problems::notFound);
        return Response.ok(framework)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
