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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(name = "complaint-intake")
public class CategoryResource {

    @Inject
    Settings settings;

    /** What a complaint can be about, by its code and its names. */
    @Schema(name = "ComplaintCategory")
    public record Category(
            @Schema(examples = "ROADS") String code,
            @Schema(examples = "ถนน/ทางเท้า") String nameTh,
            @Schema(examples = "Roads and pavements") String nameEn) {

        static Category of(CategorySetting setting) {
            return new Category(setting.code(), setting.nameTh(), setting.nameEn());
        }
    }

    /** The whole list: it is short. */
    @Schema(name = "ComplaintCategories")
    public record CategoryList(List<Category> items) {

        static CategoryList of(List<CategorySetting> settings) {
            return new CategoryList(settings.stream().map(Category::of).toList());
        }
    }

    @GET
    @Path("complaint-categories")
    @Operation(
            operationId = "listComplaintCategories",
            summary = "ประเภทเรื่องร้องเรียนกลาง — the national list, for organisations that keep none of their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response national() {
        return Response.ok(CategoryList.of(settings.nationalCategories())).build();
    }

    @GET
    @Path("organisations/{organisationId}/complaint-categories")
    @Transactional
    @ForOrganisationInPath
    @Operation(
            operationId = "listComplaintCategoriesOfOrganisation",
            summary =
                    "ประเภทเรื่องร้องเรียนของหน่วยงาน — what a complaint to this organisation can be about, in the order to"
                            + " show")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CategoryList.class)))
    public Response ofOrganisation(@PathParam("organisationId") UUID organisationId) {
        ServedOrganisation.served(organisationId);
        return Response.ok(CategoryList.of(settings.current().categories())).build();
    }
}
