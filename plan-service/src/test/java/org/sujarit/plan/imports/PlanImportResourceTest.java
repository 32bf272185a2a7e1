package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanImportResourceTest {

    private static final String IMPORTS = "/api/v1/action-plan-imports";
    private static final String DRY_RUNS = IMPORTS + "/dry-runs";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] EXAMPLE = ExamplePlan.sheet().xlsx();
    private static final byte[] BROKEN = ExamplePlan.brokenSheet().xlsx();

    private Lao lao;
    private String officer;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
    }

    @Test
    void theExampleBecomesADraftWithItsItems() {
        Response imported = send(XLSX, EXAMPLE, IMPORTS);

        imported.then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("accepted", is(true))
                .body("findings", empty())
                .body("summary.items", is(32))
                .body("summary.totalBaht", is(250000f));
        assertThat(imported.header("Location")).endsWith(TestPlan.PLANS + "/" + imported.path("planId"));
        Api.as(officer)
                .get(imported.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("title", is("แผน"))
                .body("state", is("DRAFT"))
                .body("firstFiscalYear", is(2566))
                .body("lastFiscalYear", is(2570))
                .body("items", hasSize(32));
    }

    @Test
    void theExampleAsCsvBecomesTheSameDraft() {
        send("text/csv", ExamplePlan.sheet().csv(), IMPORTS)
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("summary.items", is(32))
                .body("summary.totalBaht", is(250000f));
    }

    @Test
    void aDryRunTellsThePlansSumsAndKeepsNothing() {
        send(XLSX, EXAMPLE, DRY_RUNS)
                .then()
                .statusCode(200)
                .body("accepted", is(true))
                .body("planId", nullValue())
                .body("summary.items", is(32));

        assertPlans(0);
    }

    @Test
    void aCellInErrorRefusesTheWholeFileAndADryRunTellsTheSame() {
        TestSheet sheet = oneRow("๑.) โครงการ" + "ก".repeat(1_000), "ข".repeat(2_001));

        Response refused = send(XLSX, sheet.xlsx(), IMPORTS);

        Api.refused(refused, 422, "plan-import-refused")
                .body("errors.field", contains("แผน!C3", "แผน!I3"))
                .body("errors.code", contains("name-too-long", "remark-too-long"));
        assertDryRunTells(refused, sheet);
        assertPlans(0);
    }

    @Test
    void moreItemsThanAPlanHoldsAreRefusedAtTheirCellAndADryRunTellsTheSame() {
        TestSheet sheet = oneRow("๑.) โครงการ ".repeat(ActionPlan.MOST_ITEMS + 1), "");

        Response refused = send(XLSX, sheet.xlsx(), IMPORTS);

        Api.refused(refused, 422, "plan-import-refused")
                .body("errors.field", contains("แผน!C3"))
                .body("errors.code", contains("too-many-items"));
        assertDryRunTells(refused, sheet);
        assertPlans(0);
    }

    @Test
    void asManyItemsAsAPlanHoldsAreImported() {
        TestSheet sheet = oneRow("๑.) โครงการ ".repeat(ActionPlan.MOST_ITEMS), "");

        send(XLSX, sheet.xlsx(), IMPORTS).then().statusCode(201).body("summary.items", is(ActionPlan.MOST_ITEMS));
    }

    @Test
    void aFindingIsThaiUnlessTheCallerPrefersEnglish() {
        String thai = "ไม่มีแนวทาง 3.3.2 ในกรอบแผน";
        String english = "The plan framework has no guideline 3.3.2";

        thai(IMPORTS).then().header("Content-Language", is("th")).body("errors.detail", hasItem(thai));
        thai(DRY_RUNS).then().body("findings.message", hasItem(thai));
        send(XLSX, BROKEN, IMPORTS).then().header("Content-Language", is("en")).body("errors.detail", hasItem(english));
        send(XLSX, BROKEN, DRY_RUNS).then().body("findings.message", hasItem(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void whatIsNoSpreadsheetIsOfNoKnownType(String address) {
        Api.refused(send("application/json", EXAMPLE, address), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void aPlanNeedsATitle(String address) {
        Api.invalid(
                importing(officer, XLSX, EXAMPLE)
                        .queryParam("firstFiscalYear", 2566)
                        .post(address),
                "title");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void aYearWithoutFrameworkIsRefused(String address) {
        Api.invalid(
                importing(officer, XLSX, EXAMPLE)
                        .queryParam("title", "แผน")
                        .queryParam("firstFiscalYear", 2571)
                        .post(address),
                "firstFiscalYear");
    }

    @Test
    void theSameRequestTwiceMakesOnePlan() {
        String key = "key-" + UUID.randomUUID();

        Response first = sendAs(officer, key);
        Response second = sendAs(officer, key);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", is(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertPlans(1);
    }

    @Test
    void onlyAnOfficerImports() {
        String key = "key-" + UUID.randomUUID();

        Api.refused(sendAs(lao.token(Role.HEAD_OF_PLANNING), key), 403, "forbidden");
        assertPlans(0);
    }

    private void assertDryRunTells(Response refused, TestSheet sheet) {
        Response tried = send(XLSX, sheet.xlsx(), DRY_RUNS);
        tried.then().statusCode(200).body("accepted", is(false)).body("summary", nullValue());
        List<Map<String, Object>> errors = tried.path("findings.findAll { it.severity == 'ERROR' }");

        assertThat(errors)
                .map(error -> List.of(error.get("sheet"), error.get("row"), error.get("column"), error.get("code")))
                .isEqualTo(refused.<List<Map<String, Object>>>path("errors").stream()
                        .map(e -> List.of(e.get("sheet"), e.get("row"), e.get("column"), e.get("code")))
                        .toList());
    }

    /** Everything under one guideline, without totals, which is no error. */
    private static TestSheet oneRow(String items, String remark) {
        return TestSheet.withHeader().row("๑.", "๑.๑", "๑.๑.๑ " + items, "✓", "✓", "✓", "✓", "✓", remark);
    }

    private Response send(String type, byte[] file, String address) {
        return titled(importing(officer, type, file)).post(address);
    }

    private static Response sendAs(String token, String key) {
        return titled(Api.as(token)
                        .header("Idempotency-Key", key)
                        .contentType(XLSX)
                        .body(EXAMPLE))
                .post(IMPORTS);
    }

    /** The broken example from a caller who prefers no language. */
    private Response thai(String address) {
        return titled(RestAssured.given()
                        .auth()
                        .oauth2(officer)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(XLSX)
                        .body(BROKEN))
                .post(address);
    }

    private static RequestSpecification importing(String token, String type, byte[] file) {
        return Api.creating(token).contentType(type).body(file);
    }

    private static RequestSpecification titled(RequestSpecification request) {
        return request.queryParam("title", "แผน").queryParam("firstFiscalYear", 2566);
    }

    private void assertPlans(int count) {
        Api.as(officer).get(TestPlan.PLANS).then().statusCode(200).body("items", hasSize(count));
    }
}
