package org.sujarit.complaint.open311;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.settings.Settings;
import org.sujarit.kit.cache.Revalidated;
import org.sujarit.kit.openapi.ProblemResponses;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.tenancy.ForOrganisationInPath;
import org.sujarit.kit.text.Text;

/** Open311 GeoReport v2 and its service discovery, one endpoint for each organisation (decision 0009). */
@Path("/api/v1/organisations/{organisationId}/open311")
@Produces(MediaType.WILDCARD)
@PermitAll
@ForOrganisationInPath
@Tag(
        name = "open311",
        description =
                "Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2): what civic apps speak. The end of the"
                        + " address chooses JSON or XML, for refusals too. Public is only what came by Open311, without"
                        + " names, contacts, and texts in which personal data is recognised.")
public class Open311Resource {

    private static final String JURISDICTION = "The organisation's id; can be left out, as there is no other one here.";
    private static final String JURISDICTION_EXAMPLE = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Inject
    DiscoveryDocument discovery;

    @Inject
    Settings settings;

    @Inject
    Reports reports;

    @Inject
    ServiceRequests requests;

    @Inject
    Open311Answers answers;

    @GET
    @Path("discovery" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "discoverOpen311",
            summary = "จุดเชื่อมต่อ Open311 — where the endpoint is, its formats, and how to get a key")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Discovery.class)))
    public Response discovery(
            @PathParam("organisationId") UUID organisationId, @PathParam("format") Format format, HttpHeaders headers) {
        return answers.discovery(format, discovery.of(organisationId, language(headers)));
    }

    @GET
    @Path("v2/services" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "listOpen311Services",
            summary = "ประเภทเรื่องตามแบบ Open311 — the organisation's categories as services")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Service.class)))
    public Response services(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("format") Format format,
            @QueryParam("jurisdiction_id") @Parameter(description = JURISDICTION, example = JURISDICTION_EXAMPLE)
                    String jurisdictionId,
            HttpHeaders headers) {
        require(organisationId, jurisdictionId);
        Locale language = language(headers);
        return answers.services(
                format,
                settings.current().categories().stream()
                        .map(category -> Service.of(category, language))
                        .toList());
    }

    @GET
    @Path("v2/services/{serviceCode: [^/]+}" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "getOpen311ServiceDefinition",
            summary = "ข้อมูลเพิ่มเติมที่ประเภทเรื่องต้องการ — what a service asks for besides: nothing",
            description = "No client needs it, as every service has `metadata` false.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ServiceDefinition.class)))
    public Response definition(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("serviceCode") @Parameter(example = "LIGHTING") String serviceCode,
            @PathParam("format") Format format,
            @QueryParam("jurisdiction_id") @Parameter(description = JURISDICTION, example = JURISDICTION_EXAMPLE)
                    String jurisdictionId) {
        require(organisationId, jurisdictionId);
        String code = settings.current()
                .category(serviceCode)
                .orElseThrow(() -> new Problem(Open311Problems.NO_SERVICE_CODE))
                .code();
        return answers.definition(format, ServiceDefinition.of(code));
    }

    @POST
    @Path("v2/requests" + Format.IN_PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "postOpen311Request",
            summary = "แจ้งเรื่องผ่าน Open311 — takes a complaint from a registered client",
            description =
                    "`service_notice` is the written acknowledgement with the tracking number and the secret, which"
                            + " are shown this once: the app shows it to the complainant. The standard knows no"
                            + " `Idempotency-Key`; who sends a request twice makes two. Refused with 403 without the `api_key` of a"
                            + " client of this organisation.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CreatedRequest.class)))
    public Response post(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("format") Format format,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(implementation = PostedRequest.class)))
                    InputStream form,
            HttpHeaders headers)
            throws IOException {
        PostedRequest request = new PostedRequest(Form.read(form, headers.getMediaType()));
        ServedOrganisation.served(organisationId);
        Response answer = answers.requests(format, List.of(reports.take(organisationId, request)));
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("v2/requests" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "listOpen311Requests",
            summary = "เรื่องที่แจ้งผ่าน Open311 — what came by Open311, the newest first",
            description = "At most 90 days and 1,000 requests.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.class)))
    public Response list(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("format") Format format,
            @QueryParam("jurisdiction_id") @Parameter(description = JURISDICTION, example = JURISDICTION_EXAMPLE)
                    String jurisdictionId,
            @BeanParam RequestQuery query,
            HttpHeaders headers) {
        require(organisationId, jurisdictionId);
        return answers.requests(format, requests.list(query, language(headers)));
    }

    @GET
    @Path("v2/requests/{serviceRequestId: [^/]+}" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "getOpen311Request",
            summary = "เรื่องหนึ่งเรื่องที่แจ้งผ่าน Open311 — how far a request is, as a list of one")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.class)))
    public Response get(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("serviceRequestId") @Parameter(example = JURISDICTION_EXAMPLE) String serviceRequestId,
            @PathParam("format") Format format,
            @QueryParam("jurisdiction_id") @Parameter(description = JURISDICTION, example = JURISDICTION_EXAMPLE)
                    String jurisdictionId,
            HttpHeaders headers) {
        require(organisationId, jurisdictionId);
        return answers.requests(
                format, List.of(found(serviceRequestId, headers, new Problem(Open311Problems.NO_REQUEST))));
    }

    @GET
    @Path("v2/tokens/{token: [^/]+}" + Format.IN_PATH)
    @Transactional
    @Revalidated
    @Extension(name = ProblemResponses.OTHERWISE, value = Open311Documented.STANDARD)
    @Operation(
            operationId = "getOpen311RequestOfToken",
            summary = "เลขเรื่องจาก token — the id of the request that a token stands for",
            description = "No client needs it, as every request has its id at once; that id is its token too.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RequestOfToken.class)))
    public Response token(
            @PathParam("organisationId") UUID organisationId,
            @PathParam("token") @Parameter(example = JURISDICTION_EXAMPLE) String token,
            @PathParam("format") Format format,
            @QueryParam("jurisdiction_id") @Parameter(description = JURISDICTION, example = JURISDICTION_EXAMPLE)
                    String jurisdictionId,
            HttpHeaders headers) {
        require(organisationId, jurisdictionId);
        UUID id = found(token, headers, new Problem(Open311Problems.NO_TOKEN)).serviceRequestId();
        return answers.requests(format, List.of(new RequestOfToken(id, id)));
    }

    private ServiceRequest found(String id, HttpHeaders headers, Problem otherwise) {
        return RequestQuery.id(id)
                .findFirst()
                .flatMap(known -> requests.of(known, language(headers)))
                .orElseThrow(() -> otherwise);
    }

    private static void require(UUID organisationId, String jurisdictionId) {
        ServedOrganisation.served(organisationId);
        Jurisdiction.require(organisationId, jurisdictionId);
    }

    private static Locale language(HttpHeaders headers) {
        return Text.preferred(headers.getAcceptableLanguages());
    }
}
