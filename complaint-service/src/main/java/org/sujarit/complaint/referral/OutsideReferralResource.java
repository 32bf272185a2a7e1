package org.sujarit.complaint.referral;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.Cache;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;

@Path("/api/v1/complaints/{id}/outside-referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class OutsideReferralResource {

    @Inject
    Referrals referrals;

    @GET
    @Cache(noStore = true)
    @Transactional
    @RolesAllowed({COMPLAINT_OFFICER, AUDITOR})
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours")
    @Operation(
            operationId = "listOutsideReferrals",
            summary = "การส่งเรื่องหน่วยงานภายนอก — the bodies that a matter was taken to, all of them at once",
            description =
                    "For those who handle the case, and the auditor. That they were read is recorded in the audit trail.")
    public Page<OutsideReferralView> list(@PathParam("id") UUID id) {
        return new Page<>(
                referrals.outside(id).stream().map(OutsideReferralView::of).toList(), null);
    }

    @POST
    @Idempotent
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "403 complaint-not-yours, 409 complaint-closed, 422 too-many-referrals")
    @Operation(
            operationId = "referComplaintOutside",
            summary = "ส่งเรื่องหน่วยงานภายนอก — records that a matter was taken to a body outside of the system",
            description = "The case stays here, and its time runs on: the complainant is told the body, and later the"
                    + " result.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OutsideReferralView.class)))
    public Response refer(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid ReferOutside body) {
        OutsideReferral referral = referrals.referOutside(id, body);
        return Response.created(URI.create("/api/v1/complaints/%s/outside-referrals".formatted(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(OutsideReferralView.of(referral))
                .build();
    }

    @POST
    @Path("{referralId}/reply")
    @Transactional
    @RolesAllowed(COMPLAINT_OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 complaint-not-yours, 409 referral-replied")
    @Operation(
            operationId = "recordOutsideReply",
            summary = "บันทึกคำตอบของหน่วยงานภายนอก — records what the other body replied, once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutsideReferralView.class)))
    public Response reply(
            @PathParam("id") UUID id, @PathParam("referralId") UUID referralId, @NotNull @Valid RecordReply body) {
        return Response.ok(OutsideReferralView.of(referrals.reply(id, referralId, body)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
