package org.sujarit.kit.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Role;

@Path("/api/v1/services/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "งานดูแลระบบ: what the administrators who run the system need.")
public class DeadLetterResource {

    @Inject
    DeadLetters deadLetters;

    @Inject
    MessagingConfig config;

    @PathParam("service")
    @Schema(examples = "ita-service", description = "plan-service, complaint-service or ita-service")
    String service;

    /** A dead letter without its data, which may be anything. */
    public record DeadLetterView(
            UUID id,
            @Schema(examples = "sujarit.action-plan") String topic,
            @Schema(examples = "0") int partition,
            @Schema(examples = "41") long offset,

            @Schema(examples = "01890a5d-ac9b-7c40-9d3e-2e7f4a5c9a33")
            String eventId,

            @Schema(examples = "org.sujarit.plan.published.v1")
            String eventType,

            @Schema(examples = "data is not a PlanPublished")
            String reason,

            Instant failedAt,
            Instant replayedAt) {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.id,
                    letter.topic,
                    letter.partition,
                    letter.offset,
                    letter.eventId,
                    letter.type,
                    letter.reason,
                    letter.failedAt,
                    letter.replayedAt);
        }
    }

    @GET
    @RolesAllowed(Role.PLATFORM_ADMINISTRATOR)
    @Operation(
            operationId = "listDeadLetters",
            summary = "เหตุการณ์ที่ประมวลผลไม่สำเร็จ — events that could not be applied, oldest first")
    public Page<DeadLetterView> list(@Valid @BeanParam PageRequest page) {
        requireThisService();
        return page.page(DeadLetter.after(page.afterId(), page.fetchSize()), DeadLetterView::of, letter -> letter.id);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Role.PLATFORM_ADMINISTRATOR)
    @Extension(name = ProblemResponses.OWN, value = "409 replay-failed")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "ประมวลผลเหตุการณ์อีกครั้ง — applies the event once more",
            description =
                    "Answers with the letter and its `replayedAt`. An event that was applied in the meantime is not"
                            + " applied again. Refuses with `replay-failed` (409) where it can't be applied still.")
    public DeadLetterView replay(@PathParam("id") UUID id) {
        requireThisService();
        return DeadLetterView.of(deadLetters.replay(id));
    }

    private void requireThisService() {
        if (!service.equals(config.service())) {
            throw Problems.notFound();
        }
    }
}
