package org.sujarit.complaint.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class PublishedStatisticsTest {

    private static final LocalDateTime DAY = LocalDateTime.parse("2025-03-03T09:00:00");

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @AfterEach
    void theClockIsPutBack() {
        TestClock.putBack();
    }

    @Test
    void whatHappensLaterDoesNotChangePublishedFigures() {
        itIs("2025-09-29T09:00:00");
        TestCase open = TestCase.started(organisation);
        itIs("2025-10-01T00:00:00");
        String address = published("YEAR");
        String json = anybody(address, "application/json");
        String csv = anybody(address, "text/csv");

        // Ended, as the office found out later, within the year.
        Database.execute(
                "update complaint set state = 'COMPLETED', completed_at = '2025-09-30T10:00:00+07', rating = 5 where id = ?",
                UUID.fromString(open.id));
        InsertedComplaint.arrivedAt(DAY).into(organisation);

        current().body("total.completed", equalTo(1)).body("total.received", equalTo(2));
        assertThat(anybody(address, "application/json")).isEqualTo(json);
        assertThat(anybody(address, "text/csv")).isEqualTo(csv);
        assertThat(StatisticsTable.read(json).at("/statistics/total/completed").asInt())
                .isZero();
        assertThat(StatisticsTable.read(json).at("/statistics/total/received").asInt())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsPublished() {
        published("YEAR");
        for (String statement : List.of(
                "update published_statistics set document = '{}'",
                "delete from published_statistics",
                "truncate published_statistics")) {
            assertThatThrownBy(() -> Database.execute(statement))
                    .as(statement)
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never change");
        }
    }

    @Test
    void publishedAgainAPeriodHasANextEditionAndTheFirstStays() {
        String first = published("YEAR");
        String before = anybody(first, "application/json");
        InsertedComplaint.arrivedAt(DAY).into(organisation);
        String second = published("YEAR");
        published("Q2");
        publish(2567, "YEAR").statusCode(201);

        assertThat(anybody(first, "application/json")).isEqualTo(before);
        JsonNode next = StatisticsTable.read(anybody(second, "application/json"));
        assertThat(next.path("edition").asInt()).isEqualTo(2);
        assertThat(next.at("/statistics/total/received").asInt()).isEqualTo(1);
        given().get(list())
                .then()
                .statusCode(200)
                .body("items.fiscalYear", contains(2568, 2568, 2568, 2567))
                .body("items.period", contains("YEAR", "YEAR", "Q2", "YEAR"))
                .body("items.edition", contains(1, 2, 1, 1));
        given().queryParam("fiscalYear", 2567).get(list()).then().body("items", hasSize(1));
        ValidatableResponse page = given().queryParam("limit", 3).get(list()).then();
        given().queryParam("cursor", page.extract().<String>path("next"))
                .get(list())
                .then()
                .body("items.fiscalYear", contains(2567))
                .body("next", nullValue());
    }

    @Test
    void aPeriodIsPublishedOnceItsLastDayHasEndedInBangkok() {
        itIs("2025-12-31T23:59:59");
        publish(2569, "Q1").statusCode(409).body("type", equalTo("urn:sujarit:problem:period-not-over"));
        itIs("2026-01-01T00:00:00");
        publish(2569, "Q1").statusCode(201);
    }

    @Test
    void twoWhoPublishAtOnceMakeTwoEditions() throws Exception {
        try (Connection holder = Database.connect();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            holder.setAutoCommit(false);
            Database.run(holder, "select 1 from served_organisation where id = '" + organisation + "' for update");
            List<Future<Integer>> answers = IntStream.range(0, 2)
                    .mapToObj(i -> both.submit(() ->
                            publish(2568, "YEAR").statusCode(201).extract().<Integer>path("edition")))
                    .toList();
            Awaitility.await().until(() -> Database.waitingFor("%served_organisation%") == 2);
            holder.rollback();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void nobodyWaitsForTheOrganisationWhileItsComplaintsAreCounted() throws Exception {
        try (ExecutorService publisher = Executors.newSingleThreadExecutor();
                Connection counted = Database.connect();
                Connection closing = Database.connect()) {
            counted.setAutoCommit(false);
            Database.run(counted, "lock table complaint in access exclusive mode");
            Future<Integer> edition = publisher.submit(
                    () -> publish(2568, "YEAR").statusCode(201).extract().<Integer>path("edition"));
            Awaitility.await().until(() -> Database.waitingFor("%place_key%") == 1);
            assertThatCode(() -> Database.run(
                            closing,
                            "select 1 from served_organisation where id = '" + organisation + "' for update nowait"))
                    .doesNotThrowAnyException();
            counted.rollback();
            assertThat(edition.get()).isOne();
        }
    }

    @Test
    void aRepeatedRequestPublishesOnce() {
        String key = "publication-" + organisation;
        String first = publish(key).statusCode(201).extract().path("id");
        publish(key).statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        given().get(list()).then().body("items", hasSize(1));
    }

    @Test
    void ofGroupsThatCouldPointAtAPersonCountsAloneArePublished() {
        completed("WEB", "หมู่ 1", 6, 5);
        completed("PHONE", "หมู่ 2", 5, 4);
        completed("LINE", "หมู่ 3", 4, 4);

        JsonNode channels = StatisticsTable.read(anybody(published("YEAR"), "application/json"))
                .at("/statistics/byChannel");
        assertThat(channels.findValuesAsText("key")).containsExactly("WEB", "PHONE", "LINE");
        assertThat(channels.findValuesAsText("completed")).containsExactly("6", "5", "4");
        assertThat(channels.findValuesAsText("ratings")).containsExactly("5", "4", "4");
        assertThat(channels.at("/0/figures/handlingTime/medianDays").asText()).isEqualTo("1.00");
        assertThat(channels.at("/0/figures/satisfaction/percent").asText()).isEqualTo("80.00");
        assertThat(channels.at("/1/figures").has("handlingTime")).isTrue();
        assertThat(channels.at("/1/figures").has("satisfaction")).isFalse();
        assertThat(channels.at("/2/figures").has("handlingTime")).isFalse();
        assertThat(channels.at("/2/figures").has("satisfaction")).isFalse();
        current()
                .body("byChannel.figures.satisfaction.goal", contains(80, 80, 80))
                .body("byChannel[2].figures.handlingTime.medianDays", equalTo(1.00f));
    }

    @Test
    void ofAPeriodWithFewRatedComplaintsTheTotalPublishesCountsAlone() {
        completed("WEB", "หมู่ 1", 4, 4);
        String address = published("MARCH");
        JsonNode few =
                StatisticsTable.read(anybody(address, "application/json")).at("/statistics/total");
        assertThat(few.path("completed").asInt()).isEqualTo(4);
        assertThat(few.path("ratings").asInt()).isEqualTo(4);
        assertThat(few.has("handlingTime")).isFalse();
        assertThat(few.has("satisfaction")).isFalse();
        assertThat(anybody(address, "text/csv")).contains(",TOTAL,,,,4,4,0,0,0,0,4,100.00,,,4,,,\r\n");
        current().body("total.satisfaction.goal", equalTo(80));

        completed("WEB", "หมู่ 1", 1, 1);
        JsonNode five = StatisticsTable.read(anybody(published("MARCH"), "application/json"))
                .at("/statistics/total");
        assertThat(five.at("/handlingTime/medianDays").asText()).isEqualTo("1.00");
        assertThat(five.at("/satisfaction/percent").asText()).isEqualTo("80.00");
    }

    @Test
    void aPlaceThatFewNameIsNotPublishedByItsName() {
        completed("WEB", "หมู่ 1", 5, 0);
        completed("WEB", "บ้านของคนเดียว", 1, 0);
        completed("WEB", "ข้างวัด", 2, 0);
        InsertedComplaint.arrivedAt(DAY).into(organisation);

        String document = anybody(published("YEAR"), "application/json");
        assertThat(document).doesNotContain("บ้านของคนเดียว", "ข้างวัด");
        JsonNode places = StatisticsTable.read(document).at("/statistics/byPlace");
        assertThat(places.findValuesAsText("received")).containsExactly("5", "3", "1");
        assertThat(places.findValuesAsText("key")).containsExactly("หมู่ 1", "OTHER");
        current().body("byPlace", hasSize(4));
    }

    @Test
    void publishedCsvSaysWhatThePublishedDocumentSays() {
        GeneratedYear.into(organisation);
        String address = published("YEAR");
        JsonNode document = StatisticsTable.read(anybody(address, "application/json"));
        assertThat(anybody(address, "text/csv").lines().skip(1))
                .containsExactlyElementsOf(StatisticsTable.csv(document.path("statistics"), "1"));
    }

    @Test
    void whatIsPublishedIsKeptByCachesAndFoundUnderItsOrganisationAlone() {
        String address = published("YEAR");
        String tag = given().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);

        UUID strangers = UUID.randomUUID();
        plan.serve(strangers);
        given().get(address.replace(organisation.toString(), strangers.toString()))
                .then()
                .statusCode(404);
        given().get(list().replace(organisation.toString(), strangers.toString()))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get(list().replace(organisation.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void whoPublishesAndWhoExportsIsRecorded() {
        String id = published("YEAR").replaceFirst(".*/", "");
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .accept("text/csv")
                .queryParam("fiscalYear", 2568)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(200);
        current();

        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .then()
                .body("items.action", contains("complaint-statistics.published", "complaint-statistics.exported"))
                .body("items.actor", contains("clerk-1", "auditor-1"))
                .body("items.subjectId", contains(id, "2568-YEAR"));
    }

    @Test
    void anIncompletePublicationIsRefused() {
        TestCase.keyed(TestCase.as(Role.CLERK, "clerk-1", organisation))
                .body("{}")
                .post("/api/v1/complaint-statistics/publications")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("fiscalYear", "period"));
    }

    private void completed(String channel, String village, int number, int rated) {
        IntStream.range(0, number).forEach(i -> InsertedComplaint.arrivedAt(DAY)
                .by(channel)
                .at(village)
                .completedAt(DAY.plusDays(1), i < rated ? 4 : null)
                .into(organisation));
    }

    private static void itIs(String bangkok) {
        TestClock.stopAt(LocalDateTime.parse(bangkok).toInstant(ZoneOffset.ofHours(7)));
    }

    /** @return the address of what is published */
    private String published(String period) {
        String location = publish(2568, period).statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private ValidatableResponse publish(int fiscalYear, String period) {
        return TestCase.keyed(TestCase.as(Role.CLERK, "clerk-1", organisation))
                .body("{\"fiscalYear\":" + fiscalYear + ",\"period\":\"" + period + "\"}")
                .post("/api/v1/complaint-statistics/publications")
                .then();
    }

    private ValidatableResponse publish(String key) {
        return TestCase.as(Role.CLERK, "clerk-1", organisation)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"fiscalYear\":2568,\"period\":\"YEAR\"}")
                .post("/api/v1/complaint-statistics/publications")
                .then();
    }

    private static String anybody(String address, String format) {
        return given().accept(format)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String list() {
        return "/api/v1/organisations/" + organisation + "/complaint-statistics";
    }

    private ValidatableResponse current() {
        return TestCase.as(Role.CLERK, "clerk-1", organisation)
                .queryParam("fiscalYear", 2568)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(200);
    }
}
