package org.sujarit.plan.actionplan;

import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;
import static org.sujarit.kit.security.Role.HEAD_OF_PLANNING;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import org.sujarit.plan.approval.DecideRequest;
import org.sujarit.plan.comparison.VersionComparison;

@Path("/api/v1/action-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "action-plans", description = "แผนปฏิบัติการป้องกันการทุจริต: the plans of the caller's organisation.")
public class ActionPlanResource {

    private static final String ROOT = "/api/v1/action-plans/";

    @Inject
    ActionPlans plans;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "listActionPlans", summary = "รายการแผน — the organisation's plans, oldest first")
    public Page<PlanOverview> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam PlanFilter filter) {
        return page.page(ActionPlan.after(page.afterId(), filter, page.fetchSize()), PlanOverview::of, plan -> plan.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getActionPlan", summary = "แผนหนึ่งฉบับ — one plan with its items and approvals")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), ActionPlan.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered")
    @Operation(operationId = "draftActionPlan", summary = "ร่างแผน — makes a draft without items")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response draft(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid PlanDetails body) {
        ActionPlan plan = plans.draft(body, List.of());
        return answer(Response.created(URI.create(ROOT + plan.id)), plan);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "changeActionPlan",
            summary = "แก้ไขร่างแผน — changes a draft's own fields, not its items",
            description = "Refuses with `not-a-draft` (409) unless the plan is a draft.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid PlanDetails body) {
        return answer(Response.ok(), plans.change(id, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "discardActionPlan",
            summary = "ลบร่างแผน — takes a draft away for good, with its items",
            description = "Such as a wrong import, or an amendment that is not to be: then the published version can be"
                    + " amended anew. Refuses with `not-a-draft` (409) unless the plan is a draft.")
    @APIResponse(responseCode = "204", description = "Taken away.")
    public Response discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        plans.discard(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/items")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(
            operationId = "addPlanItem",
            summary = "เพิ่มโครงการ/กิจกรรม/มาตรการ — adds an item at the end of a draft",
            description = "The `ETag` that comes back is the plan's.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response addItem(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid ItemDetails body) {
        PlanItem item = plans.addItem(id, body);
        return answer(Response.created(URI.create(ROOT + id + "/items/" + item.id)), item);
    }

    @GET
    @Path("{id}/items/{itemId}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getPlanItem", summary = "รายการหนึ่งของแผน — one item; the `ETag` is the plan's")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response getItem(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        return answer(
                Response.ok(), ActionPlan.of(id).orElseThrow(Problems::notFound).item(itemId));
    }

    @PUT
    @Path("{id}/items/{itemId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(operationId = "changePlanItem", summary = "แก้ไขรายการ — changes an item of a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemView.class)))
    public Response changeItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid ItemDetails body) {
        return answer(Response.ok(), plans.changeItem(id, itemId, ifMatch, body));
    }

    @DELETE
    @Path("{id}/items/{itemId}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft")
    @Operation(operationId = "removePlanItem", summary = "ลบรายการ — takes an item out of a draft")
    @APIResponse(responseCode = "204", description = "Taken out; the `ETag` is the plan's.")
    public Response removeItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        ActionPlan plan = plans.removeItem(id, itemId, ifMatch);
        return Response.noContent().tag(Versions.tag(plan.version)).build();
    }

    @POST
    @Path("{id}/submission")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft, 422 plan-incomplete")
    @Operation(
            operationId = "submitActionPlan",
            summary = "เสนอแผน — hands a draft to the approvers",
            description = "Refuses with `plan-incomplete` (422), naming what is missing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), plans.submit(id, ifMatch));
    }

    @POST
    @Path("{id}/decisions")
    @Transactional
    @RolesAllowed({HEAD_OF_PLANNING, HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE})
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-submitted, 409 approval-out-of-turn, 409 approval-by-same-person")
    @Operation(
            operationId = "decideActionPlan",
            summary = "เห็นชอบหรือส่งคืน — approves, or sends back with a reason",
            description =
                    "Head of planning, head of office, clerk and chief executive decide in this order. Refuses with"
                            + " `approval-out-of-turn`, `approval-by-same-person` or `not-submitted` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid DecideRequest body) {
        return answer(Response.ok(), plans.decide(id, ifMatch, body));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-approved, 409 not-a-draft, 409 not-published")
    @Operation(
            operationId = "publishActionPlan",
            summary = "ประกาศใช้แผน — publishes an approved plan for good",
            description = "From now on anybody reads it at `/api/v1/published-action-plans/{id}`. Publishes"
                    + " `org.sujarit.plan.published.v1`. An amendment takes the place of the version it amends, which"
                    + " stays readable. Refuses with `not-approved` (409).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), plans.publish(id, ifMatch));
    }

    @POST
    @Path("{id}/amendments")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 amendment-already-open")
    @Operation(
            operationId = "amendActionPlan",
            summary = "แก้ไขแผนที่ประกาศใช้แล้ว — starts the draft of the version that shall follow a published one",
            description = "It has the same items and covers the same fiscal years, goes through the approval chain"
                    + " again, and takes the published version's place when it is published itself.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey) {
        ActionPlan plan = plans.amend(id);
        return answer(Response.created(URI.create(ROOT + plan.id)), plan);
    }

    @POST
    @Path("{id}/copies")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Operation(
            operationId = "copyActionPlan",
            summary = "คัดลอกแผน — starts a plan for other years from one of any state",
            description = "The items' years move as far as the plan's first year does; what would lie outside the new"
                    + " plan's years is left out. Targets and announcement are not copied.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response copy(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid CopyRequest body) {
        ActionPlan plan = plans.copy(id, body);
        return answer(Response.created(URI.create(ROOT + plan.id)), plan);
    }

    @GET
    @Path("{id}/comparison")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "compareActionPlans",
            summary = "เปรียบเทียบแผนสองฉบับ — what differs in another plan, item by item and field by field",
            description = "Items are the same where one was copied from the other, through all versions and years.")
    public VersionComparison compare(
            @PathParam("id") UUID id,
            @QueryParam("with")
                    @NotNull
                    @Parameter(description = "The later plan.", example = "01890a5d-ac99-7d20-9b1c-0c5d2f3a7e12")
                    UUID with) {
        return plans.compare(id, with);
    }

    private Response answer(Response.ResponseBuilder response, ActionPlan plan) {
        return answer(response, plans.view(plan), plan);
    }

    private static Response answer(Response.ResponseBuilder response, PlanItem item) {
        return answer(response, ItemView.of(item), item.plan);
    }

    private static Response answer(Response.ResponseBuilder response, Object entity, ActionPlan plan) {
        return Versions.answer(response, entity, plan.version);
    }
}
