package org.sujarit.plan.monitor;

import static org.sujarit.kit.security.Role.NATIONAL_MONITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/monitor/roll-up")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(NATIONAL_MONITOR)
@Tag(name = "monitor")
public class NationalRollUpResource {

    @Inject
    Country country;

    @GET
    @Transactional
    @Operation(
            operationId = "getNationalRollUp",
            summary = "ภาพรวมประเทศ — organisations, plans, reports in time and baht, by province and by type")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NationalRollUp.class)))
    public Response rollUp(
            @QueryParam("fiscalYear") @NotNull @Min(2500) @Max(2700) @Parameter(required = true, example = "2566")
                    Integer fiscalYear) {
        return Response.ok(country.rollUp(fiscalYear))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
