package org.sujarit.complaint.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class ComplaintJourneyTest {

    private static final String TRACKING = "/api/v1/complaint-tracking/";
    private static final String EMAIL = "someone@example.org";
    private static final String COMPLAINT = """
            {"category":"LIGHTING","description":"ไฟดับทั้งซอย","place":{"address":"หมู่ 3","latitude":18.285,"longitude":99.68},
             "contact":{"name":"ผู้ร้อง ตัวอย่าง","phone":"00-0000-0000","email":"someone@example.org"}}""";

    @Inject
    ServedOrganisationFixture plan;

    /** Each test has an organisation to itself, and so a trail and a list to itself. */
    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @Test
    void aComplaintIsAcknowledgedInWritingInBothLanguages() {
        ValidatableResponse answer = send(COMPLAINT, "acknowledged-" + organisation)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("trackingNumber", matchesPattern("25\\d\\d-[0-9A-Z]{4}-[0-9A-Z]{5}"))
                .body("secret", matchesPattern("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"))
                .body("acknowledgement.th", containsString("องค์การบริหารส่วนตำบลจางเหนือ"))
                .body("acknowledgement.en", containsString("Chang Nuea Subdistrict Administrative Organisation"));
        String number = answer.extract().path("trackingNumber");
        Instant received = Instant.parse(answer.extract().path("receivedAt"));
        LocalDate due = received.atZone(ZoneId.of("Asia/Bangkok")).toLocalDate().plusDays(15);
        answer.header("Location", endsWith(TRACKING + number))
                .body("dueOn", equalTo(due.toString()))
                .body("acknowledgement.th", containsString(number))
                .body("acknowledgement.th", containsString(Integer.toString(due.getYear() + 543)))
                .body("acknowledgement.en", containsString(Integer.toString(due.getYear())));
    }

    @Test
    void theComplainantFollowsTheComplaintFromReceiptToItsResult() {
        Response receipt = received();
        track(receipt).statusCode(200).body("state", equalTo("RECEIVED")).body("result", nullValue());

        String id = onlyComplaint(receipt);
        String tag = change(
                        id, "start", officer().get("/api/v1/complaints/" + id).header("ETag"), "")
                .statusCode(200)
                .extract()
                .header("ETag");
        track(receipt).body("state", equalTo("IN_PROGRESS"));

        change(id, "completion", tag, "{\"result\":\"เปลี่ยนหลอดไฟแล้ว\"}").statusCode(200);
        track(receipt)
                .header("Cache-Control", "no-store")
                .body("state", equalTo("COMPLETED"))
                .body("result", equalTo("เปลี่ยนหลอดไฟแล้ว"))
                .body("$", not(hasItem("contact")));
    }

    @Test
    void anotherCopyOfTheSecretOpensTheComplaintToo() {
        Response receipt = received();
        String number = receipt.path("trackingNumber").toString().replace("-", "");
        String secret = receipt.path("secret").toString().toLowerCase(Locale.ROOT);
        track(number, secret).statusCode(200);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheSameSecretAndMakesNoSecondComplaint() {
        String key = "repeated-" + organisation;
        Map<String, Object> first =
                send(COMPLAINT, key).statusCode(201).extract().path("$");
        ValidatableResponse second = send(COMPLAINT, key).statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.extract().<Map<String, Object>>path("$")).isEqualTo(first);
        officer().get("/api/v1/complaints").then().body("items.size()", equalTo(1));
    }

    @Test
    void noTableHoldsTheSecretAndNoStoredAnswerIsReadable() {
        Response receipt = received();
        String secret = receipt.path("secret");
        for (String table : Database.tables()) {
            assertThat(Database.dump(table))
                    .as(table)
                    .doesNotContain(secret, secret.replace("-", ""), hex(secret), hex(secret.replace("-", "")));
        }
        assertThat(Database.dump("idempotency_key"))
                .isNotEmpty()
                .doesNotContain(EMAIL, hex(EMAIL), receipt.path("trackingNumber"), hex(receipt.path("trackingNumber")));
    }

    @Test
    void anUnknownNumberAMalformedOneAndAWrongOrMissingSecretAreAnsweredAlike() {
        Response receipt = received();
        Response other = received();
        String number = receipt.path("trackingNumber");
        Set<String> answers = List.of(
                        track("2569-0000-0000T", "4TDX-9M2K-QW7R-B0ZN-E5HV"),
                        track("nonsense", "4TDX-9M2K-QW7R-B0ZN-E5HV"),
                        track(number, "4TDX-9M2K-QW7R-B0ZN-E5HV"),
                        track(number, other.path("secret")),
                        track(number, ""),
                        given().get(TRACKING + number).then())
                .stream()
                .map(answer -> answer.extract().statusCode() + " "
                        + answer.extract().headers() + " " + answer.extract().asString())
                .collect(Collectors.toSet());
        assertThat(answers).hasSize(1).first().asString().startsWith("404 ");
    }

    @Test
    void aStrangersOfficerSeesNothingOfAnOrganisationsComplaints() {
        String id = onlyComplaint(received());
        RequestSpecification stranger = given().auth().oauth2(Tokens.ofStranger(Role.COMPLAINT_OFFICER));
        given().spec(stranger).get("/api/v1/complaints").then().statusCode(200).body("items.id", not(hasItem(id)));
        given().spec(stranger).get("/api/v1/complaints/" + id).then().statusCode(404);
        given().spec(stranger)
                .header("If-Match", "*")
                .post("/api/v1/complaints/" + id + "/start")
                .then()
                .statusCode(404);
        given().spec(stranger)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"result\":\"x\"}")
                .post("/api/v1/complaints/" + id + "/completion")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ofStranger(Role.AUDITOR))
                .get("/api/v1/services/complaint-service/audit-trail")
                .then()
                .statusCode(200)
                .body("items.subjectId", not(hasItem(id)));
    }

    @Test
    void aListShowsAStateAPageAtATimeAndNoContact() {
        String first = onlyComplaint(received());
        change(first, "start", "*", "").statusCode(200);
        String second = complaintOf(received());
        String third = complaintOf(received());
        Response page =
                officer().queryParam("state", "RECEIVED").queryParam("limit", 1).get("/api/v1/complaints");
        assertThat(page.jsonPath().getList("items.id")).containsExactly(second);
        Response rest = officer()
                .queryParam("state", "RECEIVED")
                .queryParam("cursor", page.<String>path("next"))
                .get("/api/v1/complaints");
        assertThat(rest.jsonPath().getList("items.id")).containsExactly(third);
        assertThat(page.asString()).doesNotContain(EMAIL, "ไฟดับ");
    }

    @Test
    void aChangeOfWhatWasNotReadOrNotInThatStateIsRefused() {
        String id = onlyComplaint(received());
        change(id, "start", null, "").statusCode(428);
        change(id, "start", "\"7\"", "").statusCode(412);
        change(id, "completion", "*", "{\"result\":\"x\"}")
                .statusCode(409)
                .body("type", equalTo("urn:sujarit:problem:complaint-not-in-progress"));
        change(id, "start", "*", "").statusCode(200);
        change(id, "start", "*", "")
                .statusCode(409)
                .body("type", equalTo("urn:sujarit:problem:complaint-already-started"));
    }

    @Test
    void aComplaintToAnOrganisationThatIsNotServedIsNotTaken() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "nobody-" + organisation)
                .body(COMPLAINT)
                .post("/api/v1/organisations/" + UUID.randomUUID() + "/complaints")
                .then()
                .statusCode(404);
    }

    @Test
    void aBrokenComplaintIsRefusedNamingTheFieldAndNotWhatItHolds() {
        String broken = COMPLAINT.replace("18.285", "1e999999999").replace("someone@example.org", "nowhere");
        send(broken, "broken-" + organisation)
                .statusCode(400)
                .body("errors.field", hasItem("place.latitude"))
                .body("errors.field", hasItem("contact.email"))
                .body(not(containsString("nowhere")));
        send(COMPLAINT.replace("ไฟดับ", "\\u0000"), "unkeepable-" + organisation)
                .statusCode(400)
                .body("errors.field", hasItem("description"));
        send(COMPLAINT.replace("LIGHTING", "WEATHER"), "category-" + organisation)
                .statusCode(400)
                .body("errors.field", hasItem("category"));
    }

    @Test
    void whoReadsTheContactIsRecordedAndTheTrailNamesAnEntryThatWasTamperedWith() {
        String id = onlyComplaint(received());
        officer().get("/api/v1/complaints/" + id).then().body("contact.email", equalTo(EMAIL));
        auditor("")
                .body("items.action", equalTo(List.of("complaint.received", "complaint.contact-read")))
                .body("items.actor", equalTo(List.of("public", "officer-1")))
                .body("items.subjectId", equalTo(List.of(id, id)));
        auditor("/verification").body("intact", equalTo(true)).body("verifiedEntries", equalTo(2));

        List.of(
                        "alter table audit_entry disable trigger audit_entry_is_final",
                        "update audit_entry set actor = 'someone-else' where organisation_id = '" + organisation
                                + "' and sequence = 2",
                        "alter table audit_entry enable trigger audit_entry_is_final")
                .forEach(Database::execute);
        auditor("/verification").body("intact", equalTo(false)).body("firstBrokenSequence", equalTo(2));
    }

    @Test
    void noLogQuotesAComplaintThatTheDatabaseRefuses() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord entry) {
                logged.add(new PatternFormatter("%c %s%e").format(entry));
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        Database.execute("alter table complaint add constraint defect check (category <> 'NOISE')");
        try {
            send(COMPLAINT.replace("LIGHTING", "NOISE"), "refused-" + organisation)
                    .statusCode(500);
        } finally {
            Database.execute("alter table complaint drop constraint defect");
            root.removeHandler(listener);
        }
        assertThat(logged)
                .anyMatch(line -> line.contains("ProblemMappers Unexpected"))
                .noneMatch(line -> line.contains("ไฟดับ"));
        assertThat(logged).noneMatch(line -> line.contains(EMAIL) || line.contains("NOISE"));
    }

    private Response received() {
        return send(COMPLAINT, UUID.randomUUID().toString())
                .statusCode(201)
                .extract()
                .response();
    }

    private ValidatableResponse send(String complaint, String idempotencyKey) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(complaint)
                .post("/api/v1/organisations/" + organisation + "/complaints")
                .then();
    }

    private static ValidatableResponse track(Response receipt) {
        return track(receipt.path("trackingNumber"), receipt.path("secret"));
    }

    private static ValidatableResponse track(String number, String secret) {
        return given().header("Tracking-Secret", secret).get(TRACKING + number).then();
    }

    private RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of(Role.COMPLAINT_OFFICER, "officer-1", organisation));
    }

    private String onlyComplaint(Response receipt) {
        assertThat(officer().get("/api/v1/complaints").jsonPath().getList("items"))
                .hasSize(1);
        return complaintOf(receipt);
    }

    private String complaintOf(Response receipt) {
        String number = receipt.path("trackingNumber");
        return officer().get("/api/v1/complaints").path("items.find { it.trackingNumber == '" + number + "' }.id");
    }

    private ValidatableResponse change(String id, String verb, String ifMatch, String body) {
        RequestSpecification request = officer();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (!body.isEmpty()) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/api/v1/complaints/" + id + "/" + verb).then();
    }

    private ValidatableResponse auditor(String path) {
        return given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, "auditor-1", organisation))
                .get("/api/v1/services/complaint-service/audit-trail" + path)
                .then()
                .statusCode(200);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
