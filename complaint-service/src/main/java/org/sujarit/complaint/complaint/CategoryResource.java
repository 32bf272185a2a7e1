package org.sujarit.complaint.complaint;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.cache.Revalidated;

@Path("/api/v1/complaint-categories")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(name = "complaint-intake")
public class CategoryResource {

    @Inject
    Categories categories;

    @GET
    @Operation(
            operationId = "listComplaintCategories",
            summary = "ประเภทเรื่องร้องเรียน — what a complaint can be about, in the order to show")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response list() {
        return Response.ok(new CategoryList(categories.all()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    /** The whole list: it is short. */
    @Schema(name = "ComplaintCategories")
    public record CategoryList(List<Category> items) {}
}
