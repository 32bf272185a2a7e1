package org.sujarit.plan.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReportingRoundTest {

    private static final String SIX_MONTH = """
            {"fiscalYear":2566,"kind":"SIX_MONTH","opensOn":"2023-04-01","closesOn":"2023-04-30"}""";

    private Lao lao;

    @BeforeEach
    void register() {
        TestClock.moveTo(LocalDate.of(2023, 3, 1));
        lao = Lao.registered();
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aReportHasOneRoundAYear() {
        TestReport.makeRound(lao, SIX_MONTH).then().statusCode(201).body("opensOn", is("2023-04-01"));

        Api.refused(TestReport.makeRound(lao, SIX_MONTH), 409, "round-exists");
        TestReport.makeRound(lao, SIX_MONTH.replace("SIX_MONTH", "ANNUAL").replace("2023-04", "2023-10"))
                .then()
                .statusCode(201);
        Api.as(lao.token(Role.OFFICER))
                .queryParam("fiscalYear", 2566)
                .get(TestReport.ROUNDS)
                .then()
                .body("items.kind", contains("SIX_MONTH", "ANNUAL"));
    }

    @Test
    void itsDaysLieInAndSoonAfterTheFiscalYear() {
        Api.invalid(round("2022-09-30", "2023-04-30"), "opensOn");
        Api.invalid(round("2023-04-30", "2023-04-29"), "closesOn");
        Api.invalid(round("2023-04-30", "2024-10-01"), "closesOn");
        Api.invalid(round("2023-03-01", "2023-03-31"), "closesOn");
        round("2023-03-01", "2023-04-01").then().statusCode(201);
        lao = Lao.registered();
        round("2022-10-01", "2024-09-30").then().statusCode(201);
    }

    @Test
    void onlyTheDaysOfARoundChange() {
        Response made = TestReport.makeRound(lao, SIX_MONTH);

        change(made, SIX_MONTH.replace("04-30", "05-15")).then().statusCode(200).body("closesOn", is("2023-05-15"));
        Api.refused(change(made, SIX_MONTH), 412, "stale");
        Response read = Api.as(lao.token(Role.OFFICER)).get(Api.made(made));
        Api.invalid(change(made, read.header("ETag"), SIX_MONTH.replace("SIX_MONTH", "ANNUAL")), "kind");
        Api.invalid(change(made, read.header("ETag"), SIX_MONTH.replace("2566", "2567")), "fiscalYear");
    }

    @Test
    void anOrganisationIsRemindedOnceOfEachCauseOnItsDay() {
        String id = TestReport.makeRound(lao, SIX_MONTH).path("id");

        TestClock.moveTo(LocalDate.of(2023, 4, 1));
        assertThat(reminders(id, 1)).containsExactly("OPENED");
        TestClock.moveTo(LocalDate.of(2023, 4, 16));
        assertThat(reminders(id, 2)).containsExactly("OPENED", "CLOSING_SOON");
        TestClock.moveTo(LocalDate.of(2023, 5, 1));
        assertThat(reminders(id, 3)).containsExactly("OPENED", "CLOSING_SOON", "OVERDUE");
    }

    @Test
    void whoHasSentTheReportIsNotRemindedOfIt() {
        TestPlan plan = TestPlan.published(lao);
        String id = TestReport.makeRound(lao, SIX_MONTH).path("id");
        TestClock.moveTo(LocalDate.of(2023, 4, 2));
        reminders(id, 1);

        TestReport.opened(lao, id, plan.id()).sent();

        assertThat(Database.number("select count(*) from reminder where round_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void aRoundWithOtherDaysRemindsOfThose() {
        Response made = TestReport.makeRound(lao, SIX_MONTH);
        String id = made.path("id");
        TestClock.moveTo(LocalDate.of(2023, 4, 20));
        assertThat(reminders(id, 2)).containsExactly("OPENED", "CLOSING_SOON");

        change(made, SIX_MONTH.replace("04-30", "05-31")).then().statusCode(200);
        TestClock.moveTo(LocalDate.of(2023, 5, 17));

        assertThat(reminders(id, 3)).containsExactly("OPENED", "CLOSING_SOON", "CLOSING_SOON");
    }

    @Test
    void whoseReportIsInIsNotRemindedOfOtherDaysEither() {
        TestPlan plan = TestPlan.published(lao);
        Response made = TestReport.makeRound(lao, SIX_MONTH);
        TestClock.moveTo(LocalDate.of(2023, 4, 2));
        reminders(made.path("id"), 1);
        TestReport.opened(lao, made.path("id"), plan.id()).sent();
        String etag = Api.as(lao.token(Role.OFFICER)).get(Api.made(made)).header("ETag");

        change(made, etag, SIX_MONTH.replace("04-30", "04-15")).then().statusCode(200);

        assertThat(unsent(made.path("id"))).isZero();
    }

    @Test
    void aRoundThatIsMadeLateRemindsOfTheLastCauseAlone() {
        TestClock.moveTo(LocalDate.of(2023, 6, 1));
        String id = TestReport.makeRound(lao, SIX_MONTH).path("id");

        assertThat(reminders(id, 1)).containsExactly("OVERDUE");
        assertThat(unsent(id)).isZero();
    }

    private static long unsent(String roundId) {
        return Database.number(
                "select count(*) from reminder where sent_at is null and round_id = ?", UUID.fromString(roundId));
    }

    private Response round(String opensOn, String closesOn) {
        return TestReport.makeRound(
                lao,
                "{\"fiscalYear\":2566,\"kind\":\"SIX_MONTH\",\"opensOn\":\"%s\",\"closesOn\":\"%s\"}"
                        .formatted(opensOn, closesOn));
    }

    private Response change(Response made, String details) {
        return change(made, made.header("ETag"), details);
    }

    private Response change(Response made, String etag, String details) {
        return Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), etag)
                .body(details)
                .put(Api.made(made));
    }

    /** The causes in their order, as soon as there are so many. */
    private static List<String> reminders(String roundId, int count) {
        var events = await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Events.now("sujarit.reporting-round", roundId), found -> found.size() >= count);
        events.forEach(Contracts::assertKept);
        return events.stream()
                .map(event -> Events.data(event).path("reminder").asText())
                .toList();
    }

    @Test
    void ofManyRoundsOfOneKindAtOnceOneIsMade() throws Exception {
        Api.oneMakesIt(8, "round-exists", () -> TestReport.makeRound(lao, SIX_MONTH));
    }
}
