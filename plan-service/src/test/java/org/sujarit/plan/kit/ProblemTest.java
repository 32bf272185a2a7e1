package org.sujarit.plan.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** A refusal says what the caller needs, and neither it nor the log says what a person wrote or how we are made. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProblemTest {

    @TestHTTPResource(value = "metrics", management = true)
    URL metricsAddress;

    private Lao lao;
    private String officer;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
    }

    @Test
    void aFailureInsideNeitherSpeaksOfItselfNorLogsTheRequest() throws SQLException {
        String marker = "ความลับ" + UUID.randomUUID();
        Database.execute("alter table action_plan add constraint no_marker check (title not like 'ความลับ%')");
        LogCapture log = new LogCapture();
        String id;
        try (log) {
            id = failsInside(draft(marker));
        } finally {
            Database.execute("alter table action_plan drop constraint no_marker");
        }

        assertThat(log.lines).anyMatch(line -> line.contains("Unexpected") && line.contains(id));
        assertThat(log.lines).noneMatch(line -> line.contains(marker));
    }

    @Test
    void aBrokenDatabaseNeitherShowsNorLogsTheRequest() throws SQLException {
        String marker = "ความลับ" + UUID.randomUUID();
        Database.execute("alter table action_plan rename column title to title_before");
        LogCapture log = new LogCapture();
        try (log) {
            failsInside(draft(marker));
        } finally {
            Database.execute("alter table action_plan rename column title_before to title");
        }

        assertThat(log.lines).anyMatch(line -> line.contains("Unexpected"));
        assertThat(log.lines).noneMatch(line -> line.contains(marker));
        draft("แผน").then().statusCode(201);
    }

    @Test
    void aRefusalLogsNothingOfTheRequest() {
        String marker = "ความลับ" + UUID.randomUUID();
        LogCapture log = new LogCapture();
        try (log) {
            Api.invalid(draft(marker + "\",\"colour\":\"" + marker), "colour");
            Api.refused(Api.as(officer).get(TestPlan.PLANS + "/" + marker), 404, "not-found");
        }

        assertThat(log.lines).noneMatch(line -> line.contains(marker));
    }

    @Test
    void whereThereIsNothingAProblemSaysSo() {
        Api.refused(Api.as(officer).get("/api/v1/nothing"), 404, "not-found");
        Api.refused(Api.as(officer).get(TestPlan.PLANS + "/not-an-id"), 404, "not-found");
        Api.refused(Api.as(officer).delete(TestPlan.PLANS), 405, "method-not-allowed");
    }

    @Test
    void aNulInAnAddressIsRefused() {
        Api.invalid(Api.anyone().urlEncodingEnabled(false).get("/api/v1/organisations?province=a%00b"), "address");
    }

    @Test
    void aQueryThatCannotBeReadIsTheCallersMistakeAndNamed() {
        Api.invalid(Api.as(officer).queryParam("limit", "many").get(TestPlan.PLANS), "limit");
        Api.invalid(Api.as(officer).queryParam("state", "LOST").get(TestPlan.PLANS), "state");
        Api.invalid(Api.as(officer).queryParam("seriesId", "x-y").get(TestPlan.PLANS), "seriesId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570} x",
                "{\"title\":\"a\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}{}",
                "{\"title\":\"a\",\"title\":\"b\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}",
                "{\"title\":\"a\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"principles\":null,\"objectives\":[],"
                        + "\"targets\":[],\"announcement\":null,\"title\":\"b\"}",
                "{\"title\":\"a\\ud800b\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}"
            })
    void jsonOfWhichNotAllWouldBeKeptIsRefused(String body) {
        Api.refused(Api.creating(officer).body(body).post(TestPlan.PLANS), 400, "invalid-request");
    }

    @Test
    void anEmojiIsKeptAsItWasSent() {
        draft("แผน \ud83d\ude00").then().statusCode(201).body("title", is("แผน \ud83d\ude00"));
    }

    @Test
    void noAddressThatWasAskedForStandsInTheMetrics() {
        String marker = "marker" + UUID.randomUUID();
        Api.refused(Api.as(officer).delete("/api/v1/organisations/" + marker), 405, "method-not-allowed");
        Api.refused(Api.as(officer).get("/api/v1/organisations/" + marker + "/x"), 404, "not-found");

        String metrics = given().get(metricsAddress).asString();

        assertThat(metrics).contains("http_server_requests").doesNotContain(marker);
    }

    private Response draft(String title) {
        return Api.creating(officer)
                .body("{\"title\":\"" + title + "\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}")
                .post(TestPlan.PLANS);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "-", "en;q=2", "en;q=abc", "garbage;q=", "*;q=0", "en-US-x-a;="})
    void aLanguageThatCannotBeReadIsThai(String header) {
        given().header("Accept-Language", header)
                .get("/api/v1/organisations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", "th");
    }

    @Test
    void jsonNestedBeyondReasonIsTheCallersMistake() {
        Response answer = Api.creating(officer)
                .body("{\"title\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                .post("/api/v1/action-plans");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void jsonThatIsCutOffIsNamedAsSuch() {
        Api.creating(officer)
                .body("{\"title\":")
                .post("/api/v1/action-plans")
                .then()
                .statusCode(400)
                .body("errors[0].field", is("body"))
                .body("errors[0].detail", is("is not well-formed JSON"));
    }

    /** @return by what the failure is found in the log */
    private static String failsInside(Response response) {
        Api.refused(response, 500, "internal")
                .body("title", is("Something failed on our side"))
                .body("detail", nullValue())
                .body("errors", nullValue())
                .body("instance", startsWith("urn:uuid:"))
                .body("size()", is(4));
        return response.path("instance");
    }

    /** Every line that the service logs while it is open, with the stack traces. */
    private static final class LogCapture extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternFormatter format = new PatternFormatter("%c %X %s%e");

        LogCapture() {
            setLevel(Level.ALL);
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(format.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
