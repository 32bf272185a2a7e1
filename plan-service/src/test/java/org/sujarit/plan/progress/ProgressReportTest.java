package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProgressReportTest {
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

        report.record(report.itemId(0), TestReport.DONE).then().statusCode(200);

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
    void aDraftTakesNothingWhileItsRoundHasBeenMovedIntoTheFuture() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = report.itemId(0);
        byte[] file = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        moveRound("2023-04-11");

        Api.refused(report.record(item, TestReport.DONE), 409, "round-not-open");
        Api.refused(report.addFile(item, "a.pdf", file), 409, "round-not-open");
        Api.refused(report.submit(), 409, "round-not-open");

        TestClock.moveTo(LocalDate.of(2023, 4, 11));
        report.record(item, TestReport.DONE).then().statusCode(200);
        report.addFile(item, "a.pdf", file).then().statusCode(201);
        report.submit().then().statusCode(200);
    }

    private void moveRound(String opensOn) {
        String address = TestReport.ROUNDS + "/" + round;
        String administrator = lao.token(Role.ORGANISATION_ADMINISTRATOR);
        Api.changing(administrator, Api.as(administrator).get(address).header("ETag"))
                .body("{\"fiscalYear\":2566,\"kind\":\"SIX_MONTH\",\"opensOn\":\"%s\",\"closesOn\":\"2023-04-30\"}"
                        .formatted(opensOn))
                .put(address)
                .then()
                .statusCode(200);
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
        report.addFile(report.itemId(0), "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
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
    void progressOnAnItemOfAnotherVersionIsRefused() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        TestPlan second = TestPlan.of(lao, plan.amend());

        Api.refused(report.record(second.get().path("items[0].id"), TestReport.UNDER_WAY), 404, "not-found");
        Api.refused(report.record(plan.get().path("items[2].id"), TestReport.UNDER_WAY), 404, "not-found");
    }

    @Test
    void spendingAboveTheBudgetIsConfirmedAndStandsInTheTrail() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = report.itemId(0);
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
                report.record(report.itemId(1), "{\"state\":\"COMPLETED\",\"summary\":\"x\",\"spentBaht\":0.01}"),
                422,
                "spending-above-budget");
    }

    @Test
    void impossibleProgressIsRefusedByTheNameOfItsField() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        String item = report.itemId(0);

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
    void aStrangerSeesAndChangesNothing() {
        TestReport report = TestReport.opened(lao, round, plan.id());
        Lao stranger = Lao.registered();
        String item = report.itemId(0);

        Api.as(stranger.token(Role.OFFICER)).get(TestReport.REPORTS).then().body("items", empty());
        Api.as(stranger.token(Role.OFFICER)).get(TestReport.ROUNDS).then().body("items", empty());
        for (String path : List.of("", "/document", "/entries/" + item + "/evidence-files/" + UUID.randomUUID())) {
            Api.refused(Api.as(stranger.token(Role.OFFICER)).get(report.address() + path), 404, "not-found");
        }
        Api.refused(
                Api.changing(stranger.token(Role.OFFICER), "*")
                        .body(TestReport.DONE)
                        .put(report.address() + "/entries/" + item),
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
