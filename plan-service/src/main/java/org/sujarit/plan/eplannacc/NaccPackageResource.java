package org.sujarit.plan.eplannacc;

import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.file.Download;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.actionplan.PublishedPlan;
import org.sujarit.plan.organisation.Organisation;
import org.sujarit.plan.progress.PublishedReport;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.Publications;

@Path("/api/v1/nacc-packages/{fiscalYear}")
@RolesAllowed(ORGANISATION_READER)
@Tag(name = "nacc-packages", description = "ข้อมูลสำหรับระบบ E-PlanNACC: what is reported to the NACC, in one file.")
public class NaccPackageResource {

    @Inject
    Publications publications;

    @Inject
    Tenant tenant;

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getNaccPackage",
            summary = "ข้อมูลสำหรับ E-PlanNACC — the plans in force in a fiscal year with what was reported of them",
            description = "As JSON, or as XLSX with a sheet per plan. Only what was published goes into it. "
                    + NaccPackage.NOTE)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NaccPackage.class)),
                @Content(
                        mediaType = NaccSheets.XLSX,
                        schema =
                                @Schema(implementation = String.class, format = "binary", examples = "(a spreadsheet)"))
            })
    public Response json(@PathParam("fiscalYear") @Min(2500) @Max(2700) int fiscalYear) {
        return answer(content(fiscalYear), MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Transactional
    @Produces(NaccSheets.XLSX + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response xlsx(@PathParam("fiscalYear") @Min(2500) @Max(2700) int fiscalYear) {
        String name = "nacc-package-" + fiscalYear + ".xlsx";
        return answer(NaccSheets.of(content(fiscalYear)), NaccSheets.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name, name))
                .build();
    }

    private NaccPackage content(int fiscalYear) {
        UUID organisationId = tenant.organisationId();
        Organisation organisation =
                Organisation.<Organisation>findByIdOptional(organisationId).orElseThrow(Problems::notFound);
        return NaccPackage.of(
                organisation,
                fiscalYear,
                publications.inForce(PublicationKind.ACTION_PLAN, organisationId, fiscalYear, PublishedPlan.class),
                publications.inForce(
                        PublicationKind.PROGRESS_REPORT, organisationId, fiscalYear, PublishedReport.class));
    }

    private static Response.ResponseBuilder answer(Object entity, String mediaType) {
        return Response.ok(entity, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
