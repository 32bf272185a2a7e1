package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.StrangerWalk;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;

/** Nobody sees or touches the risks of another organisation, nor what its complaints propose. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RiskTenancyTest {

    private static final String PROPOSED = "/api/v1/proposed-risks";

    private Lao lao;
    private Lao stranger;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        stranger = Lao.registered();
    }

    @Test
    void noRouteShowsAStrangerADraftOrChangesIt() {
        TestRiskAssessment assessment = TestRiskAssessment.draftedWithRisk(lao);

        assertHidden(assessment);
    }

    @Test
    void noRouteShowsAStrangerAPublishedOneOrChangesIt() {
        TestRiskAssessment assessment = TestRiskAssessment.published(lao);

        assertHidden(assessment);
    }

    private void assertHidden(TestRiskAssessment assessment) {
        String risk = assessment.firstRisk();
        String before = assessment.get().asString() + assessment.history().asString();

        StrangerWalk walk = StrangerWalk.below(
                TestRiskAssessment.ASSESSMENTS,
                stranger,
                Map.of("id", assessment.id(), "riskId", risk),
                assessment.etag());

        assertThat(walk.answers()).hasSizeGreaterThanOrEqualTo(70);
        assertThat(walk.answered()).isEmpty();
        assertThat(walk.answers())
                .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain("การจัดซื้อจัดจ้าง"));
        assertThat(assessment.get().asString() + assessment.history().asString())
                .isEqualTo(before);
    }

    @Test
    void noRouteShowsAStrangerAProposalOrDecidesIt() {
        Events.heard(Events.pattern(lao));
        Response proposals = Api.as(lao.token(Role.OFFICER)).get(PROPOSED);
        String proposal = proposals.path("items[0].id");

        StrangerWalk walk = StrangerWalk.below(PROPOSED, stranger, Map.of("id", proposal), "\"0\"");

        assertThat(walk.answers()).hasSizeGreaterThanOrEqualTo(21);
        assertThat(walk.answered()).isEmpty();
        assertThat(Api.as(lao.token(Role.OFFICER)).get(PROPOSED).asString()).isEqualTo(proposals.asString());
    }

    @Test
    void aStrangersListsAreEmpty() {
        TestRiskAssessment.drafted(lao);
        Events.heard(Events.pattern(lao));

        for (String list : List.of(TestRiskAssessment.ASSESSMENTS, PROPOSED)) {
            Api.as(lao.token(Role.AUDITOR)).get(list).then().statusCode(200).body("items", hasSize(1));
            for (String role : StrangerWalk.STRANGERS) {
                Api.as(stranger.token(role)).get(list).then().statusCode(200).body("items", empty());
            }
        }
    }

    @Test
    void aProposalIsNotAcceptedIntoAStrangersDraft() {
        TestRiskAssessment strangers = TestRiskAssessment.drafted(stranger);
        Events.heard(Events.pattern(lao));
        String officer = lao.token(Role.OFFICER);
        String proposal = Api.as(officer).get(PROPOSED).path("items[0].id");

        Response refused = Api.changing(officer, "\"0\"")
                .body("""
                        {"riskAssessmentId":"%s","processStep":"ก","riskEvent":"ข","likelihood":4,"impact":3}""".formatted(strangers.id()))
                .post(PROPOSED + "/" + proposal + "/acceptance");

        Api.invalid(refused, "riskAssessmentId");
        strangers.get().then().body("risks", empty());
    }
}
