package org.sujarit.plan.progress;

import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.privacy.NoPersonalData;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.evidence.Evidence;
import org.sujarit.plan.evidence.EvidenceReference;

@Path("/api/v1/progress-reports/{id}/entries/{itemId}/evidence-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "progress-reports")
public class EvidenceFileResource {

    @Inject
    ProgressReports reports;

    @Inject
    Evidence evidence;

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value =
                    "409 not-a-draft, 409 round-not-open, 413 too-much-evidence, 422 file-type-refused, 422 too-many-files")
    @Operation(
            operationId = "addEvidenceFile",
            summary = "แนบไฟล์หลักฐาน — adds a file to what a draft says of an item",
            description = "PDF, JPEG, PNG, DOCX or XLSX of at most 10 MB, by what the content is and not by its name;"
                    + " anything else is refused with `file-type-refused` (422). At most 20 files an item, and 200 MB a"
                    + " report: more is refused with `too-many-files` (422) and `too-much-evidence` (413).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceReference.class)))
    public Response add(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 200)
                    @NoPersonalData
                    @Parameter(required = true, example = "ภาพกิจกรรม.jpg")
                    String name,
            @NotNull byte[] body) {
        ProgressReports.AddedFile added = reports.addFile(id, itemId, name, body);
        EvidenceReference file = added.file();
        URI address =
                URI.create("/api/v1/progress-reports/%s/entries/%s/evidence-files/%s".formatted(id, itemId, file.id()));
        return Response.created(address)
                .entity(file)
                .tag(Versions.tag(added.reportVersion()))
                .build();
    }

    @GET
    @Path("{fileId}")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getEvidenceFile", summary = "ดาวน์โหลดไฟล์หลักฐาน — hands out a file as a download")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(implementation = String.class, format = "binary", examples = "(a file)")))
    public Response get(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @PathParam("fileId") UUID fileId) {
        ProgressReport.of(id).orElseThrow(Problems::notFound).entry(itemId).requireFile(fileId);
        return evidence.download(fileId);
    }

    @DELETE
    @Path("{fileId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(operationId = "removeEvidenceFile", summary = "ลบไฟล์หลักฐาน — takes a file out of a draft")
    @APIResponse(responseCode = "204", description = "Taken out; the `ETag` is the report's.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @PathParam("fileId") UUID fileId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        ProgressReport report = reports.removeFile(id, itemId, fileId, ifMatch);
        return Response.noContent().tag(Versions.tag(report.version)).build();
    }
}
