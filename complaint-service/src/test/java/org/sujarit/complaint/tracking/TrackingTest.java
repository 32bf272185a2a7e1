package org.sujarit.complaint.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.complaint.TestCase.TRACKING;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.complaint.receipt.UnknownNumbers;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class TrackingTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 3);
    private static final String WRONG = "4TDX-9M2K-QW7R-B0ZN-E5HV";

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "GET /messages",
                "POST /messages",
                "POST /attachments?name=x",
                "GET /attachments",
                "GET /attachments/01890a5d-ac99-7d20-9b1c-0c5d2f3a7e39",
                "PUT /rating",
                "POST /reopening",
                "GET /own-data",
                "PUT /contact",
                "DELETE /contact"
            })
    void noOperationTellsAnUnknownNumberFromAWrongSecretWhateverIsSentAlong(String operation) {
        TestCase sent = TestCase.sent(organisation);
        String method = operation.substring(0, operation.indexOf(' '));
        String below = operation.substring(operation.indexOf(' ') + 1);
        ContentType type = below.startsWith("/attachments") ? ContentType.BINARY : ContentType.JSON;
        Set<String> answers = new HashSet<>();
        for (String number : List.of(sent.number, "2569-0000-0000T", "nonsense")) {
            RequestSpecification request =
                    given().header("Tracking-Secret", WRONG).header("Idempotency-Key", "wrong-" + organisation);
            if (!method.equals("GET") && !method.equals("DELETE")) {
                request.contentType(type).body("{\"broken\":".getBytes(StandardCharsets.UTF_8));
            }
            Response answer = request.request(method, TRACKING + number + below);
            answers.add(answer.statusCode() + " " + answer.headers() + " " + answer.asString());
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("404 ");
    }

    @Test
    void aThousandUnknownNumbersAndAThousandWrongSecretsAreAnsweredWithTheSameBody() {
        TestCase sent = TestCase.sent(organisation);
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(answer(sent.number, "AAAA-AAAA-AAAA-AAAA-%04d".formatted(i)));
            answers.add(answer(UnknownNumbers.of(i), sent.secret));
        }
        assertThat(answers).hasSize(1).first().asString().startsWith("404 ");
    }

    private static String answer(String number, String secret) {
        Response answer = given().header("Tracking-Secret", secret).get(TRACKING + number);
        return answer.statusCode() + " " + answer.asString();
    }

    @Test
    void aClosedComplaintIsRatedOnceInNumbersAndWords() {
        TestCase sent = TestCase.started(organisation);
        rate(sent, "{\"rating\":4}").statusCode(409).body("type", containsString("complaint-not-closed"));
        sent.complete("แก้ไขแล้ว");
        rate(sent, "{\"rating\":6}").statusCode(400).body("errors.field", contains("rating"));
        rate(sent, "{\"rating\":4,\"words\":\"รวดเร็วดี\"}").statusCode(200).body("rating", equalTo(4));
        rate(sent, "{\"rating\":1}").statusCode(409).body("type", containsString("complaint-already-rated"));
        sent.view().body("rating", equalTo(4)).body("ratingWords", equalTo("รวดเร็วดี"));
    }

    @Test
    void aComplaintIsReopenedUntilTheLastDayAndItsTimeBeginsAnew() {
        TestClock.moveTo(TODAY);
        TestCase sent = TestCase.started(organisation);
        TestCase late = TestCase.started(organisation);
        reopen(sent).statusCode(409).body("type", containsString("complaint-not-closed"));
        sent.complete("แก้ไขแล้ว");
        late.complete("แก้ไขแล้ว");
        sent.tracked().body("reopenUntil", equalTo("2027-09-02"));

        TestClock.moveTo(Instant.parse("2027-09-02T16:59:00Z"));
        reopen(sent)
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("result", nullValue())
                .body("dueOn", equalTo("2027-09-17"))
                .body("notices[-1].kind", equalTo("REOPENED"));
        TestClock.moveTo(LocalDate.of(2027, 9, 3));
        reopen(late).statusCode(409).body("type", containsString("too-late-to-reopen"));
    }

    @Test
    void aReopenedComplaintHasARunningClockOfItsOwn() {
        TestCase sent = TestCase.started(organisation);
        sent.complete("แก้ไขแล้ว");
        reopen(sent).statusCode(200);
        assertThat(Database.select(
                        "select clock from complaint_deadline where complaint_id = ?::uuid and ended_at is null",
                        sent.id))
                .containsExactly("HANDLE");
    }

    @Test
    void theComplainantReadsTheMessagesWithoutTheNameOfTheOfficer() {
        TestCase sent = TestCase.started(organisation);
        sent.add("messages", "{\"text\":\"เสาไฟเลขที่เท่าใด\",\"asks\":true}").statusCode(201);
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}")
                .statusCode(201)
                .header("Location", containsString(TRACKING + sent.number + "/messages"));
        sent.complainant()
                .get(TRACKING + sent.number + "/messages")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.text", contains("เสาไฟเลขที่เท่าใด", "เสาที่ 12"))
                .body("items.sender", contains("ORGANISATION", "COMPLAINANT"))
                .body("items.officer", not(hasItem("officer-1")));
    }

    @Test
    void aMessageThatIsSentAgainWithItsKeyIsKeptOnce() {
        TestCase sent = TestCase.started(organisation);
        for (int i = 0; i < 2; i++) {
            sent.complainant()
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "message-" + organisation)
                    .body("{\"text\":\"เสาที่ 12\"}")
                    .post(TRACKING + sent.number + "/messages")
                    .then()
                    .statusCode(201);
        }
        sent.centre().get(TestCase.COMPLAINTS + sent.id + "/messages").then().body("items.size()", equalTo(1));
    }

    @Test
    void whoWritesToAClosedComplaintIsTold() {
        TestCase sent = TestCase.started(organisation);
        sent.complete("แก้ไขแล้ว");
        sent.say("messages", "{\"text\":\"ไฟดับอีก\"}")
                .statusCode(409)
                .body("type", containsString("complaint-closed"));
        sent.add("messages", "{\"text\":\"x\"}").statusCode(409);
    }

    @Test
    void everythingThatIsKeptOfThePersonIsHandedOutByReceiptAndThatIsRecorded() {
        TestCase sent = TestCase.started(organisation);
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.complete("แก้ไขแล้ว");
        reopen(sent).statusCode(200);
        sent.complainant()
                .get(TRACKING + sent.number + "/own-data")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("said.description", equalTo("ไฟดับทั้งซอย"))
                .body("said.contact.email", equalTo(TestCase.EMAIL))
                .body("said.place.village", equalTo("หมู่ 3"))
                .body("said.reasons", contains("ไฟดับอีก"))
                .body("messages.text", contains("เสาที่ 12"))
                .body("complaint.trackingNumber", equalTo(sent.number));
        assertThat(trail()).contains("complaint.own-data-exported");
    }

    @Test
    void aCitizenWhoSendsATokenAlongIsNamedNowhere() {
        TestCase sent = TestCase.started(organisation);
        TestCase.keyed(TestCase.as(Role.OFFICER, "citizen-at-home", organisation))
                .header("Tracking-Secret", sent.secret)
                .body("{\"text\":\"เสาที่ 12\"}")
                .post(TRACKING + sent.number + "/messages")
                .then()
                .statusCode(201);
        sent.complete("แก้ไขแล้ว");
        TestCase.as(Role.OFFICER, "citizen-at-home", organisation)
                .header("Tracking-Secret", sent.secret)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"ไฟดับอีก\"}")
                .post(TRACKING + sent.number + "/reopening")
                .then()
                .statusCode(200);
        assertThat(Database.select("select actor from complaint_history where complaint_id = ?::uuid", sent.id))
                .doesNotContain("citizen-at-home");
    }

    @Test
    void thePersonCorrectsTheContactAndTakesItAway() {
        TestCase sent = TestCase.sent(organisation);
        sent.complainant()
                .contentType(ContentType.JSON)
                .body("{\"email\":\"other@example.org\"}")
                .put(TRACKING + sent.number + "/contact")
                .then()
                .statusCode(204);
        sent.view().body("contact.email", equalTo("other@example.org")).body("contact.phone", nullValue());
        sent.complainant().delete(TRACKING + sent.number + "/contact").then().statusCode(204);
        sent.view().body("contact", nullValue());
        assertThat(trail()).contains("complaint.contact-changed", "complaint.contact-deleted");
        sent.tracked().statusCode(200);
    }

    private ValidatableResponse rate(TestCase sent, String rating) {
        return sent.complainant()
                .contentType(ContentType.JSON)
                .body(rating)
                .put(TRACKING + sent.number + "/rating")
                .then();
    }

    private ValidatableResponse reopen(TestCase sent) {
        return sent.complainant()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"ไฟดับอีก\"}")
                .post(TRACKING + sent.number + "/reopening")
                .then();
    }

    private List<String> trail() {
        return TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .jsonPath()
                .getList("items.action");
    }
}
