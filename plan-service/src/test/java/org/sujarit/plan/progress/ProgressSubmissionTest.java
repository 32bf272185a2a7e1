package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgressSubmissionTest {
    private Lao lao;
    private TestPlan plan;
    private String round;

    @BeforeEach
    void publishAPlan() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        plan = TestReport.plan(lao);
        round = TestReport.round(lao, "SIX_MONTH");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aReportIsNotSentInBeforeItsPeriodIsOver() {
        TestClock.moveTo(LocalDate.of(2023, 3, 31));
        String early = TestReport.makeRound(
                        lao,
                        "{\"fiscalYear\":2567,\"kind\":\"SIX_MONTH\",\"opensOn\":\"2023-10-01\",\"closesOn\":\"2024-04-30\"}")
                .path("id");
        TestClock.moveTo(LocalDate.of(2024, 3, 31));
        TestReport report = TestReport.opened(lao, early, plan.id());
        report.submit().then().statusCode(200);
        TestPlan.CHAIN.forEach(
                role -> report.decide(role, TestPlan.APPROVE).then().statusCode(200));

        Api.refused(report.publish(), 409, "reporting-period-not-over");
        TestClock.moveTo(LocalDate.of(2024, 4, 1));
        report.publish().then().statusCode(200).body("late", is(false));
    }

    @Test
    void whoPublishesWhileTheRoundIsBeingChangedIsNotToldOfAStaleVersion() throws Exception {
        TestReport report = TestReport.opened(lao, round, plan.id());
        report.submit().then().statusCode(200);
        TestPlan.CHAIN.forEach(
                role -> report.decide(role, TestPlan.APPROVE).then().statusCode(200));
        CompletableFuture<Response> publication;
        try (Connection change = Database.connect()) {
            change.setAutoCommit(false);
            Database.run(
                    change,
                    "update reporting_round set closes_on = '2023-04-09', version = version + 1 where id = '%s'"
                            .formatted(round));

            publication = CompletableFuture.supplyAsync(report::publish);
            await().until(() -> Database.waitingFor("%reporting_round%") == 1);
            change.commit();
        }

        publication.get().then().statusCode(200).body("late", is(true));
    }

    @Test
    void aCorrectionOfAPunctualReportIsNotLate() {
        TestReport first = TestReport.opened(lao, round, plan.id()).sent();
        TestClock.moveTo(LocalDate.of(2023, 8, 1));

        TestReport second = first.revised().sent();

        Api.anyone().get(second.publicAddress()).then().body("late", is(false));
    }

    @Test
    void aReportSaysWhatItStillLacks() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        report.record(report.itemId(0), "{\"state\":\"COMPLETED\"}").then().statusCode(200);

        Api.refused(report.submit(), 422, "report-incomplete").body("errors.field", contains("entries[0].summary"));
    }

    @Test
    void anAnnualReportNamesTheSpendingOfEachItem() {
        TestClock.moveTo(LocalDate.of(2023, 10, 5));
        TestReport report = TestReport.opened(lao, TestReport.round(lao, "ANNUAL"), plan.id());

        Api.refused(report.submit(), 422, "report-incomplete")
                .body("errors.field", contains("entries[0].spentBaht", "entries[1].spentBaht"));
    }

    @Test
    void aReportGoesThroughTheChainAndIsThenReadByAnybody() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        report.record(report.itemId(0), TestReport.DONE).then().statusCode(200);
        Api.refused(report.publish(), 409, "not-approved");
        report.sent();

        report.get().then().body("state", is("PUBLISHED")).body("late", is(false));
        Api.anyone()
                .get(report.publicAddress())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("kind", is("SIX_MONTH"))
                .body("periodEnd", is("2023-03-31"))
                .body("planTitle", is("แผน"))
                .body("items.name", contains("โครงการ", "มาตรการ"))
                .body("items[0].indicators[0].reached", is(true))
                .body("items[0].indicators[0].target", is(80))
                .body("approvals", hasSize(4));
        assertThat(Api.anyone().get(report.publicAddress()).asString()).doesNotContain("-of-" + lao.id());
        Api.anyone()
                .accept("text/csv")
                .get(report.publicAddress())
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("30000.50,18500.25,COMPLETED,จัดแล้ว"));
    }

    @Test
    void whatWasSentInLateIsMarkedSo() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        TestClock.moveTo(LocalDate.of(2023, 5, 1));
        report.sent();

        Api.anyone().get(report.publicAddress()).then().body("late", is(true));
    }

    @Test
    void whatWasSentInNeverChanges() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = report.itemId(0);
        report.sent();
        byte[] before = Api.anyone().get(report.publicAddress()).asByteArray();

        Api.refused(report.record(item, TestReport.UNDER_WAY), 409, "not-a-draft");
        Api.refused(report.addFile(item, "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), 409, "not-a-draft");
        Api.refused(report.submit(), 409, "not-a-draft");
        Api.refused(report.publish(), 409, "not-a-draft");
        assertThat(Api.anyone().get(report.publicAddress()).asByteArray()).isEqualTo(before);
    }

    @Test
    void aRevisionCorrectsWhatWasSentInAndTakesItsPlace() {
        TestReport first = TestReport.opened(lao, round, plan.id());
        Api.refused(first.revise(), 409, "not-published");
        first.record(first.itemId(0), TestReport.DONE).then().statusCode(200);
        first.sent();

        TestReport second = first.revised();
        second.get()
                .then()
                .body("revision", is(2))
                .body("amends", is(first.id()))
                .body("seriesId", is(first.id()))
                .body("entries[0].summary", is("จัดแล้ว"));
        Api.refused(first.revise(), 409, "revision-already-open");
        second.record(second.itemId(1), TestReport.UNDER_WAY).then().statusCode(200);
        second.sent();

        first.get().then().body("state", is("SUPERSEDED"));
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .get("/api/v1/published-progress-reports")
                .then()
                .body("items.id", contains(first.id(), second.id()))
                .body("items[0].supersededBy", is(second.id()));
        var events = Events.awaited("sujarit.progress-report", first.id(), 2);
        assertThat(events.stream()
                        .map(event -> Events.data(event).path("reportId").asText()))
                .containsExactly(first.id(), second.id());
    }

    @Test
    void theOthersAreToldOnceWithKindYearAndAddress() {
        TestReport report = TestReport.opened(lao, round, plan.id()).sent();

        var event = Events.awaited("sujarit.progress-report", report.id(), 1).getFirst();

        assertThat(Events.type(event)).isEqualTo("org.sujarit.progress-report.submitted.v1");
        assertThat(Events.data(event).path("kind").asText()).isEqualTo("SIX_MONTH");
        assertThat(Events.data(event).path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(Events.data(event).path("publicAddress").asText()).endsWith(report.publicAddress());
    }
}
