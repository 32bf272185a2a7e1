package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class ExampleIT {

    @Test
    void planOfChangNueaImportsWithItsItemsAndBudgets() {
        Response imported = Api.importPlan(
                "/api/v1/action-plan-imports", "chang-nuea-plan-2566-2570.xlsx", "แผน " + UUID.randomUUID());

        imported.then().statusCode(201).header("Location", startsWith(RunningStack.gateway()));
        JsonPath plan = Api.as("officer").get(imported.header("Location")).jsonPath();
        assertThat(plan.getList("items")).hasSize(32);
        assertThat(plan.getList("summary.dimensions.items", Integer.class)).containsExactly(7, 14, 4, 7);
        assertThat(plan.getList("summary.years.fiscalYear", Integer.class))
                .containsExactly(2566, 2567, 2568, 2569, 2570);
        for (int year = 0; year < 5; year++) {
            assertThat(plan.getList("summary.dimensions.years.collect { it[" + year + "].baht }", BigDecimal.class))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(
                            new BigDecimal("30000"), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("20000"));
        }
        assertThat(plan.getObject("summary.totalBaht", BigDecimal.class)).isEqualByComparingTo("250000");
    }

    @Test
    void spreadsheetWithThreeErrorsIsRefusedWholeAndNamesTheThreeCells() {
        int before = plans();

        Response refused = Api.importPlan(
                "/api/v1/action-plan-imports", "chang-nuea-plan-broken.xlsx", "แผน " + UUID.randomUUID());

        refused.then().statusCode(422).body("type", is("urn:sujarit:problem:plan-import-refused"));
        List<Map<String, Object>> errors = refused.path("errors");
        assertThat(errors)
                .extracting(e -> e.get("column") + "" + e.get("row"), e -> e.get("code"))
                .containsExactlyInAnyOrder(
                        tuple("E15", "total-amount-wrong"),
                        tuple("C21", "guideline-unknown"),
                        tuple("G28", "amount-unreadable"));
        assertThat(errors).allSatisfy(e -> assertThat((String) e.get("detail")).isNotBlank());
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void dryRunTellsTheSameAndKeepsNothing() {
        int before = plans();

        Response broken = Api.importPlan("/api/v1/action-plan-imports/dry-runs", "chang-nuea-plan-broken.xlsx", "แผน");
        Response good = Api.importPlan("/api/v1/action-plan-imports/dry-runs", "chang-nuea-plan-2566-2570.xlsx", "แผน");

        broken.then().statusCode(200).body("accepted", is(false)).body("findings.size()", is(3));
        good.then().statusCode(200).body("accepted", is(true)).body("summary.items", is(32));
        assertThat(plans()).isEqualTo(before);
    }

    @Test
    void loadedExampleProvesO36Of2566() {
        assertThat(Api.assessment(2566).<String>path("checklist.find { it.kind == 'ACTION_PLAN' }.code"))
                .isEqualTo("O36");
        assertThat(Api.proofOfThePlan(2566)).startsWith(RunningStack.gateway() + "/api/v1/published-action-plans/");
    }

    private static int plans() {
        return Api.all("officer", "/api/v1/action-plans").size();
    }
}
