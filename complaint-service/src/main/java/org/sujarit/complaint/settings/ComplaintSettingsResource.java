package org.sujarit.complaint.settings;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;
import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/complaint-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "complaint-settings",
        description = "การตั้งค่าช่องทางร้องเรียน: how the caller's organisation runs its general channel.")
public class ComplaintSettingsResource {

    @Inject
    Settings settings;

    @GET
    @Transactional
    @RolesAllowed({
        ORGANISATION_ADMINISTRATOR,
        OFFICER,
        COMPLAINT_OFFICER,
        HEAD_OF_OFFICE,
        CLERK,
        CHIEF_EXECUTIVE,
        AUDITOR
    })
    @Operation(
            operationId = "getComplaintSettings",
            summary = "การตั้งค่าช่องทางร้องเรียน — categories, clocks, days off, retention",
            description = "Where the organisation has set nothing, the national default, in version 0.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintSettings.class)))
    public Response get() {
        return answer(settings.present());
    }

    @PUT
    @Transactional
    @RolesAllowed(ORGANISATION_ADMINISTRATOR)
    @Operation(
            operationId = "setComplaintSettings",
            summary = "กำหนดการตั้งค่าช่องทางร้องเรียน — sets all of it at once",
            description = "What is changed holds for what comes: a deadline that runs keeps its day. A retention period"
                    + " holds for every case that is closed already.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ComplaintSettings.class)))
    public Response set(
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ComplaintSettings body) {
        return answer(settings.set(ifMatch, body));
    }

    private static Response answer(Settings.Versioned present) {
        return Versions.answer(Response.ok(), present.settings(), present.version());
    }
}
