package org.sujarit.ita.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.problem.Problems;

@Path("/api/v1/catalogues")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(
        name = "catalogues",
        description = "เกณฑ์การประเมิน ITA รายปี: instruments, indicators, levels and OIT items by fiscal year.")
public class CatalogueResource {

    /** A fiscal year (B.E.) that has rules. */
    public record CatalogueOverview(
            @Schema(examples = "2566") int fiscalYear) {}

    private static final String AN_HOUR = "public, max-age=3600";

    @Inject
    Catalogues catalogues;

    @GET
    @Operation(
            operationId = "listCatalogues",
            summary = "ปีที่มีเกณฑ์การประเมิน — the fiscal years (B.E.) that have rules")
    public Page<CatalogueOverview> list() {
        List<CatalogueOverview> years = catalogues.all().stream()
                .map(catalogue -> new CatalogueOverview(catalogue.fiscalYear()))
                .toList();
        return new Page<>(years, null);
    }

    @GET
    @Path("{fiscalYear}")
    @Operation(
            operationId = "getCatalogue",
            summary = "เกณฑ์ของปีงบประมาณ — the rules of a fiscal year (B.E.)",
            description = "An OIT item with a `kind` fills itself when another service publishes what it asks for; "
                    + "`proofOf` says whether that must be of the same fiscal year or of the one before "
                    + "(in 2566, O38 asks for the annual report of 2565).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Catalogue.class)))
    public Response get(@PathParam("fiscalYear") @Parameter(example = "2566") int fiscalYear) {
        return Response.ok(catalogues.of(fiscalYear).orElseThrow(Problems::notFound))
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .build();
    }
}
