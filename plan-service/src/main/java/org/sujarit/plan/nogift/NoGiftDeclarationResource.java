package org.sujarit.plan.nogift;

import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.OFFICER;
import static org.sujarit.kit.security.Role.ORGANISATION_READER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path("/api/v1/no-gift-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "no-gift-declarations",
        description = "ประกาศเจตนารมณ์ No Gift Policy: the executive's yearly declaration (OIT 2566, O31).")
public class NoGiftDeclarationResource {

    private static final String ROOT = "/api/v1/no-gift-declarations/";

    @Inject
    NoGiftDeclarations declarations;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listNoGiftDeclarations",
            summary = "รายการประกาศเจตนารมณ์ — the organisation's declarations, oldest first")
    public Page<NoGiftDeclarationView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam DocumentFilter filter) {
        return page.page(
                NoGiftDeclaration.after(page.afterId(), filter, page.fetchSize()),
                NoGiftDeclarationView::of,
                declaration -> declaration.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "getNoGiftDeclaration",
            summary = "ประกาศเจตนารมณ์หนึ่งฉบับ — one edition of a declaration")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NoGiftDeclarationView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), NoGiftDeclaration.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(
            name = ProblemResponses.OWN,
            value = "403 organisation-not-registered, 409 no-gift-declaration-exists, 409 conflict")
    @Operation(
            operationId = "draftNoGiftDeclaration",
            summary = "ร่างประกาศเจตนารมณ์ — drafts the declaration of a fiscal year",
            description = "A fiscal year has one; refuses a second with `no-gift-declaration-exists` (409). No text may"
                    + " hold a person's name after an honorific, a national id, a telephone number or an e-mail"
                    + " address.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NoGiftDeclarationView.class)))
    public Response draft(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid NoGiftDeclarationDetails body) {
        return created(declarations.draft(body));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-a-draft, 409 no-gift-declaration-exists")
    @Operation(
            operationId = "changeNoGiftDeclaration",
            summary = "แก้ไขร่างประกาศเจตนารมณ์ — changes a draft",
            description = "Refuses with `not-a-draft` (409) once it is published.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NoGiftDeclarationView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid NoGiftDeclarationDetails body) {
        return answer(Response.ok(), declarations.change(id, ifMatch, body));
    }

    @POST
    @Path("{id}/publication")
    @Transactional
    @RolesAllowed(CHIEF_EXECUTIVE)
    @Extension(
            name = ProblemResponses.OWN,
            value = "409 not-a-draft, 409 not-published, 422 no-gift-declaration-incomplete")
    @Operation(
            operationId = "publishNoGiftDeclaration",
            summary = "เผยแพร่ประกาศเจตนารมณ์ — the chief executive publishes the own declaration for good",
            description = "From now on anybody reads it at `/api/v1/published-no-gift-declarations/{id}`. Publishes"
                    + " `org.sujarit.no-gift-declaration.published.v1`. An amendment takes the place of the edition it"
                    + " amends, which stays readable. Refuses with `not-a-draft` (409), and with"
                    + " `no-gift-declaration-incomplete` (422) without the English text.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NoGiftDeclarationView.class)))
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        return answer(Response.ok(), declarations.publish(id, ifMatch));
    }

    @POST
    @Path("{id}/amendments")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 not-published, 409 amendment-already-open")
    @Operation(
            operationId = "amendNoGiftDeclaration",
            summary = "แก้ไขประกาศเจตนารมณ์ที่เผยแพร่แล้ว — starts the edition that shall follow a published one",
            description =
                    "A draft with the same words. Refuses with `not-published` or `amendment-already-open` (409).")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = NoGiftDeclarationView.class)))
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey) {
        return created(declarations.amend(id));
    }

    private static Response created(NoGiftDeclaration declaration) {
        return answer(Response.created(URI.create(ROOT + declaration.id)), declaration);
    }

    private static Response answer(Response.ResponseBuilder response, NoGiftDeclaration declaration) {
        return Versions.answer(response, NoGiftDeclarationView.of(declaration), declaration.version);
    }
}
