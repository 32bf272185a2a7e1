package org.sujarit.plan.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class MonitorTest {

    private static final String DONE = "{\"state\":\"COMPLETED\",\"summary\":\"จัดแล้ว\",\"spentBaht\":18500.25}";

    private final String monitor = Tokens.nationwide(Role.NATIONAL_MONITOR);
    /** Of this test alone, so that no other test's organisations are counted. */
    private final String province = "จังหวัด " + UUID.randomUUID();

    private Lao lao;
    private Lao idle;

    @BeforeEach
    void register() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = registered("SAO");
        idle = registered("TOWN_MUNICIPALITY");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void eachOrganisationIsSeenAsFarAsItHasCome() {
        list("").then()
                .statusCode(200)
                .body("items.code", contains(lao.code(), idle.code()))
                .body("items.state", contains("NO_PLAN", "NO_PLAN"));

        TestPlan plan = TestPlan.published(lao);
        list("&state=PLAN_PUBLISHED")
                .then()
                .body("items.planId", contains(plan.id()))
                .body("items.plannedBaht", contains(30000.5f));
        TestReport report = sent(plan, "SIX_MONTH");

        list("&state=SIX_MONTH_SUBMITTED")
                .then()
                .body("items.sixMonthReportId", contains(report.id()))
                .body("items.sixMonthLate", contains(false))
                .body("items.spentBaht", contains(18500.25f))
                .body("items.completedItems", contains(1));
        list("&state=PLAN_PUBLISHED").then().body("items", empty());
        list("&state=NO_PLAN").then().body("items.code", contains(idle.code()));
    }

    @Test
    void theListIsNarrowedByTypeDistrictAndLateness() {
        TestPlan plan = TestPlan.published(lao);
        String round = TestReport.round(lao, "SIX_MONTH");
        TestClock.moveTo(LocalDate.of(2023, 5, 2));
        done(TestReport.opened(lao, round, plan.id())).sent();

        list("&late=true").then().body("items.code", contains(lao.code()));
        list("&late=false").then().body("items.code", contains(idle.code()));
        list("&type=SAO").then().body("items.code", contains(lao.code()));
        list("&district=แม่เมาะ").then().body("items.code", contains(lao.code(), idle.code()));
        list("&district=เมือง").then().body("items", empty());
        Api.invalid(Api.as(monitor).get("/api/v1/monitor/organisations"), "fiscalYear");
    }

    @Test
    void aCorrectionDoesNotMakeAPunctualReportLate() {
        TestPlan plan = TestPlan.published(lao);
        TestReport first = sent(plan, "SIX_MONTH");
        TestClock.moveTo(LocalDate.of(2023, 7, 1));

        TestReport second = first.revised().sent();

        list("&type=SAO")
                .then()
                .body("items.sixMonthReportId", contains(second.id()))
                .body("items.sixMonthLate", contains(false));
    }

    @Test
    void aReportThatIsMissingAfterTheRoundsLastDayIsLate() {
        TestPlan.published(lao);
        TestReport.round(lao, "SIX_MONTH");
        TestClock.moveTo(LocalDate.of(2023, 4, 30));
        list("&late=true").then().body("items", empty());

        TestClock.moveTo(LocalDate.of(2023, 5, 1));

        list("&late=true").then().body("items.code", contains(lao.code())).body("items.sixMonthLate", contains(true));
        list("&late=false").then().body("items.code", contains(idle.code()));
    }

    @Test
    void theYearsFiguresStandBeforeThoseOfItsHalfWhicheverIsCorrectedLast() {
        TestPlan plan = TestPlan.published(lao);
        TestReport half = sent(plan, "SIX_MONTH");
        TestClock.moveTo(LocalDate.of(2023, 10, 5));
        TestReport year = TestReport.opened(lao, TestReport.round(lao, "ANNUAL"), plan.id());
        year.record(year.get().path("entries[0].itemId"), DONE.replace("18500.25", "20000.75"))
                .then()
                .statusCode(200);
        year.sent();

        half.revised().sent();

        list("&state=ANNUAL_SUBMITTED").then().body("items.spentBaht", contains(20000.75f));
    }

    @Test
    void ofSeveralPlansTheOneThatWasPublishedLastCountsWithItsReports() {
        TestPlan first = TestPlan.published(lao);
        TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), first.id()).sent();
        TestPlan second = TestPlan.published(lao);

        list("&type=SAO")
                .then()
                .body("items.planId", contains(second.id()))
                .body("items.state", contains("PLAN_PUBLISHED"));
    }

    @Test
    void aPlanThatIsAmendedAfterAnotherWasPublishedCountsAgainWithItsReports() {
        TestPlan first = TestPlan.published(lao);
        TestReport sent = sent(first, "SIX_MONTH");
        String firstSentAt = list("&type=SAO").path("items[0].sixMonthSubmittedAt");
        TestClock.moveTo(LocalDate.of(2023, 7, 1));
        TestReport corrected = sent.revised().sent();
        verdict(lao, corrected.id(), null, "2023-07-01").then().statusCode(201);
        TestPlan.published(lao);
        list("&type=SAO")
                .then()
                .body("items.state", contains("PLAN_PUBLISHED"))
                .body("items.sixMonthLate", contains(true))
                .body("items[0].spentBaht", nullValue());

        TestPlan amended = TestPlan.of(lao, first.amend()).passed();

        list("&type=SAO")
                .then()
                .body("items.planId", contains(amended.id()))
                .body("items.state", contains("SIX_MONTH_SUBMITTED"))
                .body("items.sixMonthReportId", contains(corrected.id()))
                .body("items.sixMonthSubmittedAt", contains(firstSentAt))
                .body("items.sixMonthLate", contains(false))
                .body("items.sixMonthFinding", contains("PARTLY_CONFIRMED"))
                .body("items.planFinding", contains(nullValue()))
                .body("items.spentBaht", contains(18500.25f))
                .body("items.completedItems", contains(1));
    }

    @Test
    void aReportOfTheTimeWhenNoneNamedItsPlansSeriesCountsToo() {
        TestPlan plan = TestPlan.published(lao);
        UUID old = UUID.randomUUID();
        Database.execute("""
                insert into publication (id, kind, organisation_id, edition, first_fiscal_year, last_fiscal_year, title,
                                         published_at, document, csv)
                values (?, 'PROGRESS_REPORT', ?, 1, 2566, 2566, 'รายงาน', '2023-04-05T03:00:00Z', ?, '')""", old, lao.id(), """
                {"id":"%s","seriesId":"%s","revision":1,"organisationId":"%s","planId":"%s","fiscalYear":2566,
                 "kind":"SIX_MONTH","late":false,"submittedAt":"2023-04-05T03:00:00Z","items":[],
                 "rollUps":{"total":{"items":2,"completed":1,"spentBaht":7.25}}}""".formatted(old, old, lao.id(), plan.id()));

        TestPlan.of(lao, plan.amend()).passed();

        list("&state=SIX_MONTH_SUBMITTED")
                .then()
                .body("items.sixMonthReportId", contains(old.toString()))
                .body("items.spentBaht", contains(7.25f));
    }

    @Test
    void aVerdictStandsBesideTheOrganisationsOwnWord() {
        TestPlan plan = TestPlan.published(lao);
        TestReport report = sent(plan, "SIX_MONTH");
        String item = report.get().path("entries[0].itemId");
        byte[] before = Api.anyone().get(report.publicAddress()).asByteArray();

        verdict(lao, report.id(), item, "2023-04-10").then().statusCode(201).body("finding", is("PARTLY_CONFIRMED"));
        Response onThePlan = verdict(lao, plan.id(), null, "2023-04-10");
        onThePlan.then().statusCode(201).body("itemId", nullValue());
        Api.as(monitor).get(Api.made(onThePlan)).then().statusCode(200).body("documentId", is(plan.id()));
        Api.refused(
                Api.as(monitor)
                        .get(Api.made(onThePlan)
                                .replace(lao.id().toString(), idle.id().toString())),
                404,
                "not-found");

        Api.as(lao.token(Role.OFFICER))
                .get("/api/v1/verdicts")
                .then()
                .body("items.documentId", contains(report.id(), plan.id()))
                .body("items.reason", contains("หลักฐานไม่ครบ", "หลักฐานไม่ครบ"));
        Api.as(monitor)
                .queryParam("documentId", plan.id())
                .get("/api/v1/monitor/organisations/" + lao.id() + "/verdicts")
                .then()
                .body("items.documentId", contains(plan.id()));
        assertThat(Api.anyone().get(report.publicAddress()).asByteArray()).isEqualTo(before);
        report.get().then().body("entries[0].state", is("COMPLETED"));
        Api.as(idle.token(Role.OFFICER)).get("/api/v1/verdicts").then().body("items", empty());
        assertThat(Api.as(lao.token(Role.AUDITOR))
                        .queryParam("limit", 200)
                        .get("/api/v1/services/plan-service/audit-trail")
                        .asString())
                .contains("verdict.recorded");
    }

    @Test
    void aFindingOnTheWholeStandsInTheListUntilAnotherVersionTakesItsPlace() {
        TestPlan plan = TestPlan.published(lao);
        TestReport report = sent(plan, "SIX_MONTH");
        String item = report.get().path("entries[0].itemId");
        verdict(lao, report.id(), item, "2023-04-10").then().statusCode(201);
        list("&type=SAO")
                .then()
                .body("items[0].planFinding", nullValue())
                .body("items[0].sixMonthFinding", nullValue());

        verdict(lao, report.id(), null, "2023-04-10").then().statusCode(201);
        verdict(lao, plan.id(), null, "2023-04-10").then().statusCode(201);

        list("&type=SAO")
                .then()
                .body("items[0].planFinding", is("PARTLY_CONFIRMED"))
                .body("items[0].sixMonthFinding", is("PARTLY_CONFIRMED"))
                .body("items[0].annualFinding", nullValue());
        Api.as(monitor)
                .get("/api/v1/monitor/organisations?fiscalYear=2570&province=" + province)
                .then()
                .body("items[0].planFinding", is("PARTLY_CONFIRMED"))
                .body("items[0].sixMonthFinding", nullValue());
        report.revised().sent();
        TestPlan.of(lao, plan.amend()).passed();
        list("&type=SAO")
                .then()
                .body("items[0].planFinding", nullValue())
                .body("items[0].sixMonthFinding", nullValue());
    }

    /** Otherwise a publication that has read the finding before it puts that back. The outbox keeps this one waiting. */
    @Test
    void aVerdictWaitsForAPublicationOfTheOrganisation() throws Exception {
        TestPlan plan = TestPlan.published(lao);
        TestReport report = done(TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id()));
        report.submit().then().statusCode(200);
        TestPlan.CHAIN.forEach(
                role -> report.decide(role, TestPlan.APPROVE).then().statusCode(200));
        CompletableFuture<Response> publication;
        CompletableFuture<Response> verdict;
        try (Connection gate = Database.connect()) {
            gate.setAutoCommit(false);
            Database.run(gate, "lock table outbox_event in exclusive mode");
            publication = CompletableFuture.supplyAsync(report::publish, Thread::startVirtualThread);
            await().until(() -> Database.waitingFor("insert into outbox_event%") == 1);
            verdict = CompletableFuture.supplyAsync(
                    () -> verdict(lao, plan.id(), null, "2023-04-10"), Thread::startVirtualThread);
            await().until(() -> Database.waitingFor("%from organisation %") == 1);
            gate.rollback();
        }
        publication.get().then().statusCode(200);
        verdict.get().then().statusCode(201);

        list("&type=SAO")
                .then()
                .body("items.sixMonthReportId", contains(report.id()))
                .body("items.planFinding", contains("PARTLY_CONFIRMED"));
    }

    @Test
    void aPlanOfMoreBahtThanTheCountryHasIsPublishedAndCounted() {
        TestPlan plan = TestPlan.drafted(lao);
        String item = TestPlan.ITEM.replace("30000.5", "9999999999999.99");
        for (int i = 0; i < 101; i++) {
            plan.addItem(item).then().statusCode(201);
        }

        plan.passed();

        assertThat(list("&type=SAO").asString()).contains("\"plannedBaht\":1009999999999998.99");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAVerdict() {
        TestPlan plan = TestPlan.published(lao);
        verdict(lao, plan.id(), null, "2023-04-10").then().statusCode(201);

        FinalRows.assertFinal("verdict", "finding = 'CONFIRMED'");
    }

    @Test
    void aVerdictIsOnSomethingThatTheOrganisationHasPublished() {
        TestPlan draft = TestPlan.draftedWithItem(lao);
        TestPlan plan = TestPlan.published(lao);

        Api.invalid(verdict(lao, draft.id(), null, "2023-04-10"), "documentId");
        Api.invalid(verdict(idle, plan.id(), null, "2023-04-10"), "documentId");
        Api.invalid(verdict(lao, plan.id(), UUID.randomUUID().toString(), "2023-04-10"), "itemId");
        Api.invalid(verdict(lao, plan.id(), null, "2023-04-11"), "decidedOn");
        Api.invalid(verdict(lao, plan.id(), null, "2023-04-09"), "decidedOn");
        Api.as(lao.token(Role.OFFICER)).get("/api/v1/verdicts").then().body("items", empty());
    }

    private Lao registered(String type) {
        return Lao.of(Lao.register(Lao.details(UUID.randomUUID(), Lao.nextCode(), province, type)));
    }

    private TestReport sent(TestPlan plan, String kind) {
        return done(TestReport.opened(lao, TestReport.round(lao, kind), plan.id()))
                .sent();
    }

    private static TestReport done(TestReport report) {
        report.record(report.get().path("entries[0].itemId"), DONE).then().statusCode(200);
        return report;
    }

    private Response list(String filter) {
        return Api.as(monitor).get("/api/v1/monitor/organisations?fiscalYear=2566&province=" + province + filter);
    }

    private Response verdict(Lao about, String document, String item, String decidedOn) {
        String itemField = item == null ? "" : "\"itemId\":\"" + item + "\",";
        return Api.creating(monitor)
                .body("""
                        {"documentId":"%s",%s"finding":"PARTLY_CONFIRMED","reason":"หลักฐานไม่ครบ","decidedOn":"%s"}""".formatted(document, itemField, decidedOn))
                .post("/api/v1/monitor/organisations/" + about.id() + "/verdicts");
    }
}
