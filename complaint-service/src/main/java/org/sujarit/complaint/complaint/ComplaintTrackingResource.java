package org.sujarit.complaint.complaint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.receipt.Receipts;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;

@Path(ComplaintTrackingResource.ROOT)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "complaint-tracking", description = "ติดตามเรื่องร้องเรียน: for whoever holds the number and the secret.")
public class ComplaintTrackingResource {

    static final String ROOT = "/api/v1/complaint-tracking/";

    @Inject
    Receipts receipts;

    @Inject
    Tenant tenant;

    /**
     * How far a complaint is.
     *
     * @param result the outcome in words, once it is completed
     */
    @Schema(name = "TrackedComplaint")
    public record Tracked(
            @Schema(examples = "2569-7K3M-9QXAG") String trackingNumber,
            ComplaintState state,
            Instant receivedAt,
            @Schema(examples = "2026-08-18") LocalDate dueOn,
            Instant completedAt,

            @Schema(examples = "เปลี่ยนหลอดไฟและตรวจสายไฟทั้งซอยแล้ว")
            String result) {

        static Tracked of(Complaint complaint) {
            return new Tracked(
                    complaint.trackingNumber,
                    complaint.state,
                    complaint.receivedAt,
                    complaint.dueOn,
                    complaint.completedAt,
                    complaint.result);
        }
    }

    @GET
    @Path("{trackingNumber}")
    @Operation(
            operationId = "trackComplaint",
            summary = "ติดตามเรื่องร้องเรียน — how far a complaint is",
            description = "Dashes, blanks and capitals don't matter. An unknown number, a mistyped one and a wrong or"
                    + " missing secret are all answered with the same `not-found` (404).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tracked.class)))
    public Response track(
            @PathParam("trackingNumber") @Parameter(example = "2569-7K3M-9QXAG") String trackingNumber,
            @HeaderParam("Tracking-Secret") @Parameter(required = true, example = "4TDX-9M2K-QW7R-B0ZN-E5HV")
                    String secret) {
        Receipts.Opened opened = receipts.open(trackingNumber, secret).orElseThrow(Problems::notFound);
        tenant.actFor(opened.organisationId());
        // In a session of its own, which sees the rows of that organisation.
        Tracked tracked = QuarkusTransaction.requiringNew()
                .call(() -> Complaint.of(opened.complaintId()).map(Tracked::of).orElseThrow(Problems::notFound));
        return Response.ok(tracked)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
