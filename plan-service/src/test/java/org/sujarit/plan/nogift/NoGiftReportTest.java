package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.plan.nogift.TestNoGift.ACTIVITIES;
import static org.sujarit.plan.nogift.TestNoGift.ACTIVITY;
import static org.sujarit.plan.nogift.TestNoGift.DECLARATION;
import static org.sujarit.plan.nogift.TestNoGift.DECLARATIONS;
import static org.sujarit.plan.nogift.TestNoGift.GIFTS;
import static org.sujarit.plan.nogift.TestNoGift.REPORTS;
import static org.sujarit.plan.nogift.TestNoGift.id;
import static org.sujarit.plan.nogift.TestNoGift.json;
import static org.sujarit.plan.nogift.TestNoGift.publicPath;
import static org.sujarit.plan.nogift.TestNoGift.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class NoGiftReportTest {

    private Lao lao;
    private TestNoGift office;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        office = new TestNoGift(lao);
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    /**
     * Worked out by hand. The six months: 100.10 + 0.01 + 250.25 + 1000.00 = 1350.36 baht in 4 gifts; the second half
     * adds 49.99 and 0.05, so the year has 1400.40 baht in 6.
     */
    private void enterTheTable() {
        gift("2022-10-01", "OFFERED", "CITIZEN", "100.10");
        gift("2022-12-31", "REFUSED", "COMPANY", "0.01");
        gift("2023-01-01", "REFUSED", "COMPANY", "250.25");
        gift("2023-03-31", "HANDED_OVER", "STAFF", "1000");
        gift("2023-04-01", "RECEIVED_BY_NECESSITY", "GOVERNMENT_BODY", "49.99");
        gift("2023-09-30", "REFUSED", "OTHER", "0.05");
        gift("2022-09-30", "REFUSED", "CITIZEN", "7777");
        gift("2023-10-01", "REFUSED", "CITIZEN", "8888");
    }

    @Test
    void theSixMonthReportHasTheTotalsOfTheTable() {
        enterTheTable();

        JsonNode report = json(office.create(REPORTS, report(2566, "SIX_MONTH")));

        assertThat(report.path("firstDay").asText()).isEqualTo("2022-10-01");
        assertThat(report.path("lastDay").asText()).isEqualTo("2023-03-31");
        JsonNode totals = report.path("totals");
        assertThat(part(totals)).isEqualTo("4 1350.36");
        assertThat(parts(totals.path("outcomes"), "outcome"))
                .containsExactly(
                        "OFFERED 1 100.10",
                        "REFUSED 2 250.26",
                        "RECEIVED_BY_NECESSITY 0 0.00",
                        "HANDED_OVER 1 1000.00");
        assertThat(parts(totals.path("givers"), "giver"))
                .containsExactly(
                        "CITIZEN 1 100.10",
                        "COMPANY 2 250.26",
                        "GOVERNMENT_BODY 0 0.00",
                        "STAFF 1 1000.00",
                        "OTHER 0 0.00");
        assertThat(parts(totals.path("units"), "unit")).containsExactly("สำนักปลัด 4 1350.36");
        assertThat(parts(totals.path("months"), "month"))
                .containsExactly(
                        "2022-10 1 100.10",
                        "2022-11 0 0.00",
                        "2022-12 1 0.01",
                        "2023-01 1 250.25",
                        "2023-02 0 0.00",
                        "2023-03 1 1000.00");
    }

    @Test
    void theAnnualReportHasTheTotalsOfTheTable() {
        enterTheTable();

        JsonNode report = json(office.create(REPORTS, report(2566, "ANNUAL")));

        assertThat(report.path("lastDay").asText()).isEqualTo("2023-09-30");
        JsonNode totals = report.path("totals");
        assertThat(part(totals)).isEqualTo("6 1400.40");
        assertThat(parts(totals.path("outcomes"), "outcome"))
                .containsExactly(
                        "OFFERED 1 100.10",
                        "REFUSED 3 250.31",
                        "RECEIVED_BY_NECESSITY 1 49.99",
                        "HANDED_OVER 1 1000.00");
        assertThat(parts(totals.path("months"), "month"))
                .hasSize(12)
                .contains("2023-04 1 49.99", "2023-09 1 0.05")
                .doesNotContain("2023-10 1 8888.00");
    }

    @Test
    void aPeriodWithoutGiftsHasTotalsOfZero() {
        JsonNode totals = json(office.create(REPORTS, report(2566, "ANNUAL"))).path("totals");

        assertThat(part(totals)).isEqualTo("0 0.00");
        assertThat(totals.path("units")).isEmpty();
        assertThat(totals.path("activities").asInt()).isZero();
        assertThat(totals.path("participants").asInt()).isZero();
        assertThat(totals.path("declarationPublished").asBoolean()).isFalse();
    }

    @Test
    void activitiesOfThePeriodAreCountedWithTheirParticipants() {
        office.created(ACTIVITIES, ACTIVITY.replace("2023-01-18", "2023-03-31"));
        office.created(ACTIVITIES, ACTIVITY.replace("\"participants\":42,", ""));
        office.created(ACTIVITIES, ACTIVITY.replace("2023-01-18", "2023-04-01"));

        assertThat(attendance("SIX_MONTH")).isEqualTo("2 42");
        assertThat(attendance("ANNUAL")).isEqualTo("3 84");
    }

    @Test
    void theReportTellsWhichDeclarationIsBeforeThePublic() {
        String report = office.created(REPORTS, report(2566, "SIX_MONTH"));
        String declaration = office.created(DECLARATIONS, DECLARATION);
        office.get(report).then().body("totals.declarationPublished", is(false));
        office.publish(declaration).then().statusCode(200);
        office.get(report)
                .then()
                .body("totals.declarationPublished", is(true))
                .body("totals.declarationId", is(id(declaration)));
        String second = Api.made(office.amend(declaration));
        office.publish(second).then().statusCode(200);

        office.get(report).then().body("totals.declarationId", is(id(second)));
    }

    @Test
    void aRecordThatWasCorrectedDoesNotCountAndTheLastCorrectionDoesOnItsOwnDay() {
        String wrong = gift("2023-01-05", "OFFERED", "CITIZEN", "100.00");
        String better = correct(wrong, office.gift("2023-01-05", "REFUSED", "CITIZEN", "200.00"));
        String report = office.created(REPORTS, report(2566, "SIX_MONTH"));
        assertThat(part(json(office.get(report)).path("totals"))).isEqualTo("1 200.00");

        correct(better, office.gift("2023-04-01", "REFUSED", "CITIZEN", "300.00"));

        assertThat(part(json(office.get(report)).path("totals"))).isEqualTo("0 0.00");
    }

    @Test
    void aDraftFollowsTheRegisterAndAPublishedReportDoesNot() {
        String path = office.created(REPORTS, report(2566, "SIX_MONTH"));
        gift("2023-01-05", "OFFERED", "CITIZEN", "100.00");
        assertThat(part(json(office.get(path)).path("totals"))).isEqualTo("1 100.00");
        office.publish(path).then().statusCode(200);
        byte[] before = Api.anyone().get(publicPath(path)).asByteArray();
        String csv = asCsv(path);

        gift("2023-01-06", "OFFERED", "CITIZEN", "1.00");
        renameTheUnit();

        assertThat(part(json(office.get(path)).path("totals"))).isEqualTo("1 100.00");
        assertThat(asCsv(path)).isEqualTo(csv).contains("สำนักปลัด");
        assertThat(Api.anyone().get(publicPath(path)).asByteArray()).isEqualTo(before);
    }

    @Test
    void aPublishedReportNeverChangesAndACorrectionIsANewEdition() {
        String first = office.published(REPORTS, report(2566, "SIX_MONTH"));
        byte[] before = Api.anyone().get(publicPath(first)).asByteArray();
        Api.refused(office.change(first, "{\"problems\":\"x\"}"), 409, "not-a-draft");
        Api.refused(office.publish(first), 409, "not-a-draft");
        gift("2023-01-05", "OFFERED", "CITIZEN", "0.07");

        String second = Api.made(office.amend(first));
        Api.refused(office.amend(first), 409, "amendment-already-open");
        office.change(second, "{\"problems\":\"แก้แล้ว\"}").then().body("problems", is("แก้แล้ว"));
        office.publish(second).then().statusCode(200);

        office.get(first).then().body("state", is("SUPERSEDED"));
        assertThat(part(json(office.get(first)).path("totals"))).isEqualTo("0 0.00");
        assertThat(Api.anyone().get(publicPath(first)).asByteArray()).isEqualTo(before);
        JsonNode published = json(Api.anyone().get(publicPath(second)));
        assertThat(part(published.path("totals"))).isEqualTo("1 0.07");
        assertThat(published.path("problems").asText()).isEqualTo("แก้แล้ว");
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .get("/api/v1/published-no-gift-reports")
                .then()
                .body("items.id", contains(id(first), id(second)))
                .body("items[0].supersededBy", is(id(second)))
                .body("items[1].supersededBy", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "SIX_MONTH, 2023-03-31T16:59:59.999999Z, 2023-03-31T17:00:00Z",
        "ANNUAL,    2023-09-30T16:59:59.999999Z, 2023-09-30T17:00:00Z"
    })
    void aReportIsPublishedFromTheMidnightInBangkokThatEndsItsPeriod(String kind, String lastMoment, String midnight) {
        String path = office.created(REPORTS, report(2566, kind));
        TestClock.stopAt(Instant.parse(lastMoment));
        Api.refused(office.publish(path), 409, "reporting-period-not-over");
        office.get(path).then().body("state", is("DRAFT"));

        TestClock.stopAt(Instant.parse(midnight));

        office.publish(path).then().statusCode(200).body("publishedAt", is(midnight));
    }

    @Test
    void aPeriodHasOneReport() {
        office.created(REPORTS, report(2566, "SIX_MONTH"));

        Api.refused(office.create(REPORTS, report(2566, "SIX_MONTH")), 409, "no-gift-report-exists");
        office.create(REPORTS, report(2566, "ANNUAL")).then().statusCode(201);
        office.create(REPORTS, report(2567, "SIX_MONTH")).then().statusCode(201);
    }

    @Test
    void thePublicReadsTotalsAndNoSingleGiftAndNoPerson() {
        gift("2023-01-05", "HANDED_OVER", "COMPANY", "850.50");
        String path = office.published(REPORTS, report(2566, "SIX_MONTH"));

        String document = Api.anyone().get(publicPath(path)).asString();
        String csv = Api.anyone().accept("text/csv").get(publicPath(path)).asString();

        assertThat(document).contains("850.50", "ยังไม่ทั่วถึง", "สำนักปลัด");
        assertThat(csv).contains("TOTAL,,,1,850.50,", "MONTH,2023-01,,1,850.50,", "PROBLEMS,,,,,ยังไม่ทั่วถึง");
        assertThat(document + csv).doesNotContain("กระเช้า", "-of-" + lao.id(), "2023-01-05");
    }

    @Test
    void theWordsOfAReportNameNobody() {
        Api.invalid(
                office.create(REPORTS, report(2566, "ANNUAL").replace("ยังไม่ทั่วถึง", "นายสมมุติไม่ทราบ")),
                "problems");
    }

    @Test
    void eachEditionIsToldUnderTheOrganisation() {
        String first = office.published(REPORTS, report(2566, "SIX_MONTH"));
        String second = office.published(REPORTS, report(2566, "ANNUAL"));

        var events = Events.awaited(TestNoGift.TOPIC, lao.id(), 2);

        assertThat(events.stream().map(Events::type)).containsOnly("org.sujarit.no-gift-report.published.v1");
        assertThat(events.stream().map(e -> Events.data(e).path("reportId").asText()))
                .containsExactly(id(first), id(second));
        assertThat(events.stream().map(e -> Events.data(e).path("kind").asText()))
                .containsExactly("SIX_MONTH", "ANNUAL");
        assertThat(Events.data(events.get(1)).path("publicAddress").asText()).endsWith(publicPath(second));
    }

    @Test
    void aDraftIsNotPublishedWithTotalsThatItsPublisherHasNotSeen() {
        String path = office.created(REPORTS, report(2566, "SIX_MONTH"));
        String seen = office.etag(path);
        gift("2022-12-31", "REFUSED", "COMPANY", "0.01");

        Api.refused(office.publish(path, seen), 412, "stale");
        assertThat(office.etag(path)).isNotEqualTo(seen);
        office.publish(path).then().statusCode(200).body("totals.gifts", is(1));
        String published = office.etag(path);
        gift("2022-12-31", "REFUSED", "COMPANY", "0.02");
        assertThat(office.etag(path)).isEqualTo(published);
    }

    @Test
    void ofTwoPublicationsAtOnceOneIsDone() throws Exception {
        String path = office.created(REPORTS, report(2566, "SIX_MONTH"));
        String etag = office.etag(path);

        assertThat(Api.atOnce(2, () -> office.publish(path, etag)))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(200, 412);
        Events.awaited(TestNoGift.TOPIC, lao.id(), 1);
    }

    @Test
    void ofTwoReportsOfAPeriodAtOnceOneIsMade() throws Exception {
        Api.oneMakesIt(2, "no-gift-report-exists", () -> office.create(REPORTS, report(2566, "SIX_MONTH")));
    }

    @Test
    void theListIsFilteredByFiscalYearKindAndState() {
        String first = office.published(REPORTS, report(2566, "SIX_MONTH"));
        String second = office.created(REPORTS, report(2567, "ANNUAL"));

        office.get(REPORTS + "?fiscalYear=2566").then().body("items.id", contains(id(first)));
        office.get(REPORTS + "?kind=ANNUAL").then().body("items.id", contains(id(second)));
        office.get(REPORTS + "?state=DRAFT").then().body("items.id", contains(id(second)));
        office.get(REPORTS).then().body("items.id", contains(id(first), id(second)));
    }

    @Test
    void theListOfWhatIsPublishedIsFoundByItsTitle() {
        office.published(REPORTS, report(2566, "SIX_MONTH"));

        Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("q", "รอบ 6 เดือน")
                .get("/api/v1/published-no-gift-reports")
                .then()
                .body("items[0].title", containsString("No Gift Policy รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566"));
    }

    private String gift(String date, String outcome, String giver, String baht) {
        return office.created(GIFTS, office.gift(date, outcome, giver, baht));
    }

    private String correct(String wrong, String gift) {
        return Api.made(office.create(wrong + "/corrections", "{\"reason\":\"ผิด\",\"gift\":" + gift + "}"));
    }

    private void renameTheUnit() {
        Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), lao.etag())
                .body("""
                        {"nameTh":"ชื่อใหม่","type":"SAO","district":"ก","province":"ข",
                         "units":[{"id":"%s","name":"ชื่อหน่วยงานใหม่"}]}""".formatted(lao.unit()))
                .put(lao.address())
                .then()
                .statusCode(200);
    }

    private String asCsv(String path) {
        return Api.as(lao.token(Role.AUDITOR)).accept("text/csv").get(path).asString();
    }

    private String attendance(String kind) {
        JsonNode totals = json(office.create(REPORTS, report(2566, kind))).path("totals");
        return totals.path("activities").asInt() + " "
                + totals.path("participants").asInt();
    }

    private static List<String> parts(JsonNode breakdown, String name) {
        List<String> parts = new ArrayList<>();
        breakdown.forEach(part -> parts.add(part.path(name).asText() + " " + part(part)));
        return parts;
    }

    private static String part(JsonNode total) {
        return total.path("gifts").asInt() + " "
                + total.path("baht").decimalValue().toPlainString();
    }
}
