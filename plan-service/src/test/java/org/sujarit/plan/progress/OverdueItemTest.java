package org.sujarit.plan.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class OverdueItemTest {

    private Lao lao;
    private TestPlan plan;

    @BeforeEach
    void publish() {
        TestClock.moveTo(LocalDate.of(2023, 3, 31));
        lao = Lao.registered();
        plan = TestPlan.draftedWithItem(lao);
        plan.addItem("{\"kind\":\"MEASURE\",\"name\":\"ทั้งปี\",\"guidelineCodes\":[\"2.1.1\"],"
                        + "\"years\":[{\"fiscalYear\":2566,\"budget\":{\"kind\":\"NO_BUDGET\"}}]}")
                .then()
                .statusCode(201);
        plan.passed();
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void anItemIsOverdueFromTheDayAfterItsLastQuarter() {
        overdue().then().statusCode(200).body("items", empty());
        TestClock.moveTo(LocalDate.of(2023, 4, 1));
        overdue().then().body("items.name", contains("โครงการ")).body("items.dueOn", contains("2023-03-31"));
        TestClock.moveTo(LocalDate.of(2023, 10, 1));
        overdue().then().body("items.name", contains("โครงการ", "ทั้งปี"));
    }

    @Test
    void whatIsDoneOrCancelledIsNotOverdueAlsoAfterAnAmendmentOfThePlan() {
        TestClock.moveTo(LocalDate.of(2023, 10, 2));
        TestReport report = TestReport.opened(lao, TestReport.round(lao, "ANNUAL"), plan.id());
        record(report, 0, "IN_PROGRESS");
        overdue().then().body("items.name", contains("โครงการ", "ทั้งปี"));
        record(report, 0, "COMPLETED");
        record(report, 1, "CANCELLED");
        overdue().then().body("items", empty());

        TestPlan.of(lao, plan.amend()).passed();

        overdue().then().body("items", empty());
    }

    @Test
    void whatIsDoneIsNotDoneInACopyOfThePlan() {
        TestClock.moveTo(LocalDate.of(2023, 10, 2));
        TestPlan copy = TestPlan.of(lao, plan.copy("แผนคู่ขนาน", 2566, 2570)).passed();
        TestReport report = TestReport.opened(lao, TestReport.round(lao, "ANNUAL"), plan.id());

        record(report, 0, "COMPLETED");
        record(report, 1, "COMPLETED");

        overdue().then().body("items.planId", contains(copy.id(), copy.id()));
    }

    @Test
    void aCorrectionOfTheHalfYearsReportDoesNotUndoTheYears() {
        TestClock.moveTo(LocalDate.of(2023, 10, 2));
        TestReport half = TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id());
        record(half, 0, "IN_PROGRESS");
        half.sent();
        TestReport year = TestReport.opened(lao, TestReport.round(lao, "ANNUAL"), plan.id());
        record(year, 0, "COMPLETED");

        half.revised();

        overdue().then().body("items.name", contains("ทั้งปี"));
    }

    private static void record(TestReport report, int entry, String state) {
        report.record(
                        report.get().path("entries[" + entry + "].itemId"),
                        "{\"state\":\"%s\",\"summary\":\"ผล\"}".formatted(state))
                .then()
                .statusCode(200);
    }

    private Response overdue() {
        return Api.as(lao.token(Role.HEAD_OF_OFFICE))
                .queryParam("fiscalYear", 2566)
                .get("/api/v1/overdue-items");
    }
}
