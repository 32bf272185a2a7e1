package org.sujarit.plan.monitor;

import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;

@Path("/api/v1/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verdicts", description = "ความเห็นของผู้กำกับติดตาม: what the national monitor found of the organisation.")
public class VerdictResource {

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listVerdicts",
            summary = "ความเห็น — the monitor's verdicts on what the organisation has sent in, oldest first")
    public Page<VerdictView> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("documentId") @Parameter(description = "On this plan or report only.") UUID documentId) {
        return page.page(
                Verdict.after(page.afterId(), documentId, page.fetchSize()), VerdictView::of, verdict -> verdict.id);
    }
}
