package org.sujarit.plan.nogift;

import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/no-gift-activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "no-gift-activities",
        description =
                "การสร้างวัฒนธรรม No Gift Policy: what a year did to build the culture of refusing gifts (OIT 2566,"
                        + " O32).")
public class NoGiftActivityResource {

    private static final String ROOT = "/api/v1/no-gift-activities/";

    @Inject
    NoGiftActivities activities;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listNoGiftActivities",
            summary = "รายการกิจกรรม — the organisation's activities, first entered first")
    public Page<NoGiftActivityView> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam ActivityFilter filter) {
        return page.page(
                NoGiftActivity.after(page.afterId(), filter, page.fetchSize()),
                NoGiftActivityView::of,
                activity -> activity.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getNoGiftActivity", summary = "กิจกรรมหนึ่งรายการ — one activity")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoGiftActivityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), NoGiftActivity.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered")
    @Operation(
            operationId = "addNoGiftActivity",
            summary = "เพิ่มกิจกรรม — enters an activity of a fiscal year",
            description = "No text may hold a person's name after an honorific, a national id, a telephone number or an"
                    + " e-mail address.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoGiftActivityView.class)))
    public Response add(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid NoGiftActivityDetails body) {
        NoGiftActivity activity = activities.add(body);
        return answer(Response.created(URI.create(ROOT + activity.id)), activity);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Operation(
            operationId = "changeNoGiftActivity",
            summary = "แก้ไขกิจกรรม — changes an activity; what is published already stays as it is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoGiftActivityView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid NoGiftActivityDetails body) {
        return answer(Response.ok(), activities.change(id, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Operation(
            operationId = "removeNoGiftActivity",
            summary = "ลบกิจกรรม — removes an activity; what is published already stays as it is")
    @APIResponse(responseCode = "204", description = "Removed.")
    public Response remove(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        activities.remove(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("publications")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "403 organisation-not-registered, 409 conflict, 422 no-gift-activities-missing")
    @Operation(
            operationId = "publishNoGiftActivities",
            summary = "เผยแพร่กิจกรรมของปี — publishes a year's activities as they stand, for good",
            description = "Each publication is a new edition that takes the place of the former, which stays readable;"
                    + " the `Location` is the public address. Publishes `org.sujarit.no-gift-activities.published.v1`."
                    + " Refuses with `no-gift-activities-missing` (422) where the year has none.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PublishedNoGiftActivities.class)))
    public Response publish(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid PublishActivities body) {
        PublishedNoGiftActivities published = activities.publish(body.fiscalYear());
        return Response.created(URI.create(PublishedNoGiftActivitiesResource.ROOT + published.id()))
                .entity(published)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Response answer(Response.ResponseBuilder response, NoGiftActivity activity) {
        return Versions.answer(response, NoGiftActivityView.of(activity), activity.version);
    }
}
