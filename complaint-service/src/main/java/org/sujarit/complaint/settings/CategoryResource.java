package org.sujarit.complaint.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    Settings settings;

    @GET
    @Operation(
            operationId = "listComplaintCategories",
            summary = "ประเภทเรื่องร้องเรียนกลาง — the national list, for organisations that keep none of their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response list() {
        return Response.ok(CategoryList.of(settings.nationalCategories())).build();
    }
}
