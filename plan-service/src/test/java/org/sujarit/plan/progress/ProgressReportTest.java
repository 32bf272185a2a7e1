package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Database;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestClock;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgressReportTest {

    private static final String ITEM = """
            {"kind":"PROJECT","name":"โครงการ","guidelineCodes":["1.3.1"],
             "years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.50}}],
             "outcomes":[{"name":"เข้าใจ","comparison":"AT_LEAST","value":80,"unit":"%"}]}""";
    private static final String FREE_ITEM = """
            {"kind":"MEASURE","name":"มาตรการ","guidelineCodes":["2.1.1"],
             "years":[{"fiscalYear":2566,"budget":{"kind":"NO_BUDGET"}}]}""";
    private static final String LATER_ITEM = """
            {"kind":"ACTIVITY","name":"กิจกรรมปีหน้า","guidelineCodes":["2.1.1"],
             "years":[{"fiscalYear":2567,"budget":{"kind":"NO_BUDGET"}}]}""";
    private static final String DONE = """
            {"state":"COMPLETED","summary":"จัดแล้ว","results":[{"indicator":"เข้าใจ","value":85.5}],"spentBaht":18500.25,
             "problems":"ผู้ปกครองมาน้อย","suggestions":"จัดวันหยุด","evidenceLinks":["https://example.go.th/a"]}""";
    private static final String UNDER_WAY = "{\"state\":\"IN_PROGRESS\",\"summary\":\"กำลังทำ\",\"spentBaht\":0}";

    private Lao lao;
    private TestPlan plan;
    private String round;

    @BeforeEach
    void publishAPlan() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        plan = TestPlan.drafted(lao);
        List.of(ITEM, FREE_ITEM, LATER_ITEM)
                .forEach(item -> plan.addItem(item).then().statusCode(201));
        plan.passed();
        round = TestReport.round(lao, "SIX_MONTH");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aReportHasAnEntryForEachItemOfItsYear() {
        TestReport report = TestReport.opened(lao, round, plan.id());

        report.get()
                .then()
                .body("state", is("DRAFT"))
                .body("revision", is(1))
                .body("fiscalYear", is(2566))
                .body("entries.position", contains(1, 2))
                .body("entries.state", contains("NOT_STARTED", "NOT_STARTED"))
                .body("late", nullValue());
    }

    @Test
    void aReportKeepsAllThatIsSaidOfAnItem() {
        TestReport report = TestReport.opened(lao, round, plan.id());

        report.record(item(report, 0), DONE).then().statusCode(200);

        report.get()
                .then()
                .body("entries[0].state", is("COMPLETED"))
                .body("entries[0].summary", is("จัดแล้ว"))
                .body("entries[0].results[0].value", is(85.5f))
                .body("entries[0].spentBaht", is(18500.25f))
                .body("entries[0].problems", is("ผู้ปกครองมาน้อย"))
                .body("entries[0].suggestions", is("จัดวันหยุด"))
                .body("entries[0].evidenceLinks", contains("https://example.go.th/a"))
                .body("entries[1].state", is("NOT_STARTED"));
    }

    @Test
    void aReportIsNotBegunBeforeTheRoundOpensAndThenFromItsFirstMoment() {
        TestClock.moveTo(Instant.parse("2023-03-31T16:59:00Z"));
        Api.refused(TestReport.open(lao, round, plan.id()), 409, "round-not-open");

        TestClock.moveTo(Instant.parse("2023-03-31T17:00:01Z"));
        TestReport.open(lao, round, plan.id()).then().statusCode(201);
    }

    @Test
    void aReportIsOfAPublishedPlanThatHoldsInItsYear() {
        TestPlan draft = TestPlan.draftedWithItem(lao);
        Lao other = Lao.registered();
        TestPlan otherPlan = TestPlan.published(other);

        Api.refused(TestReport.open(lao, round, draft.id()), 409, "plan-not-in-force");
        Api.refused(TestReport.open(lao, round, otherPlan.id()), 409, "plan-not-in-force");
        Api.refused(TestReport.open(lao, round, UUID.randomUUID().toString()), 409, "plan-not-in-force");
        TestPlan.of(lao, plan.amend()).passed();
        Api.refused(TestReport.open(lao, round, plan.id()), 409, "plan-not-in-force");
    }

    @Test
    void aPlanHasOneReportInARoundWhateverItsVersion() {
        TestReport.opened(lao, round, plan.id());
        TestPlan second = TestPlan.of(lao, plan.amend()).passed();

        Api.refused(TestReport.open(lao, round, second.id()), 409, "report-exists");
        Api.invalid(TestReport.open(lao, UUID.randomUUID().toString(), plan.id()), "roundId");
    }

    @Test
    void aDraftOfAnAmendedPlanIsDiscardedAndBegunAnew() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        report.addFile(item(report, 0), "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201);
        TestPlan second = TestPlan.of(lao, plan.amend()).passed();
        Api.refused(report.submit(), 409, "plan-not-in-force");

        report.discard().then().statusCode(204);

        Api.refused(report.get(), 404, "not-found");
        assertThat(Database.number(
                        "select count(*) from evidence_file where subject_id = ?", UUID.fromString(report.id())))
                .isZero();
        TestReport.open(lao, round, second.id()).then().statusCode(201);
    }

    @Test
    void onlyADraftIsDiscarded() {
        TestReport report = TestReport.opened(lao, round, plan.id()).sent();

        Api.refused(report.discard(), 409, "not-a-draft");
        report.get().then().statusCode(200);
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
    void aCorrectionOfAPunctualReportIsNotLate() {
        TestReport first = TestReport.opened(lao, round, plan.id()).sent();
        TestClock.moveTo(LocalDate.of(2023, 8, 1));

        TestReport second = first.revised().sent();

        Api.anyone().get(second.publicAddress()).then().body("late", is(false));
    }

    @Test
    void progressOnAnItemOfAnotherVersionIsRefused() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        TestPlan second = TestPlan.of(lao, plan.amend());

        Api.refused(report.record(second.get().path("items[0].id"), UNDER_WAY), 404, "not-found");
        Api.refused(report.record(plan.get().path("items[2].id"), UNDER_WAY), 404, "not-found");
    }

    @Test
    void spendingAboveTheBudgetIsConfirmedAndStandsInTheTrail() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = item(report, 0);
        String overspent = "{\"state\":\"COMPLETED\",\"summary\":\"เกิน\",\"spentBaht\":30000.51}";

        Api.refused(report.record(item, overspent), 422, "spending-above-budget")
                .body("errors.field", contains("spentBaht"));
        report.get().then().body("entries[0].state", is("NOT_STARTED"));
        report.record(item, overspent.replace("}", ",\"confirmOverspending\":true}"))
                .then()
                .statusCode(200)
                .body("entries[0].overspendingConfirmed", is(true));

        assertThat(trail()).contains("progress-report.overspending-confirmed", report.id() + "/" + item);
        report.record(item, overspent.replace("30000.51", "30000.50"))
                .then()
                .statusCode(200)
                .body("entries[0].overspendingConfirmed", is(false));
    }

    @Test
    void whereThePlanGivesNoBudgetOneSatangIsTooMuch() {
        TestReport report = TestReport.opened(lao, round, plan.id());

        Api.refused(
                report.record(item(report, 1), "{\"state\":\"COMPLETED\",\"summary\":\"x\",\"spentBaht\":0.01}"),
                422,
                "spending-above-budget");
    }

    @Test
    void impossibleProgressIsRefusedByTheNameOfItsField() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = item(report, 0);

        Api.invalid(report.record(item, "{}"), "state");
        Api.invalid(report.record(item, "{\"state\":\"IN_PROGRESS\",\"spentBaht\":-1}"), "spentBaht");
        Api.invalid(report.record(item, "{\"state\":\"IN_PROGRESS\",\"spentBaht\":1.001}"), "spentBaht");
        Api.invalid(
                report.record(item, "{\"state\":\"IN_PROGRESS\",\"results\":[{\"indicator\":\"ไม่มี\"}]}"),
                "results[0].indicator");
        Api.invalid(
                report.record(item, "{\"state\":\"IN_PROGRESS\",\"evidenceLinks\":[\"javascript:alert(1)\"]}"),
                "evidenceLinks[0]");
        report.get().then().body("entries[0].state", is("NOT_STARTED"));
    }

    @Test
    void aReportSaysWhatItStillLacks() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        report.record(item(report, 0), "{\"state\":\"COMPLETED\"}").then().statusCode(200);

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
        report.record(item(report, 0), DONE).then().statusCode(200);
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
                .body(containsString("COMPLETED,จัดแล้ว,18500.25"));
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
        String item = item(report, 0);
        report.sent();
        byte[] before = Api.anyone().get(report.publicAddress()).asByteArray();

        Api.refused(report.record(item, UNDER_WAY), 409, "not-a-draft");
        Api.refused(report.addFile(item, "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), 409, "not-a-draft");
        Api.refused(report.submit(), 409, "not-a-draft");
        Api.refused(report.publish(), 409, "not-a-draft");
        assertThat(Api.anyone().get(report.publicAddress()).asByteArray()).isEqualTo(before);
    }

    @Test
    void aRevisionCorrectsWhatWasSentInAndTakesItsPlace() {
        TestReport first = TestReport.opened(lao, round, plan.id());
        Api.refused(first.revise(), 409, "not-published");
        first.record(item(first, 0), DONE).then().statusCode(200);
        first.sent();

        TestReport second = first.revised();
        second.get()
                .then()
                .body("revision", is(2))
                .body("amends", is(first.id()))
                .body("seriesId", is(first.id()))
                .body("entries[0].summary", is("จัดแล้ว"));
        Api.refused(first.revise(), 409, "revision-already-open");
        second.record(item(second, 1), UNDER_WAY).then().statusCode(200);
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

    @Test
    void aStrangerSeesAndChangesNothing() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        Lao stranger = Lao.registered();
        String item = item(report, 0);

        Api.as(stranger.token(Role.OFFICER)).get(TestReport.REPORTS).then().body("items", empty());
        Api.as(stranger.token(Role.OFFICER)).get(TestReport.ROUNDS).then().body("items", empty());
        for (String path : List.of("", "/document", "/entries/" + item + "/evidence-files/" + UUID.randomUUID())) {
            Api.refused(Api.as(stranger.token(Role.OFFICER)).get(report.address() + path), 404, "not-found");
        }
        Api.refused(
                Api.changing(stranger.token(Role.OFFICER), "*").body(DONE).put(report.address() + "/entries/" + item),
                404,
                "not-found");
        Api.refused(
                Api.changing(stranger.token(Role.ORGANISATION_ADMINISTRATOR), "*")
                        .body("""
                                {"fiscalYear":2566,"kind":"SIX_MONTH","opensOn":"2023-04-01","closesOn":"2023-04-30"}""")
                        .put(TestReport.ROUNDS + "/" + round),
                404,
                "not-found");
    }

    @Test
    void theListIsNarrowedByYearKindAndState() {
        TestReport report = TestReport.opened(lao, round, plan.id());

        for (String match : List.of("fiscalYear=2566", "kind=SIX_MONTH", "state=DRAFT")) {
            list(match).then().statusCode(200).body("items.id", contains(report.id()));
        }
        for (String other : List.of("fiscalYear=2567", "kind=ANNUAL", "state=PUBLISHED")) {
            list(other).then().statusCode(200).body("items", empty());
        }
    }

    private Response list(String filter) {
        return Api.as(lao.token(Role.CLERK)).get(TestReport.REPORTS + "?" + filter);
    }

    private static String item(TestReport report, int index) {
        return report.get().path("entries[" + index + "].itemId");
    }

    private String trail() {
        return Api.as(lao.token(Role.AUDITOR))
                .queryParam("limit", 200)
                .get("/api/v1/services/plan-service/audit-trail")
                .asString();
    }

    @Test
    void ofManyReportsAtOnceOneIsOpened() throws Exception {
        Api.oneMakesIt(8, "report-exists", () -> TestReport.open(lao, round, plan.id()));
    }
}
