package org.sujarit.complaint.open311;

import static org.sujarit.kit.security.Role.ORGANISATION_ADMINISTRATOR;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/open311-clients")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ORGANISATION_ADMINISTRATOR)
@Tag(
        name = "open311-clients",
        description = "แอปที่ส่งเรื่องผ่าน Open311: which apps may send complaints to the caller's organisation.")
public class Open311ClientResource {

    @Inject
    Open311Clients clients;

    @POST
    @Idempotent
    @Operation(
            operationId = "registerOpen311Client",
            summary = "ลงทะเบียนแอป Open311 — registers an app, and hands out its key",
            description = "The key is shown in this answer only; the same request with the same `Idempotency-Key` is"
                    + " answered with it again for a day.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RegisteredOpen311Client.class)))
    public Response register(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid RegisterOpen311Client body) {
        Open311Clients.Registered registered = clients.register(body.name());
        return Response.created(URI.create("/api/v1/open311-clients/" + registered.client().id))
                .tag(Versions.tag(registered.client().version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(RegisteredOpen311Client.of(registered.client(), registered.apiKey()))
                .build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOpen311Clients",
            summary = "รายชื่อแอป Open311 — the apps, those whose key was revoked among them, the first one first")
    public Page<Open311ClientView> list(@Valid @BeanParam PageRequest page) {
        return page.page(
                Open311Client.after(page.afterId(), page.fetchSize()), Open311ClientView::of, client -> client.id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getOpen311Client", summary = "แอป Open311 หนึ่งแอป — one app")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Open311ClientView.class)))
    public Response get(@PathParam("id") UUID id) {
        Open311Client client = Open311Client.of(id).orElseThrow(Problems::notFound);
        return Versions.answer(Response.ok(), Open311ClientView.of(client), client.version);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "revokeOpen311Client",
            summary = "เพิกถอนกุญแจของแอป — refuses the app's key from now on",
            description = "What the app has sent stays, and is followed as before. A key that was revoked never works"
                    + " again; the app is registered anew.")
    @APIResponse(responseCode = "204", description = "The key is refused.")
    public Response revoke(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Parameter(required = true) String ifMatch) {
        clients.revoke(id, ifMatch);
        return Response.noContent().build();
    }
}
