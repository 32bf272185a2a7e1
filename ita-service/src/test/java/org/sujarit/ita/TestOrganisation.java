package org.sujarit.ita;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.Tokens;

/** An organisation of one test's own, so that no test meets another's rows. */
public record TestOrganisation(UUID id) {

    public static final String ASSESSMENTS = "/api/v1/assessments";
    public static final String AUDIT_TRAIL = "/api/v1/services/ita-service/audit-trail";

    public static TestOrganisation unregistered() {
        return new TestOrganisation(UUID.randomUUID());
    }

    /** One that this service has heard of. */
    public static TestOrganisation registered() {
        TestOrganisation organisation = unregistered();
        Events.send(
                Events.ORGANISATIONS,
                Events.REGISTERED,
                organisation.id,
                Events.example(Events.REGISTERED).put("organisationId", organisation.id.toString()));
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.count("served_organisation where id = '" + organisation.id + "'") == 1);
        return organisation;
    }

    public String token(String role) {
        return Tokens.of(role, role, id);
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(token(role)).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public Response open(int fiscalYear) {
        return open(fiscalYear, UUID.randomUUID().toString());
    }

    public Response open(int fiscalYear, String idempotencyKey) {
        return as(Role.OFFICER)
                .header("Idempotency-Key", idempotencyKey)
                .body("{\"fiscalYear\":" + fiscalYear + "}")
                .post(ASSESSMENTS);
    }

    /** Opens the year's assessment and gives its id. */
    public String opened(int fiscalYear) {
        Response response = open(fiscalYear);
        response.then().statusCode(201);
        return response.path("id");
    }

    public Response read(String assessment) {
        return as(Role.OFFICER).get(ASSESSMENTS + "/" + assessment);
    }

    public Response change(String assessment, String code, String ifMatch, String body) {
        RequestSpecification request = as(Role.OFFICER).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(ASSESSMENTS + "/" + assessment + "/checklist/" + code);
    }

    /** Whether the item of this code is proven, and by which address. */
    public String proof(String assessment, String code) {
        return read(assessment).path("checklist.find { it.code == '" + code + "' }.proof?.address");
    }

    public int auditEntries() {
        return as(Role.AUDITOR).get(AUDIT_TRAIL + "/verification").path("verifiedEntries");
    }
}
