package org.sujarit.plan.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.framework.PlanFrameworks;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class MeasureTemplateTest {

    private Lao lao;

    @BeforeEach
    void register() {
        lao = Lao.registered();
    }

    @Test
    void anybodyReadsTheLibraryOfAYear() {
        library(2566).then().statusCode(200).body("items.code", hasItems("no-gift-policy", "conflict-of-interest"));
        library(2599).then().statusCode(200).body("items", empty());
    }

    @Test
    void measuresBecomeItemsOfADraftForAllItsYearsAndWithoutBudget() {
        TestPlan plan = TestPlan.draftedWithItem(lao);

        add(plan, "[\"equal-service\",\"no-gift-policy\"]").then().statusCode(201);

        plan.get()
                .then()
                .body("items.position", contains(1, 2, 3))
                .body("items[2].name", containsString("No Gift Policy"))
                .body("items[2].years.fiscalYear", contains(2566, 2567, 2568, 2569, 2570))
                .body("items[2].years[0].budget.kind", is("NO_BUDGET"))
                .body("items[2].guidelineCodes", contains("2.2.1"));
    }

    @Test
    void anUnknownMeasureIsNamedByItsPlaceAndNothingIsAdded() {
        TestPlan plan = TestPlan.drafted(lao);

        Api.invalid(add(plan, "[\"no-gift-policy\",\"no-such-measure\"]"), "templates[1]");
        plan.get().then().body("items", empty());
        Api.invalid(add(plan, "[]"), "templates");
    }

    @Test
    void aPublishedPlanTakesNoMore() {
        Api.refused(add(TestPlan.published(lao), "[\"no-gift-policy\"]"), 409, "not-a-draft");
    }

    @ParameterizedTest
    @CsvSource({"unknown-guideline, of-no-guideline", "outside-framework, no framework holds for its years"})
    void aBrokenLibraryStopsTheStartAndSaysWhy(String folder, String reason) {
        assertThatThrownBy(
                        () -> new MeasureTemplates(new PlanFrameworks(), "/broken-measure-templates/" + folder + "/"))
                .hasMessageContaining("/broken-measure-templates/" + folder + "/library.json")
                .hasMessageContaining(reason);
    }

    private Response add(TestPlan plan, String codes) {
        return Api.creating(lao.token(Role.OFFICER))
                .body("{\"templates\":" + codes + "}")
                .post(plan.address() + "/template-items");
    }

    private static Response library(int fiscalYear) {
        return Api.anyone().queryParam("fiscalYear", fiscalYear).get("/api/v1/measure-templates");
    }
}
