package org.sujarit.plan.nogift;

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

@Path("/api/v1/gift-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "gift-records",
        description =
                "ทะเบียนของขวัญ: gifts offered, refused, received by necessity or handed over. No person is named.")
public class GiftRecordResource {

    private static final String ROOT = "/api/v1/gift-records/";
    private static final String RULE =
            "A record names no person: there is no field for one, and a text that holds a name"
                    + " after an honorific (นาย, นาง, นางสาว, น.ส., ด.ช., ด.ญ., Mr, Mrs, Ms, Miss), a national id, a telephone number"
                    + " or an e-mail address is refused with `invalid-request` (400), which names the field.";

    @Inject
    GiftRegister register;

    @GET
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(
            operationId = "listGiftRecords",
            summary = "ทะเบียนของขวัญ — the register, first entered first; replaced records too")
    public Page<GiftRecordView> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam GiftFilter filter) {
        return register.page(page, filter);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(ORGANISATION_READER)
    @Operation(operationId = "getGiftRecord", summary = "รายการของขวัญหนึ่งรายการ — one record of the register")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GiftRecordView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), GiftRecord.of(id).orElseThrow(Problems::notFound));
    }

    @POST
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "403 organisation-not-registered")
    @Operation(operationId = "enterGiftRecord", summary = "บันทึกของขวัญ — enters a gift", description = RULE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GiftRecordView.class)))
    public Response enter(
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid GiftDetails body) {
        return created(register.enter(body));
    }

    @POST
    @Path("{id}/corrections")
    @Idempotent
    @RolesAllowed(OFFICER)
    @Extension(name = ProblemResponses.OWN, value = "409 gift-record-already-corrected")
    @Operation(
            operationId = "correctGiftRecord",
            summary = "แก้ไขรายการของขวัญ — enters the record that takes a wrong one's place",
            description = "The wrong record stays readable and does not count any more. Refuses with"
                    + " `gift-record-already-corrected` (409) where that has happened before. " + RULE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GiftRecordView.class)))
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotent.HEADER) @Parameter(required = true, description = Idempotent.DESCRIPTION)
                    String idempotencyKey,
            @NotNull @Valid GiftCorrection body) {
        return created(register.correct(id, body));
    }

    private Response created(GiftRecord gift) {
        return answer(Response.created(URI.create(ROOT + gift.id)), gift);
    }

    private Response answer(Response.ResponseBuilder response, GiftRecord gift) {
        return response.entity(register.view(gift))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
