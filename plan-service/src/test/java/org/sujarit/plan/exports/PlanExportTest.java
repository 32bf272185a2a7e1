package org.sujarit.plan.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanExportTest {

    private static final String IMPORTS = "/api/v1/action-plan-imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> FIVE_YEAR = List.of("kind", "name", "guidelineCodes", "remark");
    private static final List<String> YEARLY =
            List.of("kind", "name", "guidelineCodes", "rationale", "objectives", "steps", "unitIds", "remark");

    private Lao lao;
    private String officer;
    private TestPlan plan;

    @BeforeEach
    void draft() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
        plan = TestPlan.drafted(lao);
        addItem("โครงการอบรม (ระยะที่ 2)", "\"จัดร่วมกับโรงเรียน\"", "{\"kind\":\"BAHT\",\"amount\":30000.5}", "[1,2]");
        addItem("=1+1\\nกิจกรรม <b>", "\"-\"", "{\"kind\":\"UNKNOWN\"}", "[]");
        addItem("มาตรการ ๑) เตรียม ๒) จัด", "null", "{\"kind\":\"NO_BUDGET\"}", "[4]");
    }

    @ParameterizedTest
    @CsvSource({XLSX, "text/csv"})
    void aPlanThatWasExportedInTheFiveYearLayoutImportsToAnEqualOne(String type) {
        Response exported = export(type, "FIVE_YEAR", null);

        Response imported = importAgain(exported, type, 2566);

        assertThat(items(imported.path("planId"), FIVE_YEAR)).isEqualTo(items(plan.id(), FIVE_YEAR));
        assertThat(budgets(imported.path("planId"))).isEqualTo(budgets(plan.id()));
        Api.as(officer)
                .get(Api.made(imported))
                .then()
                .body("firstFiscalYear", is(2566))
                .body("lastFiscalYear", is(2570));
    }

    @ParameterizedTest
    @CsvSource({XLSX, "text/csv"})
    void aYearThatWasExportedInTheYearlyLayoutImportsToAnEqualPlanOfThatYear(String type) {
        Response exported = export(type, "YEARLY", 2567);

        Response imported = importAgain(exported, type, 2567);

        assertThat(items(imported.path("planId"), YEARLY)).isEqualTo(items(plan.id(), YEARLY));
        assertThat(years(imported.path("planId"))).isEqualTo(years(plan.id()));
        Api.as(officer)
                .get(Api.made(imported))
                .then()
                .body("firstFiscalYear", is(2567))
                .body("lastFiscalYear", is(2567));
    }

    @ParameterizedTest
    @CsvSource({XLSX, "text/csv"})
    void anybodyExportsAPublishedPlanAndItImportsToAnEqualOne(String type) {
        plan.passed();
        Response exported = Api.anyone()
                .accept(type)
                .queryParam("layout", "YEARLY")
                .queryParam("fiscalYear", 2567)
                .get(plan.publicAddress() + "/spreadsheet");
        exported.then().statusCode(200).header("Cache-Control", containsString("public"));

        Response imported = importAgain(exported, type, 2567);

        assertThat(items(imported.path("planId"), YEARLY)).isEqualTo(items(plan.id(), YEARLY));
    }

    @Test
    void theFileIsSavedUnderThePlansTitle() {
        Response exported = export(XLSX, "FIVE_YEAR", null);

        String disposition = exported.header("Content-Disposition");
        assertThat(disposition)
                .startsWith("attachment; filename=\"action-plan-2566-2570.xlsx\"; filename*=UTF-8''")
                .matches("\\p{ASCII}*");
        assertThat(URLDecoder.decode(disposition.substring(disposition.indexOf("''") + 2), StandardCharsets.UTF_8))
                .isEqualTo("แผน 2566-2570.xlsx");
        exported.then()
                .contentType(startsWith(XLSX))
                .header("Vary", containsString("Accept"))
                .header("Cache-Control", allOf(containsString("private"), containsString("no-cache")));
    }

    @Test
    void aTextThatBeginsLikeAFormulaIsNoneInEitherFormat() {
        plan.addItem(item("โครงการ", "\"=HYPERLINK(1)\"", "{\"kind\":\"NO_BUDGET\"}", "[1]"));

        String csv = export("text/csv", "YEARLY", 2567).asString();

        assertThat(csv).contains(",'=HYPERLINK(1)").doesNotContain(",=HYPERLINK(1)");
        importAgain(export(XLSX, "YEARLY", 2567), XLSX, 2567);
    }

    @ParameterizedTest
    @CsvSource({",,layout", "FIVE_YEAR,2566,fiscalYear", "YEARLY,,fiscalYear", "YEARLY,2571,fiscalYear"})
    void whatIsNoTableOfThePlanIsRefused(String layout, Integer fiscalYear, String field) {
        Api.refused(export(XLSX, layout, fiscalYear), 400, "invalid-request")
                .body("errors.field", everyItem(is(field)));
    }

    @Test
    void aUnitThatWasClosedComesBackAsItselfThoughAnotherOneHasItsName() {
        Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), lao.etag())
                .body("""
                        {"nameTh":"อบต.","type":"SAO","district":"ก","province":"ข","units":[{"name":"สำนักปลัด"}]}""")
                .put(lao.address())
                .then()
                .statusCode(200);
        String newUnit = Api.anyone().get(lao.address()).path("units.find { it.active != false }.id");

        Response imported = importAgain(export(XLSX, "YEARLY", 2567), XLSX, 2567);

        assertThat(newUnit).isNotEqualTo(lao.unit().toString());
        assertThat(items(imported.path("planId"), YEARLY)).isEqualTo(items(plan.id(), YEARLY));
    }

    @Test
    void anUnknownLayoutIsRefused() {
        Api.refused(export(XLSX, "MONTHLY", null), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, " + XLSX,
        "'text/csv, */*;q=0.1', text/csv",
        "'text/csv;q=0.5, " + XLSX + "', " + XLSX,
        "'text/csv, " + XLSX + ";q=0.5', text/csv",
        "'application/pdf, text/*', text/csv"
    })
    void whoTakesSeveralFormatsIsGivenTheOnePreferred(String accepted, String given) {
        plan.passed();

        for (String address : List.of(plan.address(), plan.publicAddress())) {
            Api.as(officer)
                    .accept(accepted)
                    .queryParam("layout", "FIVE_YEAR")
                    .get(address + "/spreadsheet")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(given));
        }
    }

    @Test
    void anotherFormatIsNotMade() {
        plan.passed();

        for (String address : List.of(plan.address(), plan.publicAddress())) {
            Response answer = Api.as(officer)
                    .accept("application/pdf")
                    .queryParam("layout", "FIVE_YEAR")
                    .get(address + "/spreadsheet");
            Api.refused(answer, 406, "not-acceptable");
        }
    }

    @Test
    void aPlanOfAnotherOrganisationIsNotFound() {
        Response stranger = Api.as(Lao.registered().token(Role.OFFICER))
                .accept(XLSX)
                .queryParam("layout", "FIVE_YEAR")
                .get(plan.address() + "/spreadsheet");

        Api.refused(stranger, 404, "not-found");
    }

    private void addItem(String name, String remark, String budget, String quarters) {
        plan.addItem(item(name, remark, budget, quarters)).then().statusCode(201);
    }

    private String item(String name, String remark, String budget, String quarters) {
        return """
                {"kind":"PROJECT","name":"%s","guidelineCodes":["1.3.1","2.1.1"],"rationale":"ก\\n๑) ข",
                 "objectives":["ค"],"steps":["ง","(ต่อ) จ"],"unitIds":["%s"],"remark":%s,
                 "years":[{"fiscalYear":2567,"quarters":%s,"budget":%s}]}""".formatted(name, lao.unit(), remark, quarters, budget);
    }

    private Response export(String type, String layout, Integer fiscalYear) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("layout", layout);
        parameters.put("fiscalYear", fiscalYear);
        parameters.values().removeIf(value -> value == null);
        return Api.as(officer).accept(type).queryParams(parameters).get(plan.address() + "/spreadsheet");
    }

    private Response importAgain(Response exported, String type, int fiscalYear) {
        exported.then().statusCode(200).contentType(startsWith(type));
        Response imported = RestAssured.given()
                .auth()
                .oauth2(officer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(type)
                .queryParam("title", "แผน")
                .queryParam("firstFiscalYear", fiscalYear)
                .body(exported.asByteArray())
                .post(IMPORTS);
        imported.then().statusCode(201).body("findings", empty());
        return imported;
    }

    private List<Map<String, Object>> items(String planId, List<String> fields) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> item : all(planId)) {
            Map<String, Object> chosen = new HashMap<>();
            fields.forEach(field -> chosen.put(field, item.get(field)));
            items.add(chosen);
        }
        assertThat(items).hasSize(3);
        return items;
    }

    private List<Object> years(String planId) {
        return all(planId).stream().map(item -> item.get("years")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object> budgets(String planId) {
        return all(planId).stream()
                .flatMap(item -> ((List<Map<String, Object>>) item.get("years")).stream())
                .map(year -> (Object) List.of(year.get("fiscalYear"), year.get("budget")))
                .toList();
    }

    private List<Map<String, Object>> all(String planId) {
        return Api.as(officer).get(TestPlan.PLANS + "/" + planId).path("items");
    }
}
