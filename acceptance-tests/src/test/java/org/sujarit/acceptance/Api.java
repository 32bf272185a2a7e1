package org.sujarit.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The API as its users call it: through the gateway, with a token that the issuer gave for a name and a password. */
final class Api {

    static final String CHANG_NUEA = "01890a5d-ac96-774b-bcce-b302099a8057";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    static RequestSpecification anybody() {
        return given().spec(new RequestSpecBuilder()
                        .setBaseUri(RunningStack.gateway())
                        .setUrlEncodingEnabled(true)
                        .setConfig(RestAssuredConfig.config()
                                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                        .build())
                .header("Accept-Language", "en");
    }

    static RequestSpecification as(String user) {
        return anybody().auth().oauth2(token(user)).contentType(ContentType.JSON);
    }

    static RequestSpecification creating(String user) {
        return creating(as(user));
    }

    static RequestSpecification creating(RequestSpecification caller) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The organisations' day, on which whatever a test has published was published. */
    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Bangkok")).toString();
    }

    /** Every row of a list, page after page. */
    static List<Map<String, Object>> all(String user, String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as(user).queryParam("limit", 200)
                    .queryParam("cursor", cursor)
                    .get(list);
            page.then().statusCode(200);
            rows.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return rows;
    }

    static String token(String user) {
        return TOKENS.computeIfAbsent(user, name -> given().baseUri(RunningStack.issuer())
                .formParam("grant_type", "password")
                .formParam("client_id", "sujarit")
                .formParam("username", name)
                .formParam("password", "demo")
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token"));
    }

    /** Sends a spreadsheet of the examples to be imported. */
    static Response importPlan(String path, String file, String title) {
        return spreadsheet(creating("officer"), file, title).post(path);
    }

    static RequestSpecification spreadsheet(RequestSpecification request, String file, String title) {
        return request.contentType(XLSX)
                .queryParam("firstFiscalYear", 2566)
                .queryParam("title", title)
                .body(example(file));
    }

    private static byte[] example(String file) {
        try (InputStream stream = Api.class.getResourceAsStream("/example/" + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the units, in the order in which the example names them. */
    static List<String> unitsOfChangNuea() {
        return anybody().get("/api/v1/organisations/" + CHANG_NUEA).path("units.id");
    }

    /** Opens the officer's assessment of a fiscal year, or takes the one that is open already. */
    static Response openAssessment(int fiscalYear) {
        creating("officer")
                .body(Map.of("fiscalYear", fiscalYear))
                .post("/api/v1/assessments")
                .then()
                .statusCode(either(is(201)).or(is(409)));
        return assessment(fiscalYear);
    }

    /** The officer's assessment of a fiscal year, which is open. */
    static Response assessment(int fiscalYear) {
        Object id = all("officer", "/api/v1/assessments").stream()
                .filter(a -> Integer.valueOf(fiscalYear).equals(((Number) a.get("fiscalYear")).intValue()))
                .findFirst()
                .orElseThrow()
                .get("id");
        return as("officer").get("/api/v1/assessments/" + id);
    }

    /** Where the plan item of the year's checklist is proven, or null. */
    static String proofOfThePlan(int fiscalYear) {
        return assessment(fiscalYear).path("checklist.find { it.kind == 'ACTION_PLAN' }.proof?.address");
    }
}
