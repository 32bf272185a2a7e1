package org.sujarit.plan.organisation;

import static org.sujarit.kit.security.Role.ORGANISATION_ADMINISTRATOR;
import static org.sujarit.kit.security.Role.PLATFORM_ADMINISTRATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.paging.Page;
import org.sujarit.kit.paging.PageRequest;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;
import org.sujarit.kit.version.Versions;

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "องค์กรปกครองส่วนท้องถิ่น: the register of organisations and their units.")
public class OrganisationResource {

    static final ProblemType ALREADY_REGISTERED = new ProblemType(
            "organisation-already-registered",
            409,
            Text.of("องค์กรนี้ลงทะเบียนแล้ว", "An organisation with this id or code is registered already"));

    @Inject
    OrganisationEvents events;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Revalidated
    @Transactional
    @Operation(operationId = "listOrganisations", summary = "รายชื่อองค์กร — organisations by official code")
    public Page<OrganisationView> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("province") @Size(max = 100) @Parameter(description = "จังหวัด", example = "ลำปาง")
                    String province,
            @QueryParam("type") OrganisationType type,
            @QueryParam("q")
                    @Size(min = 3, max = 100)
                    @Parameter(description = "A piece of the Thai name, 3 to 100 characters.", example = "จางเหนือ")
                    String q) {
        return page.page(
                Organisation.after(page.afterText(), province, type, q, page.fetchSize()),
                OrganisationView::of,
                organisation -> organisation.code);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Revalidated
    @Transactional
    @Operation(operationId = "getOrganisation", summary = "ข้อมูลองค์กร — one organisation with its units")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(
                Response.ok(), Organisation.<Organisation>findByIdOptional(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(PLATFORM_ADMINISTRATOR)
    @Extension(name = ProblemResponses.OWN, value = "409 organisation-already-registered")
    @Operation(
            operationId = "registerOrganisation",
            summary = "ลงทะเบียนองค์กร — registers an organisation",
            description = "Publishes `org.sujarit.organisation.registered.v1`. Refuses with"
                    + " `organisation-already-registered` (409).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response register(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid RegisterOrganisation body) {
        Organisation organisation = Organisation.register(body, Instant.now(clock));
        if (Organisation.count("id = ?1 or code = ?2", organisation.id, organisation.code) > 0) {
            throw new Problem(ALREADY_REGISTERED);
        }
        Unique.persist(organisation, ALREADY_REGISTERED);
        events.registered(organisation);
        audit.record("organisation.registered", "organisation", organisation.id);
        return answer(Response.created(URI.create("/api/v1/organisations/" + organisation.id)), organisation);
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed({ORGANISATION_ADMINISTRATOR, PLATFORM_ADMINISTRATOR})
    @Operation(
            operationId = "changeOrganisation",
            summary = "แก้ไขข้อมูลองค์กร — changes names, place and units",
            description =
                    "An organisation administrator changes the own organisation only. Units keep their id; one that"
                            + " is left out is closed. Publishes `org.sujarit.organisation.changed.v1`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @NotNull @Valid OrganisationDetails body) {
        if (!caller.hasRole(PLATFORM_ADMINISTRATOR) && !tenant.organisationId().equals(id)) {
            throw new Problem(Problems.FORBIDDEN);
        }
        // The change stands in the trail of the organisation itself, whoever makes it.
        tenant.actFor(id);
        Organisation organisation = Organisation.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, organisation.version);
        organisation.change(body, Instant.now(clock));
        Organisation.flush();
        events.changed(organisation);
        audit.record("organisation.changed", "organisation", id);
        return answer(Response.ok(), organisation);
    }

    private static Response answer(Response.ResponseBuilder response, Organisation organisation) {
        return response.entity(OrganisationView.of(organisation))
                .tag(Versions.tag(organisation.version))
                .header("Cache-Control", "no-cache")
                .build();
    }
}
