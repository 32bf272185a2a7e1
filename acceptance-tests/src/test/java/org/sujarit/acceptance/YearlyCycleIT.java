package org.sujarit.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a fiscal year leaves behind once its cycle is gone through. The tables were worked out by hand from the pattern
 * that {@link YearlyCycle} reports. Their columns: items, not started, in progress, completed, cancelled, percent
 * completed, baht planned, baht spent, percent spent.
 */
@ExtendWith(RunningStack.class)
class YearlyCycleIT {

    private static final Duration EVENT_TIME = Duration.ofSeconds(10);
    private static final List<String> WAYS = List.of("dimensions", "missions", "units", "quarters", "kinds");

    private static final String AFTER_SIX_MONTHS = """
            total          32   7 16  8 1   25.00   50000.00   30134.34    60.27
            dimensions
            1               7   1  4  2 0   28.57   30000.00   23333.34    77.78
            2              14   4  6  4 0   28.57       0.00       0.00        -
            3               4   1  2  1 0   25.00       0.00       0.00        -
            4               7   1  4  1 1   14.29   20000.00    6801.00    34.01
            missions
            1.1             4   1  2  1 0   25.00   10000.00    3333.33    33.33
            1.2             2   0  1  1 0   50.00       0.00       0.00        -
            1.3             1   0  1  0 0    0.00   20000.00   20000.01   100.00
            2.1             3   1  1  1 0   33.33       0.00       0.00        -
            2.2             8   2  4  2 0   25.00       0.00       0.00        -
            2.3             3   1  1  1 0   33.33       0.00       0.00        -
            3.1             2   0  2  0 0    0.00       0.00       0.00        -
            3.2             1   1  0  0 0    0.00       0.00       0.00        -
            3.3             1   0  0  1 0  100.00       0.00       0.00        -
            4.1             3   0  2  0 1    0.00       0.00       0.00        -
            4.2             2   0  1  1 0   50.00   20000.00    6801.00    34.01
            4.3             2   1  1  0 0    0.00       0.00       0.00        -
            units
            NONE            6   1  3  2 0   33.33   20000.00    6801.00    34.01
            กองการศึกษา      6   2  2  2 0   33.33       0.00       0.00        -
            กองคลัง          7   2  4  1 0   14.29   30000.00   23333.34    77.78
            กองช่าง          6   1  3  1 1   16.67       0.00       0.00        -
            สำนักปลัด         7   1  4  2 0   28.57       0.00       0.00        -
            quarters
            1               6   0  3  3 0   50.00   20000.00   20000.01   100.00
            2               6   3  3  0 0    0.00   10000.00    3333.33    33.33
            3               5   0  3  2 0   40.00       0.00       0.00        -
            4              10   2  4  3 1   30.00       0.00       0.00        -
            NONE            5   2  3  0 0    0.00   20000.00    6801.00    34.01
            kinds
            ACTIVITY       14   3  6  5 0   35.71       0.00       0.00        -
            MEASURE        12   3  6  2 1   16.67       0.00       0.00        -
            PROJECT         6   1  4  1 0   16.67   50000.00   30134.34    60.27
            """;

    private static final String AFTER_THE_YEAR = """
            total          32   4  4 23 1   71.88   50000.00   51111.35   102.22
            dimensions
            1               7   0  1  6 0   85.71   30000.00   30000.00   100.00
            2              14   2  2 10 0   71.43       0.00       0.25        -
            3               4   1  0  3 0   75.00       0.00    1234.56        -
            4               7   1  1  4 1   57.14   20000.00   19876.54    99.38
            missions
            1.1             4   0  1  3 0   75.00   10000.00    9999.99   100.00
            1.2             2   0  0  2 0  100.00       0.00       0.00        -
            1.3             1   0  0  1 0  100.00   20000.00   20000.01   100.00
            2.1             3   1  1  1 0   33.33       0.00       0.00        -
            2.2             8   1  1  6 0   75.00       0.00       0.25        -
            2.3             3   0  0  3 0  100.00       0.00       0.00        -
            3.1             2   0  0  2 0  100.00       0.00       0.00        -
            3.2             1   1  0  0 0    0.00       0.00       0.00        -
            3.3             1   0  0  1 0  100.00       0.00    1234.56        -
            4.1             3   0  1  1 1   33.33       0.00       0.00        -
            4.2             2   0  0  2 0  100.00   20000.00   19876.54    99.38
            4.3             2   1  0  1 0   50.00       0.00       0.00        -
            units
            NONE            6   0  1  5 0   83.33   20000.00   21111.10   105.56
            กองการศึกษา      6   1  0  5 0   83.33       0.00       0.00        -
            กองคลัง          7   1  1  5 0   71.43   30000.00   30000.25   100.00
            กองช่าง          6   1  1  3 1   50.00       0.00       0.00        -
            สำนักปลัด         7   1  1  5 0   71.43       0.00       0.00        -
            quarters
            1               6   0  0  6 0  100.00   20000.00   21234.57   106.17
            2               6   2  2  2 0   33.33   10000.00    9999.99   100.00
            3               5   0  0  5 0  100.00       0.00       0.00        -
            4              10   1  1  7 1   70.00       0.00       0.00        -
            NONE            5   1  1  3 0   60.00   20000.00   19876.79    99.38
            kinds
            ACTIVITY       14   2  1 11 0   78.57       0.00    1234.56        -
            MEASURE        12   2  2  7 1   58.33       0.00       0.25        -
            PROJECT         6   0  1  5 0   83.33   50000.00   49876.54    99.75
            """;

    private static YearlyCycle cycle;

    @BeforeAll
    static void theYearIsGoneThrough() {
        cycle = new YearlyCycle();
    }

    @Test
    void publishedPlanHasTheItemsAndBudgetsOfTheExample() {
        JsonPath plan = cycle.plan.published().jsonPath();

        assertThat(plan.getList("summary.dimensions.items", Integer.class)).containsExactly(7, 14, 4, 7);
        assertThat(plan.getList("items.findAll { it.years[0].budget.kind == 'BAHT' }.guidelineCodes.flatten()"))
                .containsExactly("1.1.1", "1.3.1", "4.2.1");
        assertThat(plan.getString("summary.totalBaht")).isEqualTo("250000.00");
    }

    @Test
    void risksNameThePlanItemsThatControlThem() {
        List<Map<String, Object>> risks = cycle.risks.published().path("risks");

        assertThat(risks)
                .extracting(risk -> risk.get("processStep"), risk -> risk.get("level"), YearlyCycleIT::controls)
                .containsExactly(
                        tuple("การบริหารงานและการปฏิบัติงานของบุคลากร", "MEDIUM", names(1, 11, 18)),
                        tuple("การบริหารงานบุคคล", "MEDIUM", names(15, 16)),
                        tuple("การบริหารการเงิน พัสดุ และทรัพย์สิน", "HIGH", names(3, 17)),
                        tuple("การให้บริการประชาชน", "HIGH", names(12, 13, 32)));
    }

    @Test
    void riskResultsTellTheLevelsThatAreLeft() {
        Response results = Api.anybody().get(cycle.riskResultsAddress);

        assertThat(results.<List<String>>path("risks.result.levelAfter")).containsExactly("LOW", "LOW", "LOW", "LOW");
        assertThat(results.<String>path("riskAssessmentId")).isEqualTo(cycle.risks.id);
    }

    @Test
    void spendingASatangMoreThanTheBudgetNeedsAWordOfConfirmation() {
        cycle.unconfirmed
                .then()
                .statusCode(422)
                .body("type", is("urn:sujarit:problem:spending-above-budget"))
                .body("errors[0].field", is("spentBaht"));
    }

    @Test
    void reportThatComesInAfterTheRoundIsMarkedAsLate() {
        for (Journey report : List.of(cycle.sixMonth, cycle.annual)) {
            report.published().then().statusCode(200).body("late", is(true));
        }
    }

    @Test
    void sixMonthReportAddsUpToTheSatang() {
        assertThat(table(cycle.sixMonth.published().jsonPath(), "rollUps")).isEqualTo(oneSpace(AFTER_SIX_MONTHS));
    }

    @Test
    void annualReportAddsUpToTheSatang() {
        assertThat(table(cycle.annual.published().jsonPath(), "rollUps")).isEqualTo(oneSpace(AFTER_THE_YEAR));
    }

    @Test
    void monitorsVerdictsStandBesideTheOrganisationsOwnWord() {
        assertThat(Api.all("officer", "/api/v1/verdicts"))
                .extracting(v -> v.get("documentId"), v -> v.get("itemId"), v -> v.get("finding"))
                .contains(
                        tuple(cycle.annual.id, cycle.item(2, "id"), "NOT_CONFIRMED"),
                        tuple(cycle.sixMonth.id, null, "PARTLY_CONFIRMED"));
        assertThat(cycle.annual.published().<String>path("items.find { it.position == 2 }.state"))
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void comparisonNamesExactlyWhatTheAmendmentChanged() {
        JsonPath comparison = Api.as("officer")
                .queryParam("with", cycle.amendment.id)
                .get(cycle.plan.address() + "/comparison")
                .jsonPath();

        assertThat(comparison.getList("fields")).isEmpty();
        assertThat(comparison.getList("added.name")).containsExactly(YearlyCycle.ADDED_NAME);
        assertThat(comparison.getList("removed.lineageId"))
                .containsExactly(cycle.item(YearlyCycle.REMOVED, "lineageId"));
        assertThat(comparison.<Map<String, Object>>getList("changed"))
                .extracting(change -> change.get("lineageId"), YearlyCycleIT::fields)
                .containsExactly(
                        tuple(cycle.item(YearlyCycle.RENAMED, "lineageId"), List.of("name")),
                        tuple(cycle.item(YearlyCycle.REBUDGETED, "lineageId"), List.of("years")));
        assertThat(comparison.getString("changed[0].fields[0].before"))
                .isEqualTo(cycle.item(YearlyCycle.RENAMED, "name"));
        assertThat(comparison.getString("changed[0].fields[0].after")).isEqualTo(YearlyCycle.NEW_NAME);
        assertThat(comparison.getString("changed[1].fields[0].before.find { it.fiscalYear == 2566 }.budget.amount"))
                .isEqualTo("20000.00");
        assertThat(comparison.getString("changed[1].fields[0].after.find { it.fiscalYear == 2566 }.budget.amount"))
                .isEqualTo("25000.50");
    }

    @Test
    void anybodyReadsTheSameComparison() {
        Response own =
                Api.as("officer").queryParam("with", cycle.amendment.id).get(cycle.plan.address() + "/comparison");

        Api.anybody()
                .queryParam("with", cycle.amendment.id)
                .get(cycle.plan.publicAddress() + "/comparison")
                .then()
                .statusCode(200)
                .body(equalTo(own.asString()));
    }

    @Test
    void whatWentThroughTheChainNamesItsFourApprovals() {
        for (Journey document : List.of(cycle.plan, cycle.sixMonth, cycle.annual, cycle.amendment)) {
            document.published()
                    .then()
                    .body("approvals.step", contains("HEAD_OF_PLANNING", "HEAD_OF_OFFICE", "CLERK", "CHIEF_EXECUTIVE"));
        }
    }

    @Test
    void amendedPlanTakesTheFormerOnesPlaceAndBothStayReadable() {
        assertThat(cycle.plan.read().<String>path("state")).isEqualTo("SUPERSEDED");
        cycle.plan.published().then().statusCode(200).body("edition", is(1));
        cycle.amendment
                .published()
                .then()
                .statusCode(200)
                .body("edition", is(2))
                .body("amends", is(cycle.plan.id));
    }

    @Test
    void naccPackageHoldsTheAmendedPlanWithBothReports() {
        JsonPath pack = Api.as("officer").get("/api/v1/nacc-packages/2566").jsonPath();
        String plan = "plans.find { it.planId == '" + cycle.amendment.id + "' }";

        assertThat(pack.getList("plans.planId")).doesNotContain(cycle.plan.id);
        assertThat(pack.getString(plan + ".sixMonth.reportId")).isEqualTo(cycle.sixMonth.id);
        assertThat(pack.getString(plan + ".annual.reportId")).isEqualTo(cycle.annual.id);
        assertThat(table(pack, plan + ".sixMonth.rollUps")).isEqualTo(oneSpace(AFTER_SIX_MONTHS));
        assertThat(table(pack, plan + ".annual.rollUps")).isEqualTo(oneSpace(AFTER_THE_YEAR));
        assertThat(pack.getList(plan + ".items"))
                .as("the items of the amended plan")
                .hasSize(32);
    }

    @Test
    void naccPackageKnowsAnItemAgainThatTheAmendmentRenamed() {
        JsonPath pack = Api.as("officer").get("/api/v1/nacc-packages/2566").jsonPath();
        String item = "plans.find { it.planId == '" + cycle.amendment.id + "' }.items.find { it.name == '%s' }";

        assertThat(pack.getString(item.formatted(YearlyCycle.NEW_NAME) + ".annual.spentBaht"))
                .isEqualTo("0.25");
        assertThat(pack.getMap(item.formatted(YearlyCycle.ADDED_NAME)))
                .isNotEmpty()
                .doesNotContainKeys("sixMonth", "annual");
        assertThat(pack.getMap(item.formatted(cycle.item(YearlyCycle.REMOVED, "name"))))
                .isNull();
    }

    @Test
    void noGiftReportsCountWhatTheRegisterHoldsOfTheirPeriod() {
        assertThat(cycle.noGift.sixMonthFigures())
                .containsExactly("3", "2500.60", "2", "97", "0.00", "1250.25", "300.10", "950.25");
        assertThat(cycle.noGift.annualFigures())
                .containsExactly("4", "2500.65", "3", "107", "0.05", "1250.25", "300.10", "950.25");
        cycle.noGift
                .annual
                .published()
                .then()
                .body("totals.declarationPublished", is(true))
                .body("totals.declarationId", equalTo(cycle.noGift.declaration.id));
    }

    @Test
    void checklistOfTheYearShowsWhereEachItemIsProven() {
        Api.openAssessment(2566);
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("O31", cycle.noGift.declaration.publicAddress());
        addresses.put("O32", cycle.noGift.activitiesAddress);
        addresses.put("O33", cycle.noGift.sixMonth.publicAddress());
        addresses.put("O34", cycle.risks.publicAddress());
        addresses.put("O35", cycle.riskResultsAddress);
        addresses.put("O36", cycle.amendment.publicAddress());
        addresses.put("O37", cycle.sixMonth.publicAddress());

        await().atMost(EVENT_TIME).untilAsserted(() -> assertThat(proofs(2566)).containsAllEntriesOf(addresses));
        addresses.values().forEach(address -> Api.anybody().get(address).then().statusCode(200));
    }

    @Test
    void annualReportProvesTheItemOfTheNextYearAndNoneOfItsOwn() {
        Api.openAssessment(2566);
        Api.openAssessment(2567);

        await().atMost(EVENT_TIME)
                .untilAsserted(() -> assertThat(proofs(2567)).containsEntry("O21", cycle.annual.publicAddress()));
        assertThat(Api.assessment(2566).<String>path("checklist.find { it.code == 'O38' }.kind"))
                .isEqualTo("ANNUAL_REPORT");
        assertThat(proofs(2566)).doesNotContainKey("O38");
    }

    /** By code, where the done items of a year's checklist are proven. */
    private static Map<String, String> proofs(int fiscalYear) {
        Map<String, String> proofs = new LinkedHashMap<>();
        List<Map<String, Object>> done = Api.assessment(fiscalYear).path("checklist.findAll { it.state == 'DONE' }");
        done.forEach(item -> {
            Map<?, ?> proof = (Map<?, ?>) item.get("proof");
            proofs.put((String) item.get("code"), proof == null ? null : (String) proof.get("address"));
        });
        return proofs;
    }

    private static String names(int... positions) {
        List<String> names = new ArrayList<>();
        for (int position : positions) {
            names.add(cycle.item(position, "name"));
        }
        return String.join("\n", names);
    }

    private static String controls(Map<String, Object> risk) {
        return ((List<?>) risk.get("controls"))
                .stream().map(c -> (String) ((Map<?, ?>) c).get("planItemName")).collect(joining("\n"));
    }

    private static List<Object> fields(Map<String, Object> change) {
        return ((List<?>) change.get("fields"))
                .stream().<Object>map(f -> ((Map<?, ?>) f).get("field")).toList();
    }

    /** The roll-ups a line for each row, in the columns of the tables above. */
    private static String table(JsonPath json, String rollUps) {
        Stream<String> total = Stream.of(line("total", json.getMap(rollUps + ".total")));
        Stream<String> ways = WAYS.stream()
                .flatMap(way -> Stream.concat(
                        Stream.of(way),
                        json.<Map<String, Object>>getList(rollUps + "." + way).stream()
                                .map(row -> line((String) row.get("key"), (Map<?, ?>) row.get("figures")))));
        return Stream.concat(total, ways).collect(joining("\n"));
    }

    private static String line(String key, Map<?, ?> figures) {
        return key + " "
                + Stream.of(
                                "items",
                                "notStarted",
                                "inProgress",
                                "completed",
                                "cancelled",
                                "completedPercent",
                                "plannedBaht",
                                "spentBaht",
                                "spentPercent")
                        .map(figure -> figures.get(figure) == null
                                ? "-"
                                : figures.get(figure).toString())
                        .collect(joining(" "));
    }

    private static String oneSpace(String table) {
        return table.lines().map(line -> line.replaceAll(" +", " ")).collect(joining("\n"));
    }
}
