package org.sujarit.complaint.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class StatisticsDefinitionTest {

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
    void aComplaintIsOfThePeriodInWhichItCameByTheClocksOfBangkok() {
        itIs("2025-09-30T23:59:59");
        TestCase.sent(organisation);
        itIs("2025-10-01T00:00:00");
        TestCase.sent(organisation);
        TestCase.sent(organisation);

        itIs("2025-11-15T12:00:00");
        assertThat(total(2568, "SEPTEMBER").path("received").asInt()).isEqualTo(1);
        assertThat(total(2568, "YEAR").path("received").asInt()).isEqualTo(1);
        assertThat(total(2569, "OCTOBER").path("received").asInt()).isEqualTo(2);
        assertThat(total(2569, "Q1").path("received").asInt()).isEqualTo(2);
    }

    @Test
    void aComplaintIsCompletedInThePeriodInWhichItEnded() {
        itIs("2025-09-20T09:00:00");
        TestCase before = TestCase.started(organisation);
        TestCase behind = TestCase.started(organisation);
        itIs("2025-09-30T23:59:59");
        before.complete("แก้ไขแล้ว");
        itIs("2025-10-01T00:00:00");
        behind.complete("แก้ไขแล้ว");

        assertThat(total(2568, "YEAR").path("completed").asInt()).isEqualTo(1);
        assertThat(total(2568, "YEAR").path("inProgress").asInt())
                .as("at the end of the year")
                .isEqualTo(1);
        assertThat(total(2569, "YEAR").path("completed").asInt()).isEqualTo(1);
        assertThat(total(2569, "YEAR").path("received").asInt()).isZero();
        assertThat(total(2569, "YEAR").path("inProgress").asInt()).isZero();
    }

    @Test
    void whatEndsOnItsLastDayInBangkokIsOnTime() {
        itIs("2025-09-01T09:00:00");
        TestCase onTime = TestCase.started(organisation);
        TestCase late = TestCase.started(organisation);
        itIs("2025-09-16T23:59:59");
        onTime.complete("แก้ไขแล้ว");
        itIs("2025-09-17T00:00:00");
        late.complete("แก้ไขแล้ว");

        assertThat(total(2568, "SEPTEMBER").path("onTime").asInt()).isEqualTo(1);
        assertThat(total(2568, "SEPTEMBER").path("onTimePercent").asText()).isEqualTo("50.00");
    }

    @Test
    void whatIsNotHandledOnItsLastDayIsOverdueWhenThatDayIsOver() {
        itIs("2025-09-15T09:00:00");
        TestCase.started(organisation);

        itIs("2025-09-30T23:59:59");
        assertThat(total(2568, "YEAR").path("overdue").asInt())
                .as("of a year that runs")
                .isZero();
        itIs("2025-10-01T00:00:00");
        assertThat(total(2568, "YEAR").path("overdue").asInt()).isEqualTo(1);
        assertThat(total(2568, "YEAR").path("inProgress").asInt()).isEqualTo(1);
        assertThat(total(2568, "AUGUST").path("inProgress").asInt())
                .as("before it came")
                .isZero();
    }

    @Test
    void whatWaitsForTheComplainantIsInProgressAndNotOverdue() {
        itIs("2025-09-01T09:00:00");
        TestCase waiting = TestCase.started(organisation);
        waiting.add("messages", "{\"text\":\"จุดใด\",\"asks\":true}").statusCode(201);

        itIs("2025-10-20T09:00:00");
        assertThat(total(2568, "YEAR").path("inProgress").asInt()).isEqualTo(1);
        assertThat(total(2568, "YEAR").path("overdue").asInt()).isZero();
    }

    @Test
    void aRejectedComplaintIsCompletedAndAReopenedOneNoMore() {
        itIs("2025-09-01T09:00:00");
        TestCase rejected = TestCase.sent(organisation);
        rejected.change("rejection", "{\"reason\":\"ไม่อยู่ในอำนาจ\"}").statusCode(200);
        assertThat(total(2568, "YEAR").path("completed").asInt()).isEqualTo(1);
        assertThat(total(2568, "YEAR").path("rejected").asInt()).isEqualTo(1);

        rejected.say("reopening", "{\"reason\":\"อยู่ในเขตของท่าน\"}").statusCode(200);
        assertThat(total(2568, "YEAR").path("completed").asInt()).isZero();
        assertThat(total(2568, "YEAR").path("rejected").asInt()).isZero();
        assertThat(total(2568, "YEAR").path("inProgress").asInt()).isEqualTo(1);
    }

    @Test
    void aReferredComplaintIsReceivedByBothAndCompletedByTheOneThatEndsIt() {
        UUID other = UUID.randomUUID();
        plan.serve(other);
        itIs("2025-09-01T09:00:00");
        TestCase referred = TestCase.started(organisation);
        referred.change("referral", "{\"organisationId\":\"" + other + "\",\"reason\":\"อยู่ในเขตอื่น\"}")
                .statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(other, 2568, "YEAR").at("/total/received").asInt() == 1);
        JsonNode sent = total(2568, "YEAR");
        assertThat(sent.path("referred").asInt()).isEqualTo(1);
        assertThat(sent.path("completed").asInt()).isZero();
        assertThat(sent.path("inProgress").asInt()).isZero();
        assertThat(read(other, 2568, "YEAR").at("/byChannel/0/key").asText()).isEqualTo("REFERRED");
    }

    @Test
    void handlingTimeIsInDaysRoundedHalfUpToTwoDecimals() {
        itIs("2025-09-01T09:00:00");
        TestCase.started(organisation);
        TestCase shorter = TestCase.started(organisation);
        itIs("2025-09-01T09:07:11");
        shorter.complete("แก้ไขแล้ว");
        assertThat(total(2568, "YEAR").at("/handlingTime/medianDays").asText())
                .as("431 s")
                .isEqualTo("0.00");

        itIs("2025-09-01T09:00:00");
        UUID next = UUID.randomUUID();
        plan.serve(next);
        TestCase longer = TestCase.started(next);
        itIs("2025-09-01T09:07:12");
        longer.complete("แก้ไขแล้ว");
        assertThat(read(next, 2568, "YEAR").at("/total/handlingTime/medianDays").asText())
                .as("432 s, half of a hundredth day")
                .isEqualTo("0.01");
    }

    @Test
    void satisfactionReachesItsGoalAtEightyPercent() {
        itIs("2025-09-01T09:00:00");
        TestCase first = TestCase.started(organisation);
        first.complete("แก้ไขแล้ว");
        rate(first, 4);
        statistics(2568, "YEAR")
                .body("total.ratings", equalTo(1))
                .body("total.satisfaction.goal", equalTo(80))
                .body("total.satisfaction.goalReached", equalTo(true));

        TestCase second = TestCase.started(organisation);
        second.complete("แก้ไขแล้ว");
        rate(second, 3);
        assertThat(total(2568, "YEAR").at("/satisfaction/percent").asText()).isEqualTo("70.00");
        statistics(2568, "YEAR").body("total.satisfaction.goalReached", equalTo(false));
    }

    @Test
    void whatThereIsNothingOfToMeasureIsLeftOut() {
        statistics(2568, "YEAR")
                .body("total.received", equalTo(0))
                .body("total.completed", equalTo(0))
                .body("total.inProgress", equalTo(0))
                .body("total.ratings", equalTo(0))
                .body("total.onTimePercent", nullValue())
                .body("total.handlingTime", nullValue())
                .body("total.satisfaction", nullValue())
                .body("byCategory", hasSize(0))
                .body("firstDay", equalTo("2024-10-01"))
                .body("lastDay", equalTo("2025-09-30"));
    }

    @Test
    void aPeriodThatHasNotBegunIsRefused() {
        itIs("2025-09-30T23:59:59");
        ask(organisation, 2569, "OCTOBER").statusCode(400).body("errors.field", contains("period"));
        itIs("2025-10-01T00:00:00");
        ask(organisation, 2569, "OCTOBER").statusCode(200);
    }

    @Test
    void aRequestWithoutAFiscalYearIsRefused() {
        TestCase.as(Role.CLERK, "clerk-1", organisation)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("fiscalYear"));
    }

    @Test
    void villagesThatReadAlikeAreOnePlace() {
        for (String village :
                new String[] {"หมู่ 3", "หมู่ ๓", " หมู่\u00A0 3", "หมู่ 3\u200B", "Moo 4", "MOO 4", " ", null}) {
            InsertedComplaint.arrivedAt(LocalDateTime.parse("2025-09-01T09:00:00"))
                    .at(village)
                    .into(organisation);
        }
        statistics(2568, "YEAR")
                .body("byPlace.figures.received", contains(4, 2, 2))
                .body("byPlace.key", contains("หมู่ 3", "moo 4", null));
    }

    @Test
    void placesBeyondFiveHundredCountTogether() {
        LocalDateTime day = LocalDateTime.parse("2025-09-01T09:00:00");
        IntStream.range(0, 500)
                .forEach(i -> InsertedComplaint.arrivedAt(day).at("หมู่ " + i).into(organisation));
        statistics(2568, "YEAR").body("byPlace", hasSize(500)).body("byPlace.key", not(hasItem("OTHER")));

        IntStream.range(0, 3).forEach(i -> InsertedComplaint.arrivedAt(day)
                .at("หมู่บ้านที่ " + i)
                .completedAt(day.plusDays(i + 1), null)
                .into(organisation));
        statistics(2568, "YEAR")
                .body("byPlace", hasSize(501))
                .body("byPlace.figures.received.sum()", equalTo(503))
                .body("byPlace[500].key", equalTo("OTHER"))
                .body("byPlace[500].figures.received", equalTo(3))
                .body("byPlace[500].figures.completed", equalTo(3));
        assertThat(read(organisation, 2568, "YEAR")
                        .at("/byPlace/500/figures/handlingTime/medianDays")
                        .asText())
                .isEqualTo("2.00");
    }

    @Test
    void aStrangerSeesNothingOfTheOrganisation() {
        InsertedComplaint.arrivedAt(LocalDateTime.parse("2025-09-01T09:00:00")).into(organisation);
        UUID strangers = UUID.randomUUID();
        plan.serve(strangers);

        ask(strangers, 2568, "YEAR")
                .statusCode(200)
                .body("organisationId", equalTo(strangers.toString()))
                .body("total.received", equalTo(0))
                .body("total.inProgress", equalTo(0))
                .body("byPlace", hasSize(0));
        given().queryParam("fiscalYear", 2568)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(401);
    }

    private static void itIs(String bangkok) {
        TestClock.stopAt(LocalDateTime.parse(bangkok).toInstant(ZoneOffset.ofHours(7)));
    }

    private static void rate(TestCase closed, int rating) {
        TestCase.keyed(closed.complainant())
                .body("{\"rating\":" + rating + "}")
                .put(TestCase.TRACKING + closed.number + "/rating")
                .then()
                .statusCode(200);
    }

    private JsonNode total(int fiscalYear, String period) {
        return read(organisation, fiscalYear, period).path("total");
    }

    private static JsonNode read(UUID whose, int fiscalYear, String period) {
        return StatisticsTable.read(
                ask(whose, fiscalYear, period).statusCode(200).extract().asString());
    }

    private ValidatableResponse statistics(int fiscalYear, String period) {
        return ask(organisation, fiscalYear, period).statusCode(200);
    }

    private static ValidatableResponse ask(UUID whose, int fiscalYear, String period) {
        return TestCase.as(Role.CLERK, "clerk-1", whose)
                .queryParam("fiscalYear", fiscalYear)
                .queryParam("period", period)
                .get("/api/v1/complaint-statistics")
                .then();
    }
}
