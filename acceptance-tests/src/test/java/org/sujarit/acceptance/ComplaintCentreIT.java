package org.sujarit.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sujarit.stack.run.Stack;

/** A complaint as the citizen, the officer and the head go through it, on days that are weeks apart. */
@ExtendWith(RunningStack.class)
class ComplaintCentreIT {

    private static final String SERVICE = "complaint-service";
    private static final String BANG_SAO_THONG = "01890a5d-ac97-7c3e-9f1d-5a2f1c8e4b60";
    private static final String DEADLINES = "sujarit.complaint-deadline";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Stack stack = RunningStack.stack();
    private boolean moved;

    /** What a citizen holds. */
    private record Sent(String id, String number, String secret, LocalDate dueOn) {

        static Sent now() {
            Response receipt = Api.creating(Api.anybody())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "category", "LIGHTING",
                            "description", "ไฟดับทั้งซอย",
                            "contact", Map.of("email", "someone@example.org")))
                    .post("/api/v1/organisations/" + Api.CHANG_NUEA + "/complaints");
            receipt.then().statusCode(201);
            return new Sent(
                    receipt.path("id"),
                    receipt.path("trackingNumber"),
                    receipt.path("secret"),
                    LocalDate.parse(receipt.path("dueOn")));
        }

        /** Sixteen days before the day on which the case is reopened; the day of receipt does not count. */
        LocalDate receivedOn() {
            return dueOn.minusDays(15);
        }

        RequestSpecification citizen() {
            return Api.anybody().header("Tracking-Secret", secret).contentType(ContentType.JSON);
        }

        String tracking() {
            return "/api/v1/complaint-tracking/" + number;
        }

        ValidatableResponse tracked() {
            return citizen().get(tracking()).then().statusCode(200);
        }

        ValidatableResponse change(String user, String verb, Map<String, ?> body) {
            return Api.as(user)
                    .header("If-Match", "*")
                    .body(body)
                    .post("/api/v1/complaints/" + id + "/" + verb)
                    .then();
        }

        List<String> history() {
            return Api.all("complaints", "/api/v1/complaints/" + id + "/history").stream()
                    .map(entry -> (String) entry.get("kind"))
                    .toList();
        }

        long toldOf(String signal) {
            return Kafka.records(DEADLINES).stream()
                    .filter(record -> id.equals(record.key()))
                    .filter(record -> new String(
                                    record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                            .equals("org.sujarit.complaint-deadline." + signal + ".v1"))
                    .count();
        }
    }

    @AfterEach
    void backToToday() {
        if (moved) {
            restart(Map.of());
        }
    }

    @Test
    void theCitizenIsToldEverythingFromTheReceiptToTheReopening() {
        Sent sent = Sent.now();
        sent.change("complaints", "start", Map.of()).statusCode(200);
        sent.change(
                        "complaints",
                        "assignment",
                        Map.of("unitId", Api.unitsOfChangNuea().getFirst()))
                .statusCode(200);
        Api.as("clerk").get("/api/v1/complaints/" + sent.id()).then().body("contact", nullValue());

        daysLater(13);
        await().atMost(SOON).until(() -> sent.history().contains("DEADLINE_APPROACHING"));
        assertThat(sent.history()).doesNotContain("DEADLINE_OVERDUE");
        Api.as("complaints")
                .queryParam("list", "DUE_SOON")
                .get("/api/v1/complaints")
                .then()
                .body("items.id", hasItem(sent.id()));

        // Day 15 is the last one; it is over when the next one begins.
        daysLater(16);
        await().atMost(SOON).until(() -> sent.history().contains("DEADLINE_OVERDUE"));
        await().atMost(SOON).until(() -> sent.toldOf("overdue") == 1);
        assertThat(sent.toldOf("approaching")).isEqualTo(1);

        String until = sent.dueOn().plusDays(14).toString();
        Map<String, String> extension = Map.of("until", until, "reason", "รอวัสดุจากผู้รับจ้าง");
        sent.change("complaints", "extension", extension).statusCode(403);
        sent.change("clerk", "extension", extension).statusCode(200);
        sent.tracked()
                .body("dueOn", is(until))
                .body("notices.find { it.kind == 'EXTENDED' }.text.th", containsString("รอวัสดุจากผู้รับจ้าง"));

        sent.change("complaints", "completion", Map.of("result", "เปลี่ยนหลอดไฟทั้งซอยแล้ว"))
                .statusCode(200);
        sent.tracked().body("state", is("COMPLETED")).body("result", is("เปลี่ยนหลอดไฟทั้งซอยแล้ว"));
        sent.citizen()
                .body(Map.of("rating", 4, "words", "ช้าไปหน่อย"))
                .put(sent.tracking() + "/rating")
                .then()
                .statusCode(200);
        sent.citizen()
                .body(Map.of("reason", "ไฟดับอีก"))
                .post(sent.tracking() + "/reopening")
                .then()
                .statusCode(200)
                .body("state", is("IN_PROGRESS"))
                .body("dueOn", is(sent.receivedOn().plusDays(31).toString()));
        assertThat(sent.history())
                .containsExactly(
                        "RECEIVED",
                        "STARTED",
                        "ASSIGNED",
                        "DEADLINE_APPROACHING",
                        "DEADLINE_OVERDUE",
                        "EXTENDED",
                        "COMPLETED",
                        "RATED",
                        "REOPENED");
    }

    @Test
    void threeReplicasThatKeepLookingTellEachDeadlineOnce() {
        List<Sent> sent = IntStream.range(0, 10).mapToObj(i -> Sent.now()).toList();
        sent.forEach(one -> one.change("complaints", "start", Map.of()).statusCode(200));
        Map<String, String> busy =
                Map.of("SUJARIT_CLOCK_AHEAD", "PT" + 13 * 24 + "H", "SUJARIT_DEADLINES_PAUSE", "PT0.05S");
        List<String> replicas = List.of(SERVICE, "complaint-service-2", "complaint-service-3");
        try {
            replicas.stream().skip(1).forEach(name -> stack.startReplica(SERVICE, name, busy));
            restart(busy);
            replicas.forEach(stack::awaitReady);
            await().atMost(SOON).until(() -> sent.stream().allMatch(one -> one.toldOf("approaching") > 0));
            await().atMost(SOON).until(() -> replicas.stream().allMatch(replica -> looks(replica) >= 100));
        } finally {
            // With their time ahead they would go on with the cases of every later test.
            replicas.stream().skip(1).forEach(stack::stop);
        }

        assertThat(sent).allSatisfy(one -> {
            assertThat(one.toldOf("approaching")).isEqualTo(1);
            assertThat(one.history()).containsOnlyOnce("DEADLINE_APPROACHING");
        });
    }

    @Test
    void aReferredCaseArrivesOnceThoughTheBrokerIsDownAndTheServiceIsKilledOnTheWay() throws SQLException {
        Sent sent = Sent.now();
        sent.change("complaints", "start", Map.of()).statusCode(200);
        stack.stop("broker");
        try {
            // Until it is gone, the case can't be kept at the other organisation.
            sql("alter table complaint add constraint not_yet check (organisation_id <> '" + BANG_SAO_THONG
                    + "' or tracking_number <> '" + sent.number() + "')");
            sent.change(
                            "complaints",
                            "referral",
                            Map.of("organisationId", BANG_SAO_THONG, "reason", "อยู่ในเขตของท่าน"))
                    .statusCode(200);
            await().atMost(SOON)
                    .until(() -> number("select attempts from complaint_referral where arrived_at is null") > 0);
            stack.kill(SERVICE);
            sql("alter table complaint drop constraint not_yet");
        } finally {
            stack.start("broker");
            stack.awaitReady("broker");
            if (stack.isRunning(SERVICE)) {
                stack.stop(SERVICE);
            }
            restart(Map.of());
        }
        await().atMost(SOON)
                .until(() -> number("select count(*) from complaint_referral where settled_at is null") == 0);
        assertThat(arrived(sent)).isEqualTo(1);
        sent.tracked().body("organisation.en", containsString("Bang Sao Thong")).body("state", is("RECEIVED"));
        Api.as("complaints")
                .get("/api/v1/complaints/" + sent.id())
                .then()
                .body("contact", nullValue())
                .body("state", is("REFERRED"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database();
                Statement ask = connection.createStatement();
                ResultSet result = ask.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(stack.address("database") + "/complaint", "postgres", "postgres");
    }

    @Test
    void recurringComplaintsProposeARisk() {
        Response settings = Api.as("admin").get("/api/v1/complaint-settings");
        int threshold = settings.jsonPath().getInt("pattern.count");
        String unit = Api.unitsOfChangNuea().getLast();
        for (int i = 0; i < threshold; i++) {
            Sent.now()
                    .change("complaints", "assignment", Map.of("unitId", unit))
                    .statusCode(200);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(Api.all("officer", "/api/v1/proposed-risks"))
                .anySatisfy(risk -> assertThat(new HashMap<>(risk))
                        .containsEntry("category", "LIGHTING")
                        .containsEntry("unitId", unit)));
    }

    /** How often a replica has looked for deadlines, as its metrics say. */
    private double looks(String replica) {
        URI address = URI.create(stack.address(replica));
        return given().baseUri("http://localhost:" + (address.getPort() + 1000))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("sujarit_deadlines_looks_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long arrived(Sent sent) {
        return Api.all("stranger-complaints", "/api/v1/complaints").stream()
                .filter(row -> sent.number().equals(row.get("trackingNumber")))
                .count();
    }

    private void daysLater(int days) {
        restart(Map.of("SUJARIT_CLOCK_AHEAD", "PT" + days * 24 + "H"));
    }

    private void restart(Map<String, String> environment) {
        if (stack.isRunning(SERVICE)) {
            stack.stop(SERVICE);
        }
        stack.start(SERVICE, environment);
        stack.awaitReady(SERVICE);
        moved = !environment.isEmpty();
    }
}
