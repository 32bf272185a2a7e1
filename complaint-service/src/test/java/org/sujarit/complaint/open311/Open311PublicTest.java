package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.complaint.complaint.Channel;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** What everybody can read of complaints by Open311, how much of it at once, and what nobody can. */
@QuarkusTest
@WithTestResource(RealParts.class)
class Open311PublicTest {

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();
    private CivicApp app;

    @BeforeEach
    void theAppIsRegistered() {
        plan.serve(organisation);
        app = CivicApp.registeredWith(organisation);
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN311")
    void whatCameByAnotherWayIsNeverShown(Channel channel) {
        app.arrived(channel.name(), Instant.now(), 1);
        String id = onlyRow();
        app.get("v2/requests.json").statusCode(200).body("$", hasSize(0));
        app.get("v2/requests.json", "service_request_id", id).body("$", hasSize(0));
        app.get("v2/requests/" + id + ".json").statusCode(404);
        app.get("v2/tokens/" + id + ".json").statusCode(404);
    }

    @Test
    void anotherOrganisationsRequestsAreNotShown() {
        UUID other = UUID.randomUUID();
        plan.serve(other);
        String id = CivicApp.registeredWith(other).posted();
        app.get("v2/requests.json").body("$", hasSize(0));
        app.get("v2/requests.json", "service_request_id", id).body("$", hasSize(0));
        app.get("v2/requests/" + id + ".xml").statusCode(404);
        app.get("v2/tokens/" + id + ".xml").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โทร 081-000-0000",
                "someone@example.org",
                "นายสมมติ ตัวอย่าง แจ้งว่า",
                "เลข 1-1001-00000-00-0",
                "คุณสมมติ ตัวอย่าง บ้านเลขที่ 12",
                "Khun Sommot"
            })
    void aTextInWhichPersonalDataIsRecognisedIsLeftOut(String personal) {
        assertLeftOut(personal, app.form());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผมชื่อ สมมติ ครับ",
                "บ้านตัวอย่างดี",
                "เบอร์ 08 10 00 00 00 ครับ",
                "08*1000*0000",
                "0066 81 00 00000",
                "Someone [at] example.org",
                "s o m e o n e@example.org"
            })
    void aTextThatHoldsTheComplainantsOwnContactIsLeftOut(String personal) {
        Map<String, String> form = app.form();
        form.putAll(Map.of(
                "first_name", "นายสมมติ",
                "last_name", "ตัวอย่างดี",
                "phone", "081-000-0000",
                "email", "someone@example.org"));
        assertLeftOut(personal, form);
    }

    @Test
    void aNameOfTwoLettersAndTheTextsOfOthersHideNothing() {
        Map<String, String> form = app.form();
        form.putAll(Map.of("first_name", "ไฟ", "phone", "0"));
        app.get("v2/requests/" + app.posted(form) + ".json").body("[0].description", equalTo("ไฟดับทั้งซอย"));
        form.put("first_name", "ดับ");
        app.get("v2/requests/" + app.posted(form) + ".json").body("[0].description", nullValue());
        app.get("v2/requests/" + app.posted() + ".json").body("[0].description", equalTo("ไฟดับทั้งซอย"));
    }

    @Test
    void whoTakesTheContactAwayHasNoWordShownAnyMore() {
        Response posted = app.post("json", app.form()).statusCode(200).extract().response();
        String id = posted.path("[0].service_request_id");
        app.get("v2/requests/" + id + ".json").body("[0].description", equalTo("ไฟดับทั้งซอย"));
        Matcher receipt = Pattern.compile("(25\\d\\d-[0-9A-Z]{4}-[0-9A-Z]{5})[\\s\\S]*Secret: (\\S+)")
                .matcher(posted.<String>path("[0].service_notice"));
        assertThat(receipt.find()).isTrue();
        given().header("Tracking-Secret", receipt.group(2))
                .delete(TestCase.TRACKING + receipt.group(1) + "/contact")
                .then()
                .statusCode(204);
        app.get("v2/requests/" + id + ".json")
                .body("[0].description", nullValue())
                .body("[0].address", nullValue());
    }

    @Test
    void theResultOfSomebodyElsesComplaintIsNotShownAtItsDuplicate() {
        TestCase main = TestCase.started(organisation);
        String id = app.posted();
        main.centre()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"complaintId\":\"" + main.id + "\"}")
                .put(TestCase.COMPLAINTS + id + "/duplicate-of")
                .then()
                .statusCode(200);
        main.complete("แจ้งผู้ร้องทางโทรศัพท์แล้ว");
        app.get("v2/requests/" + id + ".json")
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("Completed"));
    }

    @Test
    void daysThatAreStillToComeTakeNoneFromWhatIsShown() {
        String id = app.posted();
        app.get("v2/requests.json", "start_date", "2026-01-01T00:00:00Z", "end_date", "2099-01-01T00:00:00Z")
                .body("service_request_id", contains(id));
    }

    private void assertLeftOut(String personal, Map<String, String> form) {
        form.putAll(Map.of("description", "ไฟเสีย " + personal, "address_string", "ใกล้บ้าน " + personal));
        String id = app.posted(form);
        var officer = TestCase.as(Role.COMPLAINT_OFFICER, "officer-1", organisation);
        given().spec(officer)
                .header("If-Match", "*")
                .post(TestCase.COMPLAINTS + id + "/start")
                .then()
                .statusCode(200);
        given().spec(officer)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("result", "แจ้งผู้ร้องแล้ว " + personal))
                .post(TestCase.COMPLAINTS + id + "/completion")
                .then()
                .statusCode(200);
        app.get("v2/requests/" + id + ".json")
                .statusCode(200)
                .body("[0].description", nullValue())
                .body("[0].address", nullValue())
                .body("[0].status_notes", equalTo("Completed"))
                .body("[0].service_code", equalTo("LIGHTING"));
    }

    @Test
    void anAnonymisedRequestHasNoWordsAndNoPlace() {
        String id = app.posted();
        Database.execute("update complaint set anonymised_at = now() where id = ?::uuid", id);
        app.get("v2/requests/" + id + ".json")
                .body("[0].description", nullValue())
                .body("[0].address", nullValue())
                .body("[0].lat", nullValue())
                .body("[0].long", nullValue())
                .body("[0].service_code", equalTo("LIGHTING"));
    }

    @Test
    void whatSomebodyWroteIsTextAndNoMarkupInXml() {
        String written = "a < b && c > d ]]> <script>alert('x')</script> <!DOCTYPE y> \"q\" \uD83D\uDCA1";
        Map<String, String> form = app.form();
        form.put("description", written);
        String id = app.posted(form);
        app.get("v2/requests/" + id + ".xml")
                .statusCode(200)
                .body("service_requests.request.size()", equalTo(1))
                .body("service_requests.request.children().size()", equalTo(17))
                .body("service_requests.request.description", equalTo(written));
        app.get("v2/requests/" + id + ".json").body("[0].description", equalTo(written));
    }

    @Test
    void whatXmlCannotHoldIsReplacedInWhatWasKeptBefore() {
        String id = app.posted();
        Database.execute("update complaint set description = ? where id = ?::uuid", "ไฟ\uFFFEดับ", id);
        app.get("v2/requests/" + id + ".xml")
                .statusCode(200)
                .body("service_requests.request.description", equalTo("ไฟ\uFFFDดับ"));
    }

    @Test
    void withoutDatesTheLast90DaysAreShown() {
        Instant now = Instant.now();
        app.arrived("OPEN311", now.minus(Duration.ofDays(89)), 1);
        String shown = onlyRow();
        app.arrived("OPEN311", now.minus(Duration.ofDays(91)), 1);
        app.get("v2/requests.json").body("service_request_id", equalTo(List.of(shown)));
    }

    @Test
    void aLongerTimeIsCutToItsLast90Days() {
        Instant end = Instant.now().minus(Duration.ofDays(200)).truncatedTo(ChronoUnit.SECONDS);
        app.arrived("OPEN311", end.minus(Duration.ofDays(90)), 1);
        String shown = onlyRow();
        app.arrived("OPEN311", end.minus(Duration.ofDays(91)), 1);
        app.get("v2/requests.json", "start_date", end.minus(Duration.ofDays(365)), "end_date", end)
                .body("service_request_id", equalTo(List.of(shown)));
        app.get("v2/requests.json", "end_date", end).body("service_request_id", equalTo(List.of(shown)));
    }

    @Test
    void aStartAloneShowsThe90DaysFromIt() {
        Instant start = Instant.now().minus(Duration.ofDays(200)).truncatedTo(ChronoUnit.SECONDS);
        app.arrived("OPEN311", start.plus(Duration.ofDays(89)), 1);
        String shown = onlyRow();
        app.arrived("OPEN311", start.plus(Duration.ofDays(91)), 1);
        app.get("v2/requests.json", "start_date", start).body("service_request_id", equalTo(List.of(shown)));
    }

    @Test
    void datesInTheFutureShowNothingAndAStartAfterTheEndIsRefused() {
        app.posted();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        app.get("v2/requests.json", "start_date", tomorrow).statusCode(200).body("$", hasSize(0));
        app.get("v2/requests.xml", "start_date", tomorrow)
                .statusCode(200)
                .body("service_requests.children().size()", equalTo(0));
        app.get("v2/requests.json", "start_date", tomorrow, "end_date", Instant.now())
                .statusCode(400)
                .body("[0].description", equalTo("start_date must not be after end_date"));
    }

    @Test
    void anOffsetWhosePlusSignWasNotEscapedIsRead() {
        app.posted();
        given().urlEncodingEnabled(false)
                .get(app.base()
                        + "v2/requests.json?start_date=2020-01-01T00:00:00+07:00&end_date=2099-01-01T00:00:00+07:00")
                .then()
                .statusCode(200);
    }

    @Test
    void emptyArgumentsCountAsLeftOut() {
        app.posted();
        app.get(
                        "v2/requests.json",
                        "service_request_id",
                        "",
                        "service_code",
                        "",
                        "start_date",
                        "",
                        "end_date",
                        "",
                        "status",
                        "",
                        "page",
                        "",
                        "page_size",
                        "")
                .statusCode(200)
                .body("$", hasSize(1));
    }

    @Test
    void idsAndCodesAndStatusesAreLists() {
        String lamp = app.posted();
        Map<String, String> road = app.form();
        road.put("service_code", "ROADS");
        String pothole = app.posted(road);
        Map<String, String> noise = app.form();
        noise.put("service_code", "NOISE");
        String loud = app.posted(noise);
        Database.execute("update complaint set state = 'REJECTED', completed_at = now() where id = ?::uuid", loud);

        app.get("v2/requests.json", "service_request_id", lamp + ", " + loud + ",nonsense," + UUID.randomUUID())
                .body("service_request_id", containsInAnyOrder(lamp, loud));
        app.get("v2/requests.json", "service_request_id", lamp, "status", "closed", "start_date", "nonsense")
                .body("service_request_id", equalTo(List.of(lamp)));
        app.get("v2/requests.json", "service_code", "LIGHTING,ROADS")
                .body("service_request_id", equalTo(List.of(pothole, lamp)));
        app.get("v2/requests.json", "service_code", "LIGHTING", "service_code", "ROADS")
                .body("$", hasSize(2));
        app.get("v2/requests.json", "service_code", "WEATHER").statusCode(200).body("$", hasSize(0));
        app.get("v2/requests.json", "status", "closed").body("service_request_id", equalTo(List.of(loud)));
        app.get("v2/requests.json", "status", "open").body("service_request_id", equalTo(List.of(pothole, lamp)));
        app.get("v2/requests.xml", "status", "open,closed")
                .body("service_requests.request.size()", equalTo(3))
                .body("service_requests.request[0].service_request_id", equalTo(loud));
    }

    @Test
    void atMost1000AreShownTheNewestFirstAndTheRestByPages() {
        app.arrived("OPEN311", Instant.now().minusSeconds(10), 1_001);
        List<String> newestFirst = Database.select(
                "select id from complaint where organisation_id = ? order by arrived_at desc", organisation.toString());
        assertThat(app.get("v2/requests.json").extract().jsonPath().getList("service_request_id"))
                .isEqualTo(newestFirst.subList(0, 1_000));
        app.get("v2/requests.xml").body("service_requests.request.size()", equalTo(1_000));
        app.get("v2/requests.json", "page", 2).body("service_request_id", equalTo(newestFirst.subList(1_000, 1_001)));
        app.get("v2/requests.json", "page", 3).statusCode(200).body("$", hasSize(0));
        app.get("v2/requests.json", "page", 4, "page_size", 10)
                .body("service_request_id", equalTo(newestFirst.subList(30, 40)));
        app.get("v2/requests.json", "page", 1_000, "page_size", 1_000)
                .statusCode(200)
                .body("$", hasSize(0));
    }

    private String onlyRow() {
        return Database.value("select id from complaint where organisation_id = ?", organisation.toString());
    }
}
