package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposedRiskDecisionTest {
    private static final String DISMISSAL = "{\"reason\":\"มีอยู่แล้ว\"}";
    private Lao lao;
    private ObjectNode pattern;
    private TestProposedRisks proposed;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        pattern = Events.pattern(lao);
        proposed = new TestProposedRisks(lao, pattern);
    }

    @Test
    void anAcceptedProposalIsARiskOfADraftThatNamesIt() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String proposal = proposed.only();

        Response accepted = proposed.decide("acceptance", acceptance(assessment.id()));

        accepted.then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("state", is("ACCEPTED"))
                .body("decidedBy", is("officer-of-" + lao.id()))
                .body("decidedAt", notNullValue())
                .body("riskAssessmentId", is(assessment.id()));
        assessment
                .get()
                .then()
                .header("ETag", is("\"1\""))
                .body("risks.id", contains(accepted.<String>path("riskId")))
                .body("risks[0].proposedRiskId", is(proposal))
                .body("risks[0].level", is("HIGH"));
        assessment.history().then().body("items.kind", contains("ADDED"));
        assertThat(proposed.trail()).containsExactly("proposed-risk.proposed", "proposed-risk.accepted");
    }

    @Test
    void aProposalWhoseRiskIsTakenOutOfTheDraftIsToBeDecidedAnew() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        proposed.decide("acceptance", acceptance(assessment.id())).then().statusCode(200);
        assessment.get();

        assessment.removeRisk(assessment.firstRisk()).then().statusCode(204);

        proposed.list()
                .then()
                .body("items[0].state", is("PROPOSED"))
                .body("items[0].riskId", nullValue())
                .body("items[0].riskAssessmentId", nullValue())
                .body("items[0].decidedBy", nullValue());
        assertThat(proposed.trail())
                .containsExactly("proposed-risk.proposed", "proposed-risk.accepted", "proposed-risk.reopened");
        proposed.decide("dismissal", DISMISSAL).then().statusCode(200).body("state", is("DISMISSED"));
    }

    @Test
    void aPublishedAssessmentDoesNotTellOfProposals() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String proposal = proposed.only();
        proposed.decide("acceptance", acceptance(assessment.id()).replace(":4,", ":1,"))
                .then()
                .statusCode(200);
        assessment.get();
        assessment.passed();

        assertThat(Api.anyone().get(assessment.publicAddress()).asString())
                .doesNotContain(proposal, "proposedRiskId", "ROADS");
    }

    @Test
    void aProposalIsDismissedWithAReason() {
        Events.heard(pattern);

        Api.invalid(proposed.decide("dismissal", "{}"), "reason");
        Api.invalid(proposed.decide("dismissal", "{\"reason\":\" \"}"), "reason");
        Api.invalid(proposed.decide("dismissal", "{\"reason\":\"%s\"}".formatted("ก".repeat(2_001))), "reason");
        proposed.decide("dismissal", DISMISSAL)
                .then()
                .statusCode(200)
                .body("state", is("DISMISSED"))
                .body("reason", is("มีอยู่แล้ว"))
                .body("riskId", nullValue());
        assertThat(proposed.trail()).containsExactly("proposed-risk.proposed", "proposed-risk.dismissed");
    }

    @ParameterizedTest
    @CsvSource({"acceptance", "dismissal"})
    void aProposalIsDecidedOnce(String first) {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        String acceptance = acceptance(assessment.id());
        Events.heard(pattern);
        proposed.decide(first, first.equals("acceptance") ? acceptance : DISMISSAL)
                .then()
                .statusCode(200);

        Api.refused(proposed.decide("dismissal", DISMISSAL), 409, "proposed-risk-decided");
        Api.refused(proposed.decide("acceptance", acceptance), 409, "proposed-risk-decided");

        assessment.get().then().body("risks", hasSize(first.equals("acceptance") ? 1 : 0));
    }

    @Test
    void whatIsDecidedIsNotRenewed() {
        Events.heard(pattern);
        proposed.decide("dismissal", DISMISSAL).then().statusCode(200);
        Events.heard(proposed.detected(50, "2023-05-01T03:00:00Z"));

        proposed.list().then().body("items.state", contains("DISMISSED")).body("items.count", contains(12));
    }

    @Test
    void aDecisionIsMadeOnWhatWasRead() {
        Events.heard(pattern);
        String address = TestProposedRisks.PROPOSED + "/" + proposed.only() + "/dismissal";
        Events.heard(proposed.detected(50, "2023-05-01T03:00:00Z"));
        String officer = lao.token(Role.OFFICER);

        Api.refused(Api.as(officer).body(DISMISSAL).post(address), 428, "precondition-required");
        Api.refused(Api.changing(officer, "\"0\"").body(DISMISSAL).post(address), 412, "stale");
        Api.changing(officer, "\"1\"").body(DISMISSAL).post(address).then().statusCode(200);
    }

    @Test
    void ofManyAcceptancesAtOnceOneMakesARisk() throws Exception {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String address = TestProposedRisks.PROPOSED + "/" + proposed.only() + "/acceptance";
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(officers.submit(() -> Api.changing(lao.token(Role.OFFICER), "\"0\"")
                        .body(acceptance(assessment.id()))
                        .post(address)));
            }
            for (Future<Response> answer : sent) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assessment.get().then().body("risks", hasSize(1));
    }

    @Test
    void onlyADraftTakesAProposal() {
        TestRiskAssessment published = TestRiskAssessment.published(lao);
        Events.heard(pattern);

        Api.refused(proposed.decide("acceptance", acceptance(published.id())), 409, "not-a-draft");
        Api.invalid(proposed.decide("acceptance", acceptance(TestRiskAssessment.someId())), "riskAssessmentId");
        Api.invalid(proposed.decide("acceptance", "{}"), "impact");
        Api.invalid(proposed.decide("acceptance", acceptance(published.id()).replace(":4,", ":6,")), "likelihood");

        proposed.list().then().body("items.state", contains("PROPOSED"));
        published.get().then().body("risks", hasSize(1));
    }

    @Test
    void theListIsFilteredByStateAndReadInPages() {
        Events.heard(pattern);
        Events.heard(Events.pattern(lao));
        String first =
                Api.as(lao.token(Role.OFFICER)).get(TestProposedRisks.PROPOSED).path("items[0].id");
        Api.changing(lao.token(Role.OFFICER), "\"0\"")
                .body(DISMISSAL)
                .post(TestProposedRisks.PROPOSED + "/" + first + "/dismissal")
                .then()
                .statusCode(200);

        proposed.list("state", "DISMISSED").then().body("items.id", contains(first));
        proposed.list("state", "PROPOSED").then().body("items", hasSize(1));
        proposed.list("state", "ACCEPTED").then().body("items", empty());
        Api.refused(proposed.list("state", "ODD"), 400, "invalid-request");
        Response page = proposed.list("limit", "1");
        page.then().body("items.id", contains(first));
        proposed.list("cursor", page.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    private static String acceptance(String assessment) {
        return """
                {"likelihood":4,"impact":3,"riskAssessmentId":"%s","processStep":"การซ่อมถนน","riskEvent":"ตรวจรับไม่ครบ"}""".formatted(assessment);
    }
}
