package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class OpenApiTest extends GatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CACHED = Duration.ofSeconds(61);

    private static final String ID_PARAMETER = """
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            """;

    /** A document of a service with one path of its own, a component that all share and one that differs. */
    private static void describe(Service service, String path, String status) {
        Surroundings.service(service)
                .describeItselfAs("""
                        {
                          "openapi": "3.1.0",
                          "info": {"title": "t", "version": "1"},
                          "security": [{"oidc": []}],
                          "tags": [{"name": "Shared", "description": "d"}],
                          "paths": {
                            "%1$s": {%3$s"get": {
                              "operationId": "list",
                              "tags": ["Shared"],
                              "responses": {"200": {"description": "ok", "content": {"application/json": {
                                "schema": {"$ref": "#/components/schemas/Item"}}}}}},
                              "post": {
                              "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
                              "responses": {"413": {"description": "the service's own"}}}},
                            "/api/v1/not-routed-to-anybody": {"get": {"responses": {"200": {"description": "ok"}}}},
                            "/internal": {"get": {"responses": {"200": {"description": "ok"}}}}
                          },
                          "components": {
                            "schemas": {
                              "Problem": {"type": "object", "properties": {"status": {"type": "integer"}}},
                              "Status": {"type": "string", "enum": ["%2$s"]},
                              "Item": {"type": "object", "properties": {
                                "status": {"$ref": "#/components/schemas/Status"}}}
                            },
                            "securitySchemes": {"oidc": {"type": "http", "scheme": "bearer", "description": "who"}}
                          }
                        }
                        """.formatted(path, status, path.contains("{id}") ? ID_PARAMETER : ""));
    }

    @BeforeEach
    void describeTheServices() {
        describe(Service.PLAN, "/api/v1/action-plans", "draft");
        describe(Service.COMPLAINT, "/api/v1/organisations/{id}/complaints", "received");
        describe(Service.ITA, "/api/v1/assessments", "open");
        clock.pass(CACHED);
    }

    private JsonNode document() throws IOException {
        return JSON.readTree(get("/openapi").body());
    }

    @Test
    void theMergedDocumentIsValidOpenApi31() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(get("/openapi").body(), null, options);

        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getInfo().getTitle()).isEqualTo("Sujarit API");
    }

    @Test
    void itHoldsThePathsOfAllServicesAndOnlyThoseThatCanBeCalled() throws IOException {
        assertThat(document().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/action-plans", "/api/v1/organisations/{id}/complaints", "/api/v1/assessments");
    }

    @Test
    void itNamesTheProductItsLicenceAndThePublicAddress() throws IOException {
        JsonNode document = document();
        assertThat(document.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
        assertThat(document.at("/info/description").asText()).contains("องค์กรปกครองส่วนท้องถิ่น", "local governments");
        assertThat(document.path("servers").findValuesAsText("url")).containsExactly("https://sujarit.example.org");
    }

    @Test
    void equalComponentsBecomeOneAndDifferentOnesAreToldApartWithWhatRefersToThem() throws IOException {
        JsonNode document = document();
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "Problem",
                        "plan-service.Status",
                        "plan-service.Item",
                        "complaint-service.Status",
                        "complaint-service.Item",
                        "ita-service.Status",
                        "ita-service.Item");
        assertThat(document.at("/components/schemas/ita-service.Item/properties/status/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ita-service.Status");
        assertThat(document.at("/paths/~1api~1v1~1action-plans/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/plan-service.Item");
    }

    @Test
    void operationsKeepTheirSecurityAndAnIdOfTheirOwn() throws IOException {
        JsonNode document = document();
        assertThat(document.findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("plan-service.list", "complaint-service.list", "ita-service.list");
        assertThat(document.path("paths"))
                .allSatisfy(path ->
                        assertThat(path.at("/get/security/0").has("oidc")).isTrue());
        assertThat(document.path("tags")).hasSize(1);
    }

    @Test
    void whatTheServicesSayOfTheirTokensStandsOnce() throws IOException {
        JsonNode schemes = document().at("/components/securitySchemes");
        assertThat(schemes).hasSize(1);
        assertThat(schemes.at("/oidc/description").asText()).isEqualTo("who");
    }

    @Test
    void itSaysHowTheLanguageIsChosen() throws IOException {
        assertThat(document().at("/info/description").asText()).contains("`Accept-Language`", "`th`", "`en`");
    }

    @ParameterizedTest
    @CsvSource({"400, invalid-request", "429, rate-limited", "502, service-unreachable", "504, service-timeout"})
    void everyOperationNamesTheRefusalsOfTheGatewayItself(String status, String code) throws IOException {
        JsonNode document = document();
        assertThat(document.path("paths")).hasSize(3).allSatisfy(path -> assertThat(path)
                .filteredOn(operation -> operation.has("responses"))
                .hasSize(2)
                .allSatisfy(operation -> {
                    JsonNode content = operation.at("/responses/" + status + "/content/application~1problem+json");
                    assertThat(content.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
                    JsonNode example = content.at("/examples/" + code + "/value");
                    assertThat(example.path("type").asText()).isEqualTo("urn:sujarit:problem:" + code);
                    assertThat(example.path("status").asText()).isEqualTo(status);
                }));
    }

    @Test
    void whoIsRefusedForAskingTooOftenIsToldWhereTheWaitStands() throws IOException {
        assertThat(document()
                        .at("/paths/~1api~1v1~1assessments/get/responses/429/headers")
                        .fieldNames())
                .toIterable()
                .containsExactly("Retry-After", "RateLimit-Policy", "RateLimit");
    }

    @Test
    void whatAServiceSaysOfAStatusStands() throws IOException {
        assertThat(document()
                        .at("/paths/~1api~1v1~1assessments/post/responses/413/description")
                        .asText())
                .isEqualTo("the service's own");
    }

    @Test
    void whatIsNotBuiltIsNotPromised() throws IOException {
        assertThat(document().at("/info/description").asText()).doesNotContain("whistleblower", "เบาะแส");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, application/json, application/json",
        "/openapi, */*, application/json",
        "/openapi, text/html, application/json",
        "/openapi, application/vnd.oai.openapi+json, application/vnd.oai.openapi+json",
        "/openapi, application/yaml, application/yaml",
        "/openapi, 'application/json;q=0.5, application/yaml', application/yaml",
        "/openapi, application/vnd.oai.openapi, application/vnd.oai.openapi",
        "/openapi?format=yaml, application/json, application/yaml",
        "/openapi?format=json, application/yaml, application/json",
        "/openapi.yaml, */*, application/yaml",
        "/openapi.json, */*, application/json"
    })
    void theCallerChoosesJsonOrYaml(String path, String accept, String contentType) throws IOException {
        HttpResponse<String> response = get(path, "Accept", accept);

        assertThat(response.headers().firstValue("Content-Type")).contains(contentType);
        ObjectMapper mapper = contentType.endsWith("json") ? JSON : new YAMLMapper();
        assertThat(response.body().startsWith("{")).isEqualTo(contentType.endsWith("json"));
        assertThat(mapper.readTree(response.body())).isEqualTo(document());
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() {
        String etag = get("/openapi").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/openapi", "If-None-Match", "\"x\", W/" + etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/openapi", "If-None-Match", etag, "Accept", "application/yaml")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServiceIsAskedAgainAfterAMinute() throws IOException {
        document();
        describe(Service.ITA, "/api/v1/catalogues", "open");
        assertThat(document().path("paths").has("/api/v1/catalogues")).isFalse();

        clock.pass(CACHED);
        assertThat(document().path("paths").has("/api/v1/catalogues")).isTrue();
    }

    @Test
    void whatAServiceLastSaidStandsWhileItIsAway() throws IOException {
        JsonNode before = document();
        FakeService ita = Surroundings.service(Service.ITA);
        int port = ita.port();
        ita.stop();
        try {
            clock.pass(CACHED);
            assertThat(document()).isEqualTo(before);
            clock.pass(CACHED);
            assertThat(document()).isEqualTo(before);
        } finally {
            ita.start(port);
        }
    }
}
