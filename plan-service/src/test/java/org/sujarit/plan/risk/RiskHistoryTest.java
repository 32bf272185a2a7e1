package org.sujarit.plan.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class RiskHistoryTest {

    private Lao lao;
    private TestRiskAssessment assessment;
    private String risk;

    @BeforeEach
    void draft() {
        lao = Lao.registered();
        assessment = TestRiskAssessment.draftedWithRisk(lao);
        risk = assessment.firstRisk();
    }

    @Test
    void everyChangeOfARiskIsWrittenDownWithWhoMadeIt() {
        assessment
                .changeRisk(risk, TestRiskAssessment.risk(5, 4, ",\"controls\":[{\"description\":\"ก\"}]"))
                .then()
                .statusCode(200);
        assessment.addRisk(TestRiskAssessment.risk(1, 1));
        String second = assessment.get().path("risks[1].id");
        assessment.removeRisk(second).then().statusCode(204);
        assessment.passed();
        assessment.recordResult(risk, TestRiskAssessment.RESULT).then().statusCode(200);
        assessment
                .recordResult(risk, TestRiskAssessment.RESULT.replace(":5,", ":1,"))
                .then()
                .statusCode(200);

        assessment
                .history()
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains("ADDED", "CHANGED", "ADDED", "REMOVED", "RESULT_RECORDED", "RESULT_RECORDED"))
                .body("items.riskId", contains(risk, risk, second, second, risk, risk))
                .body("items.changedBy", everyItem(is("officer-of-" + lao.id())))
                .body("items.changedAt", everyItem(notNullValue()))
                .body("items[0].before", nullValue())
                .body("items[0].after.level", is("MEDIUM"))
                .body("items[1].fields", contains("likelihood", "impact", "controls"))
                .body("items[1].before.likelihood", is(3))
                .body("items[1].before.level", is("MEDIUM"))
                .body("items[1].after.likelihood", is(5))
                .body("items[1].after.impact", is(4))
                .body("items[1].after.level", is("VERY_HIGH"))
                .body("items[3].before.level", is("LOW"))
                .body("items[3].after", nullValue())
                .body("items[4].before", nullValue())
                .body("items[4].after.level", is("HIGH"))
                .body("items[5].fields", contains("impactAfter"))
                .body("items[5].before.level", is("HIGH"))
                .body("items[5].after.level", is("LOW"));
    }

    @Test
    void aChangeThatChangesNothingIsNotWrittenDown() {
        assessment.changeRisk(risk, TestRiskAssessment.RISK).then().statusCode(200);

        assessment.history().then().body("items", hasSize(1));
    }

    @Test
    void whatIsRefusedIsNotWrittenDown() {
        Api.invalid(assessment.changeRisk(risk, TestRiskAssessment.risk(9, 9)), "impact");
        Api.refused(
                Api.changing(lao.token(Role.OFFICER), "\"0\"")
                        .body(TestRiskAssessment.risk(5, 5))
                        .put(assessment.address() + "/risks/" + risk),
                412,
                "stale");

        assessment.history().then().body("items", hasSize(1));
    }

    @Test
    void theHistoryGoesThroughAllRevisions() {
        assessment.passed();
        TestRiskAssessment second = TestRiskAssessment.of(lao, assessment.revise());
        second.changeRisk(second.firstRisk(), TestRiskAssessment.risk(1, 1))
                .then()
                .statusCode(200);

        for (TestRiskAssessment revision : new TestRiskAssessment[] {assessment, second}) {
            revision.history()
                    .then()
                    .body("items.riskAssessmentId", contains(assessment.id(), second.id()))
                    .body("items.revision", contains(1, 2))
                    .body("items.lineageId", contains(risk, risk));
        }
    }

    @Test
    void copiedRisksAreAddedOnes() {
        Response next =
                TestRiskAssessment.draft(lao, "{\"fiscalYear\":2567,\"copyFrom\":\"%s\"}".formatted(assessment.id()));

        TestRiskAssessment.of(lao, next)
                .history()
                .then()
                .body("items.kind", contains("ADDED"))
                .body("items.lineageId", contains(risk));
    }

    @Test
    void theHistoryIsReadInPages() {
        assessment.addRisk(TestRiskAssessment.RISK);
        Response first = page("limit", "1");

        first.then().body("items.riskId", contains(risk)).body("next", notNullValue());
        page("cursor", first.path("next")).then().body("items", hasSize(1)).body("next", nullValue());
        Api.invalid(page("cursor", "odd"), "cursor");
    }

    @Test
    void theDatabaseItselfRefusesToChangeTheHistory() {
        FinalRows.assertFinal("risk_change", "risk_id = risk_id");
    }

    @Test
    void anEmptyDraftHasNoHistory() {
        TestRiskAssessment.drafted(Lao.registered())
                .history()
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private Response page(String parameter, String value) {
        return Api.as(lao.token(Role.AUDITOR)).queryParam(parameter, value).get(assessment.address() + "/history");
    }
}
