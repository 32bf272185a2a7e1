package org.sujarit.plan.progress;

import static org.sujarit.kit.security.Role.ORGANISATION_READER;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.paging.Page;

@Path("/api/v1/overdue-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress-reports")
public class OverdueItemResource {

    @Inject
    OverdueItems overdue;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listOverdueItems",
            summary = "รายการที่เกินกำหนด — items of the plans in force whose time is over and which are not done",
            description = "All of them at once: a plan has at most 500 items.")
    public Page<OverdueItem> list(
            @QueryParam("fiscalYear") @NotNull @Min(2500) @Max(2700) @Parameter(required = true, example = "2566")
                    Integer fiscalYear) {
        return new Page<>(overdue.of(fiscalYear), null);
    }
}
