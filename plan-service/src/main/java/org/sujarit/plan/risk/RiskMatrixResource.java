package org.sujarit.plan.risk;

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

@Path("/api/v1/risk-matrices")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(name = "risk-matrices", description = "ตารางระดับความเสี่ยง: which likelihood and impact make which level.")
public class RiskMatrixResource {

    @Inject
    RiskMatrices matrices;

    @GET
    @Path("{fiscalYear}")
    @Operation(
            operationId = "getRiskMatrix",
            summary = "ตารางระดับความเสี่ยงของปีงบประมาณ — the matrix that holds in a fiscal year (B.E.)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RiskMatrix.class)))
    public Response get(@PathParam("fiscalYear") int fiscalYear) {
        RiskMatrix matrix = matrices.forYear(fiscalYear).orElseThrow(Problems::notFound);
        return Response.ok(matrix)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
