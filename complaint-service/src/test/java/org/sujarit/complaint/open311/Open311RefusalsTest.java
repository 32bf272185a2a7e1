package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** What Open311 refuses: by which status and in which words, in both formats. */
@QuarkusTest
@WithTestResource(RealParts.class)
class Open311RefusalsTest {

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();
    private CivicApp app;

    @BeforeEach
    void theAppIsRegistered() {
        plan.serve(organisation);
        app = CivicApp.registeredWith(organisation);
    }

    @Test
    void aRequestWithoutAKeyIsForbiddenInBothFormats() {
        app.postWith("json", "api_key", null)
                .statusCode(403)
                .contentType(startsWith("application/json"))
                .header("Cache-Control", "no-store")
                .body("$", hasSize(1))
                .body("[0].code", is(403))
                .body("[0].description", equalTo("api_key was not provided"));
        app.postWith("xml", "api_key", " ")
                .statusCode(403)
                .contentType(startsWith("text/xml"))
                .body("errors.error.size()", equalTo(1))
                .body("errors.error.code", equalTo("403"))
                .body("errors.error.description", equalTo("api_key was not provided"));
    }

    @Test
    void aWrongKeyAndThatOfAnotherOrganisationsClientAreForbidden() {
        UUID other = UUID.randomUUID();
        plan.serve(other);
        for (String key : List.of("nonsense", CivicApp.registeredWith(other).apiKey, app.apiKey + "0")) {
            app.postWith("json", "api_key", key)
                    .statusCode(403)
                    .body("[0].description", equalTo("api_key is not valid"))
                    .body(not(containsString(key)));
        }
    }

    @Test
    void aKeyInTheAddressIsNotTaken() {
        Map<String, String> form = app.form();
        form.remove("api_key");
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .queryParam("api_key", app.apiKey)
                .formParams(form)
                .post(app.base() + "v2/requests.json")
                .then()
                .statusCode(403);
    }

    @Test
    void aRevokedKeyIsForbiddenAndWhatItSentStays() {
        String id = app.posted();
        CivicApp.administrator(organisation)
                .header("If-Match", "*")
                .delete(CivicApp.CLIENTS + "/" + app.clientId)
                .then()
                .statusCode(204);
        app.post("json", app.form()).statusCode(403).body("[0].description", equalTo("api_key is not valid"));
        app.get("v2/requests/" + id + ".json").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2/services",
                "v2/services/LIGHTING",
                "v2/requests",
                "v2/requests/01890a5d-ac96-774b-bcce-b302099a8057",
                "v2/tokens/01890a5d-ac96-774b-bcce-b302099a8057"
            })
    void anotherJurisdictionIsNotFound(String address) {
        app.get(address + ".json", "jurisdiction_id", "city.gov")
                .statusCode(404)
                .body("[0].code", is(404))
                .body("[0].description", equalTo("jurisdiction_id was not found"));
        app.get(address + ".xml", "jurisdiction_id", UUID.randomUUID())
                .statusCode(404)
                .body("errors.error.description", equalTo("jurisdiction_id was not found"));
    }

    @Test
    void theOwnJurisdictionCanBeNamedAndAnEmptyOneCountsAsLeftOut() {
        app.get("v2/services.json", "jurisdiction_id", organisation).statusCode(200);
        app.get("v2/services.json", "jurisdiction_id", "").statusCode(200);
        app.postWith("json", "jurisdiction_id", organisation.toString()).statusCode(200);
        app.postWith("json", "jurisdiction_id", "").statusCode(200);
        app.postWith("json", "jurisdiction_id", "city.gov")
                .statusCode(404)
                .body("[0].description", equalTo("jurisdiction_id was not found"));
    }

    @Test
    void aServiceMustBeNamedAndBeThere() {
        app.postWith("xml", "service_code", null)
                .statusCode(400)
                .body("errors.error.code", equalTo("400"))
                .body("errors.error.description", equalTo("service_code was not provided"));
        app.postWith("json", "service_code", "WEATHER")
                .statusCode(404)
                .body("[0].description", equalTo("service_code was not found"));
        app.get("v2/services/WEATHER.xml")
                .statusCode(404)
                .body("errors.error.description", equalTo("service_code was not found"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nobodys = UUID.randomUUID().toString();
        for (String id : List.of(nobodys, "123456", "2569-7K3M-9QXAG")) {
            app.get("v2/requests/" + id + ".json")
                    .statusCode(404)
                    .body("[0].description", equalTo("service_request_id was not found"));
            app.get("v2/tokens/" + id + ".xml")
                    .statusCode(404)
                    .body("errors.error.description", equalTo("token was not found"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v2/services.yaml,text/xml",
        "v2/services,text/xml",
        "v2/nothing.json,application/json",
        "v3/services.json,application/json",
        "'',text/xml"
    })
    void anAddressThatIsNoneIsRefusedInTheFormatThatItEndsIn(String address, String type) {
        ValidatableResponse refused = app.get(address).statusCode(404).contentType(startsWith(type));
        if (type.endsWith("json")) {
            refused.body("[0].code", is(404));
        } else {
            refused.body("errors.error.code", equalTo("404"));
        }
    }

    @Test
    void anOrganisationThatIsNotServedAndOneThatIsNoneAreNotFound() {
        for (String unknown : List.of(UUID.randomUUID().toString(), "city.gov")) {
            given().get("/api/v1/organisations/" + unknown + "/open311/discovery.xml")
                    .then()
                    .statusCode(404)
                    .body("errors.error.code", equalTo("404"));
        }
    }

    @Test
    void aMethodAndABodyThatAreNotTakenAreBadRequestsWhoseCodeSaysMore() {
        given().put(app.base() + "v2/requests.json").then().statusCode(400).body("[0].code", is(405));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(app.base() + "v2/requests.xml")
                .then()
                .statusCode(400)
                .body("errors.error.code", equalTo("415"));
    }

    @Test
    void aTokenOfNobodyIsRefusedInTheFormatOfTheAddress() {
        given().header("Authorization", "Bearer nonsense")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(app.form())
                .post(app.base() + "v2/requests.json")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("[0].code", is(401));
    }

    @Test
    void aLocationIsNeeded() {
        Map<String, String> form = app.form();
        List.of("lat", "long", "address_string").forEach(form::remove);
        form.put("address_id", "545483");
        app.post("json", form)
                .statusCode(400)
                .body("[0].description", containsString("lat and long, or address_string"));
        form.put("address_string", "หน้าตลาดสด");
        app.post("json", form).statusCode(200);
        form.remove("address_string");
        form.putAll(Map.of("lat", "18.285", "long", "99.68"));
        app.post("json", form).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "lat,51.5,lat must lie in Thailand",
        "lat,,long needs",
        "lat,north,lat must be degrees",
        "lat,1e999999999,lat must be degrees",
        "long,'99,68',long must be degrees",
        "email,nowhere,email is not of the form",
        "phone,call me,phone is not of the form"
    })
    void anArgumentThatIsWrongIsNamedAndNotQuoted(String argument, String value, String said) {
        String expected = said.equals("long needs") ? "lat needs both latitude and longitude" : said;
        ValidatableResponse refused = app.postWith("json", argument, value)
                .statusCode(400)
                .body("code", everyItem(is(400)))
                .body("description", hasItem(startsWith(expected)));
        if (value != null) {
            refused.body(not(containsString(value)));
        }
    }

    @Test
    void eachArgumentThatIsWrongHasAnErrorOfItsOwn() {
        Map<String, String> form = app.form();
        form.putAll(Map.of("lat", "51.5", "email", "nowhere", "phone", "call me"));
        app.post("xml", form)
                .statusCode(400)
                .body("errors.error.size()", equalTo(3))
                .body("errors.error.code.list()", everyItem(equalTo("400")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "address_string", "first_name", "last_name"})
    void aControlCharacterAndANoncharacterAreRefused(String argument) {
        for (String control : List.of("\u0000", "\u001b", "\u0085", "\uFFFE", "\uFDD0", "\uD83F\uDFFF")) {
            app.postWith("json", argument, "ไฟดับ" + control + "ทั้งซอย")
                    .statusCode(400)
                    .body("[0].description", equalTo(argument + " holds a character that can't be kept"));
        }
        app.get("v2/requests.json").body("$", hasSize(0));
    }

    @Test
    void halfAPairOfSurrogatesNeverArrivesAsOne() throws Exception {
        String body =
                "api_key=%s&service_code=LIGHTING&address_string=x&description=%%ED%%A0%%80".formatted(app.apiKey);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + io.restassured.RestAssured.port + app.base() + "v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(Database.select(
                        "select description from complaint where organisation_id = ?", organisation.toString()))
                .noneMatch(text -> text.chars().anyMatch(c -> Character.isSurrogate((char) c)));
    }

    @Test
    void aDescriptionHasAtMost4000Characters() {
        app.postWith("json", "description", "ก".repeat(4_000)).statusCode(200);
        app.postWith("json", "description", "ก".repeat(4_001))
                .statusCode(400)
                .body("[0].description", equalTo("description must have at most 4,000 characters"));
    }

    @Test
    void aFormThatIsTooLargeIsABadRequestWhoseCodeSaysSo() {
        app.postWith("xml", "media_url", "x".repeat(70_000)).statusCode(400).body("errors.error.code", equalTo("413"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "description=%zz", "description=%e0%b", "%zz=x"})
    void aFormThatCannotBeReadIsABadRequestWithoutAKeyToo(String body) throws Exception {
        refusedAsNoForm("application/x-www-form-urlencoded", body);
    }

    @Test
    void aFormOfMoreThan1000FieldsIsABadRequest() throws Exception {
        refusedAsNoForm("application/x-www-form-urlencoded", "a=b&".repeat(1_000) + "a=b");
        assertThat(sent("application/x-www-form-urlencoded", "json", wholeForm() + "&a=b".repeat(996))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "!"})
    void aFormInAnUnknownCharsetIsABadRequest(String charset) throws Exception {
        refusedAsNoForm("application/x-www-form-urlencoded; charset=" + charset, wholeForm());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLICATION/X-WWW-FORM-URLENCODED",
                "Application/x-www-form-urlencoded; Charset=utf-8",
                "application/x-www-form-urlencoded"
            })
    void aFormIsReadHoweverItsTypeIsWritten(String type) throws Exception {
        assertThat(sent(type, "json", wholeForm() + "&description=%E0%B9%84%E0%B8%9F+x&description=second&&x")
                        .statusCode())
                .isEqualTo(200);
        app.get("v2/requests.json").body("description", equalTo(List.of("ไฟ x")));
    }

    private String wholeForm() {
        return "api_key=%s&service_code=LIGHTING&lat=18.285&long=99.68".formatted(app.apiKey);
    }

    private void refusedAsNoForm(String type, String body) throws Exception {
        HttpResponse<String> json = sent(type, "json", body);
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body())
                .isEqualTo("[{\"code\":400,\"description\":\"form can't be read, or has more than 1,000 fields\"}]");
        HttpResponse<String> xml = sent(type, "xml", body);
        assertThat(xml.statusCode()).isEqualTo(400);
        assertThat(xml.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(xml.body()).contains("<code>400</code>");
    }

    /** As it stands: a client that knows forms would mend it. */
    private HttpResponse<String> sent(String type, String format, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + io.restassured.RestAssured.port + app.base() + "v2/requests." + format))
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDescriptionCanBeLeftOut() {
        Map<String, String> form = app.form();
        form.remove("description");
        app.get("v2/requests/" + app.posted(form) + ".json")
                .body("[0].description", equalTo("ไฟฟ้าสาธารณะ / Street lighting"));
    }

    @Test
    void whatTheStandardNamesAndWeDoNotKeepIsNowhere() {
        Map<String, String> form = app.form();
        form.putAll(Map.of(
                "device_id", "tt222111-device",
                "account_id", "account-987654",
                "media_url", "http://127.0.0.1:9/never-fetched.jpg",
                "attribute[COLOUR]", "attribute-value-321"));
        app.post("json", form).statusCode(200).body("[0].service_notice", containsString("media_url was not fetched"));
        for (String table : Database.tables()) {
            assertThat(Database.dump(table))
                    .as(table)
                    .doesNotContain("tt222111-device", "account-987654", "never-fetched", "attribute-value-321");
        }
        app.post("json", app.form()).body("[0].service_notice", not(containsString("media_url")));
    }

    @ParameterizedTest
    @CsvSource({
        "start_date,2026-13-01T00:00:00Z",
        "start_date,2026-02-30T00:00:00Z",
        "start_date,2026-01-01",
        "start_date,2026-01-01T00:00:00",
        "start_date,yesterday",
        "end_date,1735689600",
        "end_date,+999999999-12-31T23:59:59Z",
        "status,done",
        "status,'open,done'",
        "page,0",
        "page,1001",
        "page,-1",
        "page,one",
        "page_size,0",
        "page_size,1001",
        "page_size,99999999999"
    })
    void aQueryThatIsWrongIsNamedAndNotQuoted(String argument, String value) {
        app.get("v2/requests.json", argument, value)
                .statusCode(400)
                .body("$", hasSize(1))
                .body("[0].code", is(400))
                .body("[0].description", startsWith(argument + " must be"));
        app.get("v2/requests.xml", argument, value)
                .statusCode(400)
                .body("errors.error.description", startsWith(argument + " must be"));
    }

    @Test
    void aRefusalIsInTheCallersLanguage() {
        given().contentType(ContentType.URLENC)
                .post(app.base() + "v2/requests.json")
                .then()
                .statusCode(403)
                .body("[0].description", equalTo("ไม่ได้ระบุ api_key"));
    }

    @Test
    void noLogHoldsTheKeyOrWhatAFailedRequestHeld() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord entry) {
                logged.add(new PatternFormatter("%c %s%e").format(entry));
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        Database.execute("alter table complaint add constraint defect check (place_address <> 'ที่นี่เสีย')");
        try {
            Map<String, String> form = app.form();
            form.putAll(Map.of("address_string", "ที่นี่เสีย", "email", TestCase.EMAIL));
            app.post("json", form)
                    .statusCode(500)
                    .body("[0].code", is(500))
                    .body("[0].description", containsString("urn:uuid:"))
                    .body(not(containsString("ที่นี่เสีย")));
        } finally {
            Database.execute("alter table complaint drop constraint defect");
            root.removeHandler(listener);
        }
        assertThat(logged)
                .anyMatch(line -> line.contains("ProblemMappers Unexpected"))
                .noneMatch(line -> line.contains(app.apiKey)
                        || line.contains("ที่นี่เสีย")
                        || line.contains("ไฟดับ")
                        || line.contains(TestCase.EMAIL));
    }
}
