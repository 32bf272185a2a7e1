package org.sujarit.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.tenancy.Tenant;

@Path("/api/v1/services/{service}/audit-trail")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AUDITOR, Role.PLATFORM_ADMINISTRATOR})
@Tag(
        name = "audit",
        description = "ร่องรอยการตรวจสอบ: the hash-chained trail of the caller's organisation in one service.")
public class AuditResource {

    @Inject
    AuditTrail trail;

    @Inject
    Tenant tenant;

    @ConfigProperty(name = "sujarit.messaging.service")
    String thisService;

    @PathParam("service")
    @Schema(examples = "plan-service", description = "plan-service, complaint-service or ita-service")
    String service;

    /** An entry of the trail. */
    public record AuditEntryView(
            @Schema(examples = "1042") long sequence,
            Instant at,

            @Schema(
                    examples = "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                    description = "The caller's `sub`; `public` without a token, `system` for an event.")
            String actor,

            @Schema(examples = "action-plan.published") String action,
            @Schema(examples = "action-plan") String subjectType,

            @Schema(examples = "01890a5d-ac99-7d20-9b1c-0c5d2f3a7e11")
            String subjectId,

            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {

        static AuditEntryView of(AuditEntry entry) {
            return new AuditEntryView(
                    entry.sequence(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.hash());
        }
    }

    @GET
    @Operation(
            operationId = "listAuditEntries",
            summary = "รายการร่องรอยการตรวจสอบ — the trail's entries, oldest first",
            description = "A nation-wide administrator sees the trail of what was done for no organisation.")
    public Page<AuditEntryView> list(@Valid @BeanParam PageRequest page) {
        requireThisService();
        List<AuditEntry> entries = trail.after(tenant.idOrNone(), page.afterNumber(), page.fetchSize());
        return page.page(entries, AuditEntryView::of, AuditEntry::sequence);
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "ตรวจสอบความครบถ้วนของร่องรอย — recomputes the chain and names the first broken entry",
            description =
                    "Somebody who can write to the database could cut off the end of a trail. An auditor who keeps"
                            + " `verifiedEntries` and `lastHash` elsewhere, and gives them to the next verification, sees that too.")
    public AuditVerification verification(
            @QueryParam("keptSequence")
                    @Min(1)
                    @Parameter(description = "The `verifiedEntries` of an earlier verification, with `keptHash`.")
                    Long keptSequence,
            @QueryParam("keptHash") @Parameter(description = "The `lastHash` of that verification.") String keptHash) {
        requireThisService();
        if ((keptSequence == null) != (keptHash == null)) {
            throw Problems.invalid(
                    "keptHash", "ต้องระบุคู่กับ keptSequence", "goes together with keptSequence, or neither is given");
        }
        return trail.verify(
                tenant.idOrNone(), keptSequence == null ? null : new AuditTrail.KeptLink(keptSequence, keptHash));
    }

    private void requireThisService() {
        if (!service.equals(thisService)) {
            throw Problems.notFound();
        }
    }
}
