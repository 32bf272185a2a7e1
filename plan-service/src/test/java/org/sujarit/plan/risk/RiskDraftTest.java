package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Violation;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class RiskDraftTest {

    private Lao lao;
    private TestRiskAssessment assessment;

    @BeforeEach
    void draft() {
        lao = Lao.registered();
        assessment = TestRiskAssessment.drafted(lao);
    }

    @Test
    void aDraftStartsEmptyAsTheFirstRevisionOfItsSeries() {
        assessment
                .get()
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .header("Cache-Control", is("private, no-cache"))
                .body("fiscalYear", is(2566))
                .body("state", is("DRAFT"))
                .body("revision", is(1))
                .body("seriesId", is(assessment.id()))
                .body("risks", empty())
                .body("publishedAt", nullValue());
    }

    @Test
    void aRiskKeepsAllThatWasSent() {
        String item = itemOf(TestPlan.draftedWithItem(lao));
        Response added = assessment.addRisk(TestRiskAssessment.risk(3, 4, """
                ,"controls":[{"planItemId":"%s","description":"ทุกโครงการ"},{"description":"หมุนเวียนเจ้าหน้าที่"}],
                 "treatment":{"strategy":"REDUCE","description":"ตรวจทานสองชั้น","unitId":"%s"}""".formatted(item, lao.unit())));

        added.then().statusCode(201).header("ETag", is("\"1\""));
        Api.as(lao.token(Role.AUDITOR))
                .get(Api.made(added))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("position", is(1))
                .body("processStep", is("การจัดซื้อจัดจ้าง"))
                .body("riskEvent", is("เอื้อประโยชน์"))
                .body("likelihood", is(3))
                .body("impact", is(4))
                .body("level", is("HIGH"))
                .body("controls[0].planItemId", is(item))
                .body("controls[0].planItemLineageId", is(item))
                .body("controls[0].planItemName", is("โครงการ"))
                .body("controls[0].description", is("ทุกโครงการ"))
                .body("controls[1].description", is("หมุนเวียนเจ้าหน้าที่"))
                .body("controls[1].planItemId", nullValue())
                .body("treatment.strategy", is("REDUCE"))
                .body("treatment.unitId", is(lao.unit().toString()))
                .body("result", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"1,1,LOW", "1,3,LOW", "1,4,MEDIUM", "3,3,MEDIUM", "2,5,HIGH", "4,4,HIGH", "4,5,VERY_HIGH"})
    void theLevelFollowsFromTheMatrixOfTheYear(int likelihood, int impact, String level) {
        assessment
                .addRisk(TestRiskAssessment.risk(likelihood, impact))
                .then()
                .statusCode(201)
                .body("level", is(level));
    }

    @Test
    void theLevelIsNotTheClientsToSay() {
        Api.invalid(assessment.addRisk(TestRiskAssessment.risk(1, 1, ",\"level\":\"LOW\"")), "level");
    }

    static Stream<Arguments> badRisks() {
        String text = "ก".repeat(4_001);
        return Stream.of(
                Arguments.of(TestRiskAssessment.risk(0, 3), "likelihood"),
                Arguments.of(TestRiskAssessment.risk(6, 3), "likelihood"),
                Arguments.of(TestRiskAssessment.risk(3, -1), "impact"),
                Arguments.of(TestRiskAssessment.risk(3, 3).replace(",\"impact\":3", ""), "impact"),
                Arguments.of(TestRiskAssessment.risk(3, 3).replace(":3}", ":2.5}"), "impact"),
                Arguments.of(TestRiskAssessment.risk(3, 3).replace(":3}", ":\"3\"}"), "impact"),
                Arguments.of(TestRiskAssessment.RISK.replace("การจัดซื้อจัดจ้าง", " "), "processStep"),
                Arguments.of(TestRiskAssessment.RISK.replace("การจัดซื้อจัดจ้าง", text), "processStep"),
                Arguments.of(TestRiskAssessment.RISK.replace("เอื้อประโยชน์", text), "riskEvent"),
                Arguments.of(TestRiskAssessment.controlledBy("null"), "controls[0]"),
                Arguments.of(TestRiskAssessment.controlledBy("{}"), "controls[0].description"),
                Arguments.of(
                        TestRiskAssessment.controlledBy("{\"description\":\"%s\"}".formatted(text)),
                        "controls[0].description"),
                Arguments.of(TestRiskAssessment.controlledBy("{\"planItemId\":\"x\"}"), "controls[0].planItemId"),
                Arguments.of(
                        TestRiskAssessment.controlledBy(
                                String.join(",", Collections.nCopies(51, "{\"description\":\"ก\"}"))),
                        "controls"),
                Arguments.of(TestRiskAssessment.risk(3, 3, treatment("HOPE")), "treatment.strategy"),
                Arguments.of(TestRiskAssessment.risk(3, 3, treatment("AVOID")), "treatment.unitId"),
                Arguments.of(TestRiskAssessment.risk(3, 3, ",\"treatment\":{}"), "treatment.description"));
    }

    private static String treatment(String strategy) {
        return ",\"treatment\":{\"strategy\":\"%s\",\"description\":\"ก\",\"unitId\":\"%s\"}"
                .formatted(strategy, TestRiskAssessment.someId());
    }

    @ParameterizedTest
    @MethodSource("badRisks")
    void aBadRiskIsRefusedNamingTheField(String risk, String field) {
        Api.invalid(assessment.addRisk(risk), field);

        assessment.get().then().body("risks", empty());
    }

    @Test
    void anAssessmentHasAtMostThreeHundredRisks() {
        RiskAssessment full = RiskAssessment.draft(2566, Instant.EPOCH);
        RiskState risk = new RiskState("ก", "ข", 1, 1, RiskLevel.LOW, List.of(), null);
        for (int i = 0; i < 300; i++) {
            full.addRisk(risk, null, Instant.EPOCH);
        }

        assertThatThrownBy(() -> full.addRisk(risk, null, Instant.EPOCH))
                .isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("risks"));
        assertThat(full.risks).hasSize(300);
    }

    @Test
    void aControlNamesAnItemOfAPlanOfTheOrganisationThatCoversTheYear() {
        TestPlan first = TestPlan.published(lao);
        String amended = itemOf(TestPlan.of(lao, first.amend()));
        String strangers = itemOf(TestPlan.draftedWithItem(Lao.registered()));
        String oflater = itemOf(TestPlan.of(lao, first.copy("แผนปีถัดไป", 2567, 2570)));

        assessment.addRisk(byItem(itemOf(first))).then().statusCode(201);
        assessment
                .addRisk(byItem(amended))
                .then()
                .statusCode(201)
                .body("controls[0].planItemLineageId", is(itemOf(first)));
        for (String other : List.of(strangers, oflater, TestRiskAssessment.someId())) {
            Api.invalid(assessment.addRisk(byItem(other)), "controls[0].planItemId");
        }
    }

    @Test
    void onlyADraftChangesAndOnlyAtTheVersionThatWasRead() {
        assessment.addRisk(TestRiskAssessment.RISK).then().statusCode(201);
        String risk = assessment.firstRisk();
        String officer = lao.token(Role.OFFICER);
        String address = assessment.address() + "/risks/" + risk;

        Api.refused(Api.as(officer).body(TestRiskAssessment.RISK).put(address), 428, "precondition-required");
        Api.refused(Api.changing(officer, "\"0\"").body(TestRiskAssessment.RISK).put(address), 412, "stale");
        Api.refused(Api.changing(officer, "\"0\"").delete(address), 412, "stale");
        Api.refused(assessment.changeRisk(TestRiskAssessment.someId(), TestRiskAssessment.RISK), 404, "not-found");
        assessment
                .changeRisk(risk, TestRiskAssessment.risk(5, 1))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("level", is("MEDIUM"));
        assessment.passed();

        Api.refused(assessment.changeRisk(risk, TestRiskAssessment.RISK), 409, "not-a-draft");
        Api.refused(assessment.addRisk(TestRiskAssessment.RISK), 409, "not-a-draft");
        Api.refused(assessment.removeRisk(risk), 409, "not-a-draft");
        Api.refused(assessment.publish(), 409, "not-a-draft");
    }

    @Test
    void aRiskThatIsSentTwiceWithOneKeyIsMadeOnce() {
        String key = TestRiskAssessment.someId();
        for (int i = 0; i < 2; i++) {
            Api.as(lao.token(Role.OFFICER))
                    .header("Idempotency-Key", key)
                    .body(TestRiskAssessment.RISK)
                    .post(assessment.address() + "/risks")
                    .then()
                    .statusCode(201);
        }

        assessment.get().then().body("risks", hasSize(1));
        assessment.history().then().body("items", hasSize(1));
    }

    @Test
    void aRiskIsTakenOutOfADraft() {
        assessment.addRisk(TestRiskAssessment.RISK);
        assessment.addRisk(TestRiskAssessment.risk(5, 5));

        assessment.removeRisk(assessment.firstRisk()).then().statusCode(204).header("ETag", is("\"3\""));

        assessment.get().then().body("risks.position", contains(2)).body("risks.level", contains("VERY_HIGH"));
    }

    @Test
    void aYearHasOneAssessmentHoweverFarItIs() {
        Api.refused(TestRiskAssessment.draft(lao, TestRiskAssessment.DRAFT), 409, "risk-assessment-already-open");
        assessment.addRisk(TestRiskAssessment.RISK);
        assessment.passed();
        TestRiskAssessment.of(lao, assessment.revise()).passed();

        Api.refused(TestRiskAssessment.draft(lao, TestRiskAssessment.DRAFT), 409, "risk-assessment-already-open");
        TestRiskAssessment.draft(lao, "{\"fiscalYear\":2567}").then().statusCode(201);
        TestRiskAssessment.drafted(Lao.registered());
    }

    @Test
    void ofManyDraftsOfAYearAtOnceOneIsMade() throws Exception {
        Lao other = Lao.registered();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(officers.submit(() -> TestRiskAssessment.draft(other, TestRiskAssessment.DRAFT)));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> Api.refused(answer, 409, "risk-assessment-already-open"));
    }

    @ParameterizedTest
    @CsvSource({"2565", "2571", "2499", "2566.5", "null"})
    void aYearWithoutAMatrixIsRefusedNamingIt(String year) {
        Api.invalid(TestRiskAssessment.draft(lao, "{\"fiscalYear\":%s}".formatted(year)), "fiscalYear");
    }

    @Test
    void whoIsNotRegisteredAssessesNothing() {
        Response refused = Api.creating(Tokens.ofStranger(Role.OFFICER))
                .body(TestRiskAssessment.DRAFT)
                .post(TestRiskAssessment.ASSESSMENTS);

        Api.refused(refused, 403, "organisation-not-registered");
    }

    @Test
    void aDraftStartsWithTheRisksOfAnotherYear() {
        TestPlan shortPlan = TestPlan.of(lao, TestPlan.draftedWithItem(lao).copy("แผนปีเดียว", 2566, 2566));
        String covering = itemOf(TestPlan.draftedWithItem(lao));
        assessment.addRisk(TestRiskAssessment.controlledBy(
                "{\"planItemId\":\"%s\"},{\"planItemId\":\"%s\",\"description\":\"ปีนี้\"}"
                        .formatted(covering, itemOf(shortPlan))));
        String lineage = assessment.get().path("risks[0].lineageId");
        assessment.passed();
        assessment
                .recordResult(assessment.firstRisk(), TestRiskAssessment.RESULT)
                .then()
                .statusCode(200);

        Response next =
                TestRiskAssessment.draft(lao, "{\"fiscalYear\":2567,\"copyFrom\":\"%s\"}".formatted(assessment.id()));

        next.then()
                .statusCode(201)
                .body("fiscalYear", is(2567))
                .body("revision", is(1))
                .body("seriesId", not(assessment.id()))
                .body("state", is("DRAFT"))
                .body("risks.lineageId", contains(lineage))
                .body("risks.id", not(contains(lineage)))
                .body("risks[0].level", is("HIGH"))
                .body("risks[0].result", nullValue())
                .body("risks[0].controls[0].planItemId", is(covering))
                .body("risks[0].controls[1].planItemId", nullValue())
                .body("risks[0].controls[1].description", is("โครงการ: ปีนี้"));
    }

    @Test
    void onlyAnAssessmentOfTheOrganisationIsCopied() {
        String strangers = TestRiskAssessment.drafted(Lao.registered()).id();

        for (String other : List.of(strangers, TestRiskAssessment.someId())) {
            Api.invalid(
                    TestRiskAssessment.draft(lao, "{\"fiscalYear\":2567,\"copyFrom\":\"%s\"}".formatted(other)),
                    "copyFrom");
        }
    }

    @Test
    void theListIsFilteredByYearAndStateAndReadInPages() {
        assessment.addRisk(TestRiskAssessment.RISK);
        assessment.passed();
        String later = TestRiskAssessment.draft(lao, "{\"fiscalYear\":2567}").path("id");

        list("fiscalYear", "2567").then().statusCode(200).body("items.id", contains(later));
        list("state", "PUBLISHED").then().body("items.id", contains(assessment.id()));
        list("state", "SUPERSEDED").then().body("items", empty());
        Response first = list("limit", "1");
        first.then().body("items.id", contains(assessment.id())).body("next", notNullValue());
        list("cursor", first.path("next"))
                .then()
                .body("items.id", contains(later))
                .body("next", nullValue());
        Api.invalid(list("fiscalYear", "1"), "fiscalYear");
        Api.refused(list("state", "LOST"), 400, "invalid-request");
    }

    private Response list(String parameter, String value) {
        return Api.as(lao.token(Role.AUDITOR)).queryParam(parameter, value).get(TestRiskAssessment.ASSESSMENTS);
    }

    private static String byItem(String item) {
        return TestRiskAssessment.controlledBy("{\"planItemId\":\"%s\"}".formatted(item));
    }

    private static String itemOf(TestPlan plan) {
        return plan.get().path("items[0].id");
    }
}
