package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class Open311ClientTest {

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @Test
    void theKeyOfAClientIsShownOnceAndKeptNowhere() {
        Response registered = TestCase.keyed(CivicApp.administrator(organisation))
                .body("{\"name\":\"แอปเมืองของเรา\"}")
                .post(CivicApp.CLIENTS);
        String id = registered.path("id");
        String key = registered.path("apiKey");
        registered
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"0\"")
                .body("name", equalTo("แอปเมืองของเรา"))
                .body("apiKey", matchesPattern("[0-9A-HJKMNP-TV-Z]{28}"));
        CivicApp.administrator(organisation)
                .get(CivicApp.CLIENTS)
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].apiKey", nullValue());
        CivicApp.administrator(organisation)
                .get(CivicApp.CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("apiKey", nullValue())
                .body("revokedAt", nullValue());
        for (String table : Database.tables()) {
            assertThat(Database.dump(table))
                    .as(table)
                    .doesNotContain(key, HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(new RegisteredOpen311Client(UUID.fromString(id), "x", Instant.EPOCH, key).toString())
                .doesNotContain(key);
    }

    @Test
    void aRepeatedRegistrationIsAnsweredWithTheSameKey() {
        String idempotencyKey = "client-" + organisation;
        String first = register(idempotencyKey).statusCode(201).extract().path("apiKey");
        register(idempotencyKey).statusCode(201).body("apiKey", equalTo(first));
        CivicApp.administrator(organisation).get(CivicApp.CLIENTS).then().body("items", hasSize(1));
    }

    @Test
    void aKeyIsRevokedInTheVersionThatWasReadAndOnce() {
        CivicApp app = CivicApp.registeredWith(organisation);
        String address = CivicApp.CLIENTS + "/" + app.clientId;
        var administrator = CivicApp.administrator(organisation);
        given().spec(administrator).delete(address).then().statusCode(428);
        given().spec(administrator)
                .header("If-Match", "\"7\"")
                .delete(address)
                .then()
                .statusCode(412);
        String tag = given().spec(administrator).get(address).header("ETag");
        given().spec(administrator)
                .header("If-Match", tag)
                .delete(address)
                .then()
                .statusCode(204);
        String revokedAt = given().spec(administrator)
                .get(address)
                .then()
                .body("revokedAt", notNullValue())
                .extract()
                .path("revokedAt");
        given().spec(administrator)
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(204);
        given().spec(administrator).get(address).then().body("revokedAt", equalTo(revokedAt));
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .then()
                .body("items.action", equalTo(List.of("open311-client.registered", "open311-client.revoked")))
                .body("items.subjectId", equalTo(List.of(app.clientId, app.clientId)));
    }

    @Test
    void aReportIsInTheTrailAndOnTheCaseInTheNameOfTheClient() {
        CivicApp app = CivicApp.registeredWith(organisation);
        String id = app.posted();
        assertThat(Database.value("select open311_client from complaint where id = ?::uuid", id))
                .isEqualTo(app.clientId);
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .then()
                .body("items.action", hasItem("complaint.received"));
    }

    @Test
    void aStrangersAdministratorSeesAndRevokesNothing() {
        CivicApp app = CivicApp.registeredWith(organisation);
        var stranger = given().auth().oauth2(Tokens.ofStranger(Role.ORGANISATION_ADMINISTRATOR));
        given().spec(stranger).get(CivicApp.CLIENTS).then().body("items.id", not(hasItem(app.clientId)));
        given().spec(stranger).get(CivicApp.CLIENTS + "/" + app.clientId).then().statusCode(404);
        given().spec(stranger)
                .header("If-Match", "*")
                .delete(CivicApp.CLIENTS + "/" + app.clientId)
                .then()
                .statusCode(404);
        app.posted();
    }

    @Test
    void aClientHasANameThatIsNoPersons() {
        for (String name : List.of("", " ", "ก".repeat(101), "แอปของนายสมมติ ตัวอย่าง")) {
            TestCase.keyed(CivicApp.administrator(organisation))
                    .body(java.util.Map.of("name", name))
                    .post(CivicApp.CLIENTS)
                    .then()
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of("name")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisations/01890a5d-ac96-774b-bcce-b302099a8057/open311/v2/requests.json,DROP",
        "/api/v1/organisations/01890a5d-ac96-774b-bcce-b302099a8057/open311,DROP",
        "/api/v1/organisations/01890a5d-ac96-774b-bcce-b302099a8057/complaints,RECORD_AND_SAMPLE",
        "/api/v1/complaints,RECORD_AND_SAMPLE"
    })
    void noTraceHoldsAnAddressOfOpen311(String path, SamplingDecision decision) {
        Attributes attributes = Attributes.of(AttributeKey.stringKey("url.path"), path);
        assertThat(new Open311Untraced()
                        .shouldSample(
                                Context.root(),
                                "0af7651916cd43dd8448eb211c80319c",
                                "GET",
                                SpanKind.SERVER,
                                attributes,
                                List.of())
                        .getDecision())
                .isEqualTo(decision);
    }

    private ValidatableResponse register(String idempotencyKey) {
        return CivicApp.administrator(organisation)
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body("{\"name\":\"แอปทดสอบ\"}")
                .post(CivicApp.CLIENTS)
                .then();
    }
}
