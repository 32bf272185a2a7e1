package org.sujarit.complaint.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1/organisations/{organisationId}/complaint-categories")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@ForOrganisationInPath
@Revalidated
@Tag(name = "complaint-intake")
public class OrganisationCategoryResource {

    @Inject
    Settings settings;

    @GET
    @Transactional
    @Operation(
            operationId = "listComplaintCategoriesOfOrganisation",
            summary = "ประเภทเรื่องร้องเรียนของหน่วยงาน — what a complaint to this organisation can be about")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response list(@PathParam("organisationId") UUID organisationId) {
        ServedOrganisation.served(organisationId);
        return Response.ok(CategoryList.of(settings.current().categories())).build();
    }
}
