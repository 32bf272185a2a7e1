package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class RiskPublicationTest {
    private Lao lao;

    @BeforeEach
    void register() {
        lao = Lao.registered();
    }

    @Test
    void anybodyReadsAPublishedAssessmentForEver() {
        TestRiskAssessment assessment = publishedInFull();

        assessment.get().then().body("state", is("PUBLISHED")).body("publishedAt", notNullValue());
        Api.anyone()
                .get(assessment.publicAddress())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("id", is(assessment.id()))
                .body("organisationId", is(lao.id().toString()))
                .body("fiscalYear", is(2566))
                .body("title", is("การประเมินความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566"))
                .body("matrix.levels", hasSize(4))
                .body("risks[0].level", is("HIGH"))
                .body("risks[0].controls[0].planItemName", is("โครงการ"))
                .body("risks[0].treatment.unit", is("สำนักปลัด"))
                .body("risks[0].result", nullValue());
    }

    @Test
    void theTableHasARowForEachRisk() {
        TestRiskAssessment assessment = publishedInFull();
        assessment.recordResult(assessment.firstRisk(), TestRiskAssessment.RESULT);
        assessment.publishResults().then().statusCode(200);

        List<String> risks = csv(assessment.publicAddress());
        List<String> results = csv(assessment.publicAddressOfResults());

        assertThat(risks).hasSize(2);
        assertThat(risks.getFirst()).startsWith("\uFEFFriskAssessmentId,revision,fiscalYear,riskId,");
        assertThat(risks.getLast())
                .startsWith(assessment.id() + ",1,2566,")
                .endsWith(
                        "การจัดซื้อจัดจ้าง,เอื้อประโยชน์,4,4,HIGH,สูง,โครงการ: ทุกครั้ง; หมุนเวียน,REDUCE,ตรวจทาน,สำนักปลัด");
        assertThat(results.getFirst())
                .endsWith(",status,likelihoodAfter,impactAfter,levelAfter,levelAfterName,summary");
        assertThat(results.getLast()).endsWith(",สำนักปลัด,DONE,2,5,HIGH,สูง,ดำเนินการแล้ว");
    }

    @Test
    void whatIsMissingIsNamed() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Api.refused(assessment.publish(), 422, "risk-assessment-incomplete").body("errors.field", contains("risks"));
        assessment.addRisk(TestRiskAssessment.risk(5, 5));
        assessment.addRisk(TestRiskAssessment.RISK);
        assessment.addRisk(TestRiskAssessment.risk(2, 5));

        Api.refused(assessment.publish(), 422, "risk-assessment-incomplete")
                .body("errors.field", contains("risks[0].controls", "risks[2].controls"));

        assessment.get().then().body("state", is("DRAFT"));
        Api.refused(Api.anyone().get(assessment.publicAddress()), 404, "not-found");
        assertThat(Events.now(TestRiskAssessment.TOPIC, assessment.id())).isEmpty();
    }

    @Test
    void resultsAreRecordedAfterThePublicationAndBeforeTheirOwn() {
        TestRiskAssessment assessment = TestRiskAssessment.draftedWithRisk(lao);
        String risk = assessment.firstRisk();
        Api.refused(assessment.recordResult(risk, TestRiskAssessment.RESULT), 409, "not-published");
        Api.refused(assessment.publishResults(), 409, "not-published");
        assessment.passed();

        Api.refused(assessment.publishResults(), 422, "risk-results-incomplete")
                .body("errors.field", contains("risks[0].result"));
        assessment
                .recordResult(risk, TestRiskAssessment.RESULT)
                .then()
                .statusCode(200)
                .body("result.levelAfter", is("HIGH"))
                .body("result.status", is("DONE"))
                .body("level", is("MEDIUM"));
        assessment.publishResults().then().statusCode(200).body("state", is("RESULTS_PUBLISHED"));

        Api.refused(assessment.recordResult(risk, TestRiskAssessment.RESULT), 409, "risk-results-already-published");
        Api.refused(assessment.publishResults(), 409, "risk-results-already-published");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|impactAfter",
                "{\"summary\":\" \",\"likelihoodAfter\":1,\"impactAfter\":1,\"status\":\"DONE\"}|summary",
                "{\"summary\":\"ก\",\"likelihoodAfter\":6,\"impactAfter\":1,\"status\":\"DONE\"}|likelihoodAfter",
                "{\"summary\":\"ก\",\"likelihoodAfter\":1,\"impactAfter\":0,\"status\":\"DONE\"}|impactAfter",
                "{\"summary\":\"ก\",\"likelihoodAfter\":1,\"impactAfter\":1}|status",
                "{\"summary\":\"ก\",\"likelihoodAfter\":1,\"impactAfter\":1,\"status\":\"HALF\"}|status",
                "{\"summary\":\"ก\",\"likelihoodAfter\":1,\"impactAfter\":1,\"status\":\"DONE\",\"levelAfter\":\"LOW\"}|levelAfter"
            })
    void aBadResultIsRefusedNamingTheField(String result, String field) {
        TestRiskAssessment assessment = TestRiskAssessment.published(lao);

        Api.invalid(assessment.recordResult(assessment.firstRisk(), result), field);
    }

    @Test
    void theResultsAreADocumentOfTheirOwn() {
        TestRiskAssessment assessment = TestRiskAssessment.withResults(lao);
        String resultsId = assessment.get().path("resultsId");

        assertThat(resultsId).isNotEqualTo(assessment.id());
        Api.anyone()
                .get(assessment.publicAddressOfResults())
                .then()
                .statusCode(200)
                .body("id", is(resultsId))
                .body("riskAssessmentId", is(assessment.id()))
                .body("title", is("ผลการจัดการความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2566"))
                .body("risks[0].level", is("MEDIUM"))
                .body("risks[0].result.levelAfter", is("HIGH"));
        Api.refused(Api.anyone().get("/api/v1/published-risk-assessments/" + resultsId), 404, "not-found");
        Api.refused(Api.anyone().get("/api/v1/published-risk-results/" + assessment.id()), 404, "not-found");
    }

    @Test
    void bothPublicationsAreToldUnderTheSeriesWithTheirStableAddress() {
        TestRiskAssessment assessment = TestRiskAssessment.withResults(lao);

        var events = Events.awaited(TestRiskAssessment.TOPIC, assessment.id(), 2);

        assertThat(events.stream().map(Events::type))
                .containsExactly("org.sujarit.risk-assessment.published.v1", "org.sujarit.risk-results.published.v1");
        assertThat(events)
                .extracting(event -> Events.data(event).path("riskAssessmentId").asText())
                .containsOnly(assessment.id());
        assertThat(events)
                .extracting(event -> Events.data(event).path("organisationId").asText())
                .containsOnly(lao.id().toString());
        assertThat(events)
                .extracting(event -> Events.data(event).path("publicAddress").asText())
                .containsExactly(
                        "http://localhost:8080" + assessment.publicAddress(),
                        "http://localhost:8080" + assessment.publicAddressOfResults());
    }

    @Test
    void ofManyPublicationsAtOnceOneIsMade() throws Exception {
        TestRiskAssessment assessment = TestRiskAssessment.draftedWithRisk(lao);
        String read = assessment.etag();

        List<Response> answers = Api.atOnce(
                8, () -> Api.changing(lao.token(Role.OFFICER), read).post(assessment.address() + "/publication"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        Events.awaited(TestRiskAssessment.TOPIC, assessment.id(), 1);
        TestRiskAssessment.publishedBy(lao, "risk-assessments").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk-assessments", "risk-results"})
    void whatIsPublishedStaysToTheByteAndNamesNoPerson(String kind) {
        TestRiskAssessment assessment = publishedInFull();
        assessment.recordResult(assessment.firstRisk(), TestRiskAssessment.RESULT);
        assessment.publishResults().then().statusCode(200);
        String address = kind.equals("risk-results") ? assessment.publicAddressOfResults() : assessment.publicAddress();
        byte[] before = Api.anyone().get(address).asByteArray();
        List<String> csvBefore = csv(address);

        Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), lao.etag())
                .body("{\"nameTh\":\"ชื่อใหม่\",\"type\":\"SAO\",\"district\":\"ก\",\"province\":\"ข\"}")
                .put(lao.address())
                .then()
                .statusCode(200);

        assertThat(Api.anyone().get(address).asByteArray()).isEqualTo(before);
        assertThat(csv(address)).isEqualTo(csvBefore);
        assertThat(assessment.history().asString()).contains("officer-of-" + lao.id());
        assertThat(Api.anyone().get(address).asString()).doesNotContain("-of-" + lao.id());
        assertThat(csv(address).toString()).doesNotContain("-of-" + lao.id());
        Events.awaited(TestRiskAssessment.TOPIC, assessment.id(), 2)
                .forEach(event -> assertThat(Events.data(event).toString()).doesNotContain("-of-" + lao.id()));
    }

    @Test
    void whatIsPublishedIsFoundByYearAndByTheWordsOfARisk() {
        TestRiskAssessment assessment = TestRiskAssessment.published(lao);

        Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("q", "เอื้อประโยชน์")
                .get("/api/v1/published-risk-assessments")
                .then()
                .statusCode(200)
                .body("items.id", contains(assessment.id()));
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("fiscalYear", 2567)
                .get("/api/v1/published-risk-assessments")
                .then()
                .body("items", empty());
    }

    @Test
    void theTrailTellsWhoDidWhat() {
        TestRiskAssessment first = TestRiskAssessment.withResults(lao);
        TestRiskAssessment.of(lao, first.revise()).passed();

        Api.as(lao.token(Role.AUDITOR))
                .get("/api/v1/services/plan-service/audit-trail")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.subjectType == 'risk-assessment' }.action",
                        contains(
                                "risk-assessment.drafted",
                                "risk-assessment.risk-added",
                                "risk-assessment.published",
                                "risk-assessment.result-recorded",
                                "risk-assessment.results-published",
                                "risk-assessment.revision-started",
                                "risk-assessment.superseded",
                                "risk-assessment.published"));
    }

    /** With a control of each kind and a treatment. */
    private TestRiskAssessment publishedInFull() {
        String item = TestPlan.draftedWithItem(lao).get().path("items[0].id");
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        assessment
                .addRisk(TestRiskAssessment.risk(4, 4, """
                        ,"controls":[{"planItemId":"%s","description":"ทุกครั้ง"},{"description":"หมุนเวียน"}],
                         "treatment":{"strategy":"REDUCE","description":"ตรวจทาน","unitId":"%s"}""".formatted(item, lao.unit())))
                .then()
                .statusCode(201);
        return assessment.passed();
    }

    private static List<String> csv(String address) {
        Response csv = Api.anyone().accept("text/csv").get(address);
        csv.then().statusCode(200).contentType(containsString("text/csv"));
        return csv.asString().lines().toList();
    }
}
