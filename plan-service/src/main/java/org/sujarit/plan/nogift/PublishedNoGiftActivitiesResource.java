package org.sujarit.plan.nogift;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.format.Formats;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.plan.publication.PublicationFilter;
import org.sujarit.plan.publication.PublicationKind;
import org.sujarit.plan.publication.PublicationOverview;
import org.sujarit.plan.publication.Publications;

@Path("/api/v1/published-no-gift-activities")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Revalidated
@Tag(
        name = "published-no-gift-activities",
        description = "การสร้างวัฒนธรรม No Gift Policy ที่เผยแพร่แล้ว: what anybody may read, at stable addresses.")
public class PublishedNoGiftActivitiesResource {

    static final String ROOT = "/api/v1/published-no-gift-activities/";

    @Inject
    Publications publications;

    @GET
    @Operation(
            operationId = "listPublishedNoGiftActivities",
            summary =
                    "กิจกรรมที่เผยแพร่แล้ว — published lists of activities, oldest first, found by an activity's name")
    public Page<PublicationOverview> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PublicationFilter filter) {
        return publications.list(PublicationKind.NO_GIFT_ACTIVITIES, page, filter);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getPublishedNoGiftActivities",
            summary =
                    "กิจกรรมที่เผยแพร่ — a year's published activities, which never change; as CSV a row per activity")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedNoGiftActivities.class)),
                @Content(
                        mediaType = Publications.CSV,
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        examples = PublishedNoGiftActivities.CSV_EXAMPLE))
            })
    public Response get(@PathParam("id") UUID id) {
        return publications.json(PublicationKind.NO_GIFT_ACTIVITIES, id);
    }

    @GET
    @Path("{id}")
    @Produces(Publications.CSV + Formats.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response getCsv(@PathParam("id") UUID id) {
        return publications.csv(PublicationKind.NO_GIFT_ACTIVITIES, id);
    }
}
