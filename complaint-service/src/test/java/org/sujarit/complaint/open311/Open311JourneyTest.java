package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.RealParts;

/** What a civic app does, in the order in which it does so (GeoReport v2 and Service Discovery). */
@QuarkusTest
@WithTestResource(RealParts.class)
class Open311JourneyTest {

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
    @CsvSource({"json,application/json", "xml,text/xml"})
    void everyAnswerIsOfTheTypeThatItsAddressAsksForWhateverIsAccepted(String format, String type) {
        String id = app.posted();
        for (String address : List.of(
                "discovery",
                "v2/services",
                "v2/services/LIGHTING",
                "v2/requests",
                "v2/requests/" + id,
                "v2/tokens/" + id)) {
            String answered = given().header("Accept", "application/xml, application/json;q=0.5")
                    .get(app.base() + address + "." + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .contentType();
            assertThat(answered.replace(" ", "").toLowerCase(Locale.ROOT))
                    .as(address)
                    .isEqualTo(type + ";charset=utf-8");
        }
        app.post(format, app.form()).statusCode(200).contentType(startsWith(type));
    }

    @Test
    void anAppFindsItsWayInJson() {
        String endpoint = app.get("discovery.json")
                .statusCode(200)
                .body("contact", containsString("Chang Nuea"))
                .body("key_service", containsString("api_key"))
                .body("changeset", is("2026-01-01 07:00:00"))
                .body("endpoints", hasSize(1))
                .body("endpoints[0].specification", equalTo("http://wiki.open311.org/GeoReport_v2"))
                .body("endpoints[0].type", equalTo("production"))
                .body("endpoints[0].changeset", is("2026-01-01 07:00:00"))
                .body("endpoints[0].formats", hasItems("text/xml", "application/json"))
                .extract()
                .path("endpoints[0].url");
        assertThat(endpoint).endsWith(app.base() + "v2");

        JsonPath services =
                app.get("v2/services.json").statusCode(200).extract().jsonPath();
        assertThat(services.getList("service_code")).contains("LIGHTING", "ROADS");
        assertThat(services.getMap("find { it.service_code == 'LIGHTING' }"))
                .containsEntry("service_name", "Street lighting")
                .containsEntry("description", "Complaints about: Street lighting")
                .containsEntry("metadata", false)
                .containsEntry("type", "realtime")
                .containsEntry("keywords", "ไฟฟ้าสาธารณะ, Street lighting")
                .containsEntry("group", null);
        app.get("v2/services/LIGHTING.json")
                .statusCode(200)
                .body("service_code", equalTo("LIGHTING"))
                .body("attributes", hasSize(0));

        JsonPath created =
                app.post("json", app.form()).statusCode(200).extract().jsonPath();
        assertThat(created.getList("$")).hasSize(1);
        assertThat(created.getMap("[0]")).containsOnlyKeys("service_request_id", "service_notice");
        String id = created.getString("[0].service_request_id");

        Map<String, Object> request = app.get("v2/requests/" + id + ".json")
                .statusCode(200)
                .body("$", hasSize(1))
                .extract()
                .path("[0]");
        assertThat(request.keySet())
                .containsExactly(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
        assertThat(request)
                .containsEntry("service_request_id", id)
                .containsEntry("status", "open")
                .containsEntry("status_notes", "Received")
                .containsEntry("service_name", "Street lighting")
                .containsEntry("service_code", "LIGHTING")
                .containsEntry("description", "ไฟดับทั้งซอย")
                .containsEntry("agency_responsible", "Chang Nuea Subdistrict Administrative Organisation")
                .containsEntry("address", "หน้าตลาดสด")
                .containsEntry("lat", 18.285f)
                .containsEntry("long", 99.68f)
                .containsEntry("media_url", null);
        OffsetDateTime requested = OffsetDateTime.parse((String) request.get("requested_datetime"));
        assertThat(requested.getOffset()).isEqualTo(ZoneOffset.ofHours(7));
        assertThat((String) request.get("requested_datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
        assertThat(request.get("expected_datetime"))
                .isEqualTo(requested.toLocalDate().plusDays(15) + "T23:59:59+07:00");

        app.get("v2/requests.json", "start_date", requested.toString(), "end_date", requested.toString())
                .statusCode(200)
                .body("service_request_id", equalTo(List.of(id)));
        app.get("v2/tokens/" + id + ".json")
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].service_request_id", equalTo(id))
                .body("[0].token", equalTo(id));
    }

    @Test
    void theJsonIsWhatTheApiDocumentSays() {
        Map<String, String> form = app.form();
        List.of("lat", "long", "address_string").forEach(form::remove);
        form.put("address_string", "บ้านของผู้ร้อง โทร 081-000-0000");
        String id = app.posted(form);
        assertFits("Open311Discovery", app.get("discovery.json"), "");
        assertFits("Open311Service", app.get("v2/services.json"), "[0]");
        assertFits("Open311ServiceDefinition", app.get("v2/services/ROADS.json"), "");
        assertFits("Open311CreatedRequest", app.post("json", app.form()), "[0]");
        assertFits("Open311ServiceRequest", app.get("v2/requests/" + id + ".json"), "[0]");
        assertFits("Open311RequestOfToken", app.get("v2/tokens/" + id + ".json"), "[0]");
        assertFits("Open311Error", app.get("v2/tokens/nobodys.json"), "[0]");
    }

    private static void assertFits(String schema, ValidatableResponse answer, String path) {
        String json = answer.extract().asString();
        ApiDocument.assertFits(schema, path.isEmpty() ? json : firstOf(json));
    }

    private static String firstOf(String list) {
        try {
            return new ObjectMapper().readTree(list).get(0).toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAppFindsItsWayInXml() {
        app.get("discovery.xml")
                .statusCode(200)
                .body("discovery.changeset", equalTo("2026-01-01 07:00:00"))
                .body("discovery.contact", containsString("Chang Nuea"))
                .body("discovery.key_service", containsString("api_key"))
                .body("discovery.endpoints.endpoint.size()", equalTo(1))
                .body("discovery.endpoints.endpoint[0].url", endsWith(app.base() + "v2"))
                .body(
                        "discovery.endpoints.endpoint[0].formats.format.list()",
                        equalTo(List.of("application/json", "text/xml")));

        XmlPath services = app.get("v2/services.xml").statusCode(200).extract().xmlPath();
        assertThat(services.getList("services.service.service_code")).contains("LIGHTING", "ROADS");
        assertThat(services.getString("services.service.find { it.service_code == 'LIGHTING' }.metadata"))
                .isEqualTo("false");
        app.get("v2/services/LIGHTING.xml")
                .statusCode(200)
                .body("service_definition.service_code", equalTo("LIGHTING"))
                .body("service_definition.attributes.children().size()", equalTo(0));

        XmlPath created = app.post("xml", app.form()).statusCode(200).extract().xmlPath();
        String id = created.getString("service_requests.request.service_request_id");
        assertThat(created.getString("service_requests.request.service_notice")).isNotBlank();

        String one =
                app.get("v2/requests/" + id + ".xml").statusCode(200).extract().asString();
        assertThat(one).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><service_requests><request>");
        XmlPath request = new XmlPath(one).setRootPath("service_requests.request");
        assertThat(request.getString("service_request_id")).isEqualTo(id);
        assertThat(request.getString("status")).isEqualTo("open");
        assertThat(request.getString("description")).isEqualTo("ไฟดับทั้งซอย");
        assertThat(request.getString("lat")).isEqualTo("18.285");
        assertThat(request.getString("long")).isEqualTo("99.68");
        assertThat(request.getString("media_url")).isEmpty();

        String requested = request.getString("requested_datetime");
        app.get("v2/requests.xml", "start_date", requested, "end_date", requested)
                .statusCode(200)
                .body("service_requests.request.size()", equalTo(1))
                .body("service_requests.request.service_request_id", equalTo(id));
        app.get("v2/tokens/" + id + ".xml")
                .statusCode(200)
                .body("service_requests.request.service_request_id", equalTo(id))
                .body("service_requests.request.token", equalTo(id));
    }

    @Test
    void theNoticeIsTheWrittenAcknowledgementInBothLanguagesThatTheComplainantFollowsTheCaseWith() {
        String notice = app.post("json", app.form())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("[0].service_notice");
        assertThat(notice)
                .contains("ได้รับเรื่องร้องเรียนของท่าน", "received your complaint", "เปิดเผยต่อสาธารณะ", "is public");
        Matcher number = Pattern.compile("25\\d\\d-[0-9A-Z]{4}-[0-9A-Z]{5}").matcher(notice);
        Matcher secret = Pattern.compile("Secret: (\\S+)").matcher(notice);
        assertThat(number.find() && secret.find()).isTrue();
        given().header("Tracking-Secret", secret.group(1))
                .get(TestCase.TRACKING + number.group())
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"));
    }

    @Test
    void theOfficerHandlesItAndTheAppSeesTheEnd() {
        Map<String, String> form = app.form();
        form.putAll(Map.of(
                "first_name", "ผู้ร้อง", "last_name", "ตัวอย่าง", "phone", "00-0000-0000", "email", TestCase.EMAIL));
        String id = app.posted(form);
        var officer = TestCase.as(Role.COMPLAINT_OFFICER, "officer-1", organisation);
        given().spec(officer)
                .get(TestCase.COMPLAINTS + id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("OPEN311"))
                .body("contact.name", equalTo("ผู้ร้อง ตัวอย่าง"))
                .body("contact.phone", equalTo("00-0000-0000"))
                .body("contact.email", equalTo(TestCase.EMAIL));
        given().spec(officer)
                .header("If-Match", "*")
                .post(TestCase.COMPLAINTS + id + "/start")
                .then()
                .statusCode(200);
        app.get("v2/requests/" + id + ".json")
                .body("[0].status", equalTo("open"))
                .body("[0].status_notes", equalTo("In progress"))
                .body(not(containsString("ตัวอย่าง")))
                .body(not(containsString(TestCase.EMAIL)))
                .body(not(containsString("00-0000-0000")));
        given().spec(officer)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"result\":\"เปลี่ยนหลอดไฟแล้ว\"}")
                .post(TestCase.COMPLAINTS + id + "/completion")
                .then()
                .statusCode(200);
        String completed = given().spec(officer).get(TestCase.COMPLAINTS + id).path("completedAt");
        OffsetDateTime updated = OffsetDateTime.parse(app.get("v2/requests/" + id + ".json")
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("Completed: เปลี่ยนหลอดไฟแล้ว"))
                .extract()
                .path("[0].updated_datetime"));
        assertThat(updated.toInstant().getEpochSecond())
                .isEqualTo(OffsetDateTime.parse(completed).toEpochSecond());
    }

    @Test
    void namesAreInTheCallersLanguage() {
        given().header("Accept-Language", "th")
                .get(app.base() + "v2/services.json")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body("find { it.service_code == 'LIGHTING' }.service_name", equalTo("ไฟฟ้าสาธารณะ"));
    }

    @Test
    void theChangesetGrowsWhenTheOrganisationChangesItsCategories() {
        String before = app.get("discovery.json").extract().path("changeset");
        var settings = CivicApp.administrator(organisation).get("/api/v1/complaint-settings");
        CivicApp.administrator(organisation)
                .header("If-Match", settings.header("ETag"))
                .contentType("application/json")
                .body(settings.asString().replace("\"LIGHTING\"", "\"LAMPS\""))
                .put("/api/v1/complaint-settings")
                .then()
                .statusCode(200);
        String after = app.get("discovery.json").extract().path("changeset");
        assertThat(after).isGreaterThan(before);
        app.get("v2/services.json").body("service_code", hasItems("LAMPS"));
        app.get("v2/services/LIGHTING.json").statusCode(404);
    }

    @Test
    void whoHasAListIsNotSentItAgain() {
        String tag = app.get("v2/services.xml").statusCode(200).extract().header("ETag");
        given().header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get(app.base() + "v2/services.xml")
                .then()
                .statusCode(304);
    }
}
