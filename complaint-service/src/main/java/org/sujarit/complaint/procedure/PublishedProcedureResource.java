package org.sujarit.complaint.procedure;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.ForOrganisationInPath;

@Path("/api/v1/organisations/{organisationId}/complaint-procedures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@ForOrganisationInPath
@Transactional
@Tag(name = "complaint-procedures")
public class PublishedProcedureResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    Procedures procedures;

    @GET
    @Operation(
            operationId = "listComplaintProcedures",
            summary = "คู่มือการจัดการเรื่องร้องเรียนทุกฉบับ — the published versions, the first one first")
    public Page<ProcedureOverview> list(
            @PathParam("organisationId") UUID organisationId, @Valid @BeanParam PageRequest page) {
        ServedOrganisation.served(organisationId);
        return page.page(
                Procedure.after(page.afterNumber(), page.fetchSize()), ProcedureOverview::of, procedure -> procedure
                        .number);
    }

    @GET
    @Path("current")
    @Operation(
            operationId = "getCurrentComplaintProcedure",
            summary = "คู่มือการจัดการเรื่องร้องเรียนฉบับที่ใช้อยู่ — the version that holds today",
            description = "The latest of those whose first day has come.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedProcedure.class)))
    public Response current(@PathParam("organisationId") UUID organisationId) {
        return Response.ok(procedures.current()).build();
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getComplaintProcedure",
            summary = "คู่มือการจัดการเรื่องร้องเรียนหนึ่งฉบับ — one version, which never changes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedProcedure.class)))
    public Response version(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("version") @Parameter(example = "2") int version) {
        Procedure procedure = Procedure.of(version).orElseThrow(Problems::notFound);
        return Response.ok(procedure.document)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
