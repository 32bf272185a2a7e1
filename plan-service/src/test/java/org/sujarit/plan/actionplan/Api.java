package org.sujarit.plan.actionplan;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Tokens;

/** The service's API as a test's caller uses it. */
final class Api {

    private Api() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    static RequestSpecification creating(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Registers both organisations of the tests, unless an earlier test has. */
    static void registerOrganisations() {
        register(Tokens.CHANG_NUEA, "06520405");
        register(Tokens.BANG_SAO_THONG, "06110901");
    }

    private static void register(UUID id, String code) {
        creating(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR))
                .body("""
                        {"id":"%s","code":"%s","nameTh":"อบต.","type":"SAO","district":"แม่เมาะ","province":"ลำปาง",
                         "units":[{"name":"สำนักปลัด"}]}""".formatted(id, code))
                .post("/api/v1/organisations")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(org.hamcrest.Matchers.is(201), org.hamcrest.Matchers.is(409)));
    }

    static Response draft(String token) {
        return creating(token)
                .body("{\"title\":\"แผน\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}")
                .post("/api/v1/action-plans");
    }

    static Response addItem(String token, String planId) {
        return creating(token).body("""
                        {"kind":"PROJECT","name":"โครงการ","guidelineCodes":["1.3.1"],
                         "years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.5}},
                                  {"fiscalYear":2567,"budget":{"kind":"NO_BUDGET"}}]}""").post("/api/v1/action-plans/" + planId + "/items");
    }

    static Response act(String token, String planId, String etag, String action, String body) {
        RequestSpecification request = as(token).header("If-Match", etag);
        return (body == null ? request : request.body(body)).post("/api/v1/action-plans/" + planId + "/" + action);
    }
}
