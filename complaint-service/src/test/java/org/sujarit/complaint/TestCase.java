package org.sujarit.complaint;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Tokens;

/** A complaint that was sent by the web, with what its complainant holds and with the officers of its organisation. */
public final class TestCase {

    public static final String COMPLAINTS = "/api/v1/complaints/";
    public static final String TRACKING = "/api/v1/complaint-tracking/";
    public static final String EMAIL = "someone@example.org";
    public static final String COMPLAINT = """
            {"category":"LIGHTING","description":"ไฟดับทั้งซอย",
             "place":{"address":"หน้าตลาดสด","village":"หมู่ 3","latitude":18.285,"longitude":99.68},
             "contact":{"name":"ผู้ร้อง ตัวอย่าง","phone":"00-0000-0000","email":"someone@example.org"}}""";

    public final UUID organisation;
    public final String id;
    public final String number;
    public final String secret;

    private TestCase(UUID organisation, JsonPath acknowledgement) {
        this.organisation = organisation;
        this.id = acknowledgement.getString("id");
        this.number = acknowledgement.getString("trackingNumber");
        this.secret = acknowledgement.getString("secret");
    }

    public static TestCase sent(UUID organisation) {
        return sent(organisation, COMPLAINT);
    }

    public static TestCase sent(UUID organisation, String complaint) {
        return of(
                organisation,
                send(organisation, complaint).statusCode(201).extract().response());
    }

    public static TestCase of(UUID organisation, Response acknowledgement) {
        return new TestCase(organisation, acknowledgement.jsonPath());
    }

    public static ValidatableResponse send(UUID organisation, String complaint) {
        return keyed(given())
                .body(complaint)
                .post("/api/v1/organisations/" + organisation + "/complaints")
                .then();
    }

    /** A case that somebody works at. */
    public static TestCase started(UUID organisation) {
        TestCase sent = sent(organisation);
        sent.change("start", "").statusCode(200);
        return sent;
    }

    /** @param unit where the officer works; null for the complaint centre, which comes first */
    public static void handler(UUID organisation, String subject, UUID unit, boolean head) {
        String where = unit == null ? "" : "\"unitId\":\"" + unit + "\",";
        as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"เจ้าหน้าที่ ตัวอย่าง\"," + where + "\"head\":" + head + "}")
                .put("/api/v1/complaint-handlers/" + subject)
                .then()
                .statusCode(200);
    }

    /** JSON with a key of its own. */
    public static RequestSpecification keyed(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification as(String role, String subject, UUID organisation) {
        return given().auth().oauth2(Tokens.of(role, subject, organisation));
    }

    /** A complaint officer of no unit: the complaint centre. */
    public RequestSpecification centre() {
        return as(Role.COMPLAINT_OFFICER, "officer-1", organisation);
    }

    public RequestSpecification officer(String subject) {
        return as(Role.COMPLAINT_OFFICER, subject, organisation);
    }

    public RequestSpecification clerk() {
        return as(Role.CLERK, "clerk-1", organisation);
    }

    public RequestSpecification complainant() {
        return given().header("Tracking-Secret", secret);
    }

    /** What the complainant sees. */
    public ValidatableResponse tracked() {
        return complainant().get(TRACKING + number).then();
    }

    public ValidatableResponse view() {
        return centre().get(COMPLAINTS + id).then();
    }

    /** A change by the complaint centre of whatever version there is. */
    public ValidatableResponse change(String verb, String body) {
        return change(centre(), verb, body);
    }

    public ValidatableResponse change(RequestSpecification by, String verb, String body) {
        RequestSpecification request = by.header("If-Match", "*");
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(COMPLAINTS + id + "/" + verb).then();
    }

    /** Something new by the complaint centre. */
    public ValidatableResponse add(String below, String body) {
        return keyed(centre()).body(body).post(COMPLAINTS + id + "/" + below).then();
    }

    /** Something new by the complainant. */
    public ValidatableResponse say(String below, String body) {
        return keyed(complainant())
                .body(body)
                .post(TRACKING + number + "/" + below)
                .then();
    }

    public void assign(UUID unit, String officer) {
        String to = officer == null ? "" : ",\"officer\":\"" + officer + "\"";
        change("assignment", "{\"unitId\":\"" + unit + "\"" + to + "}").statusCode(200);
    }

    public void complete(String result) {
        change("completion", "{\"result\":\"" + result + "\"}").statusCode(200);
    }
}
