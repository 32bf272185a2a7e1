package org.sujarit.plan.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.plan.TestPlan.APPROVE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApprovalChainTest {

    private static final String SEND_BACK = "{\"decision\":\"SEND_BACK\",\"reason\":\"โปรดระบุตัวชี้วัด\"}";

    private Lao lao;

    @BeforeEach
    void register() {
        lao = Lao.registered();
    }

    @Test
    void thePlanPassesThroughTheFourApproversInTheirOrder() {
        TestPlan plan = TestPlan.draftedWithItem(lao);

        plan.submit().then().statusCode(200).body("state", is("SUBMITTED")).body("nextStep", is("HEAD_OF_PLANNING"));
        plan.decide(Role.HEAD_OF_PLANNING, APPROVE).then().statusCode(200).body("nextStep", is("HEAD_OF_OFFICE"));
        plan.decide(Role.HEAD_OF_OFFICE, APPROVE).then().statusCode(200).body("nextStep", is("CLERK"));
        plan.decide(Role.CLERK, APPROVE).then().statusCode(200).body("nextStep", is("CHIEF_EXECUTIVE"));
        plan.decide(Role.CHIEF_EXECUTIVE, APPROVE)
                .then()
                .statusCode(200)
                .body("state", is("APPROVED"))
                .body("nextStep", nullValue())
                .body("approvals.step", contains("HEAD_OF_PLANNING", "HEAD_OF_OFFICE", "CLERK", "CHIEF_EXECUTIVE"));
    }

    @Test
    void nobodyDecidesOutOfTurn() {
        TestPlan plan = TestPlan.submitted(lao);

        for (String later : TestPlan.CHAIN.subList(1, 4)) {
            Api.refused(plan.decide(later, APPROVE), 409, "approval-out-of-turn");
            Api.refused(plan.decide(later, SEND_BACK), 409, "approval-out-of-turn");
        }
        plan.decide(Role.HEAD_OF_PLANNING, APPROVE).then().statusCode(200);
        Api.refused(plan.decide(Role.HEAD_OF_PLANNING, SEND_BACK), 409, "approval-out-of-turn");
    }

    @Test
    void onlyApproversDecideAndOnlyOfficersSubmitAndPublish() {
        TestPlan plan = TestPlan.submitted(lao);
        for (String other : List.of(Role.OFFICER, Role.AUDITOR, Role.ORGANISATION_ADMINISTRATOR)) {
            Api.refused(plan.decide(other, APPROVE), 403, "forbidden");
        }

        Api.refused(plan.act(lao.token(Role.CLERK), "submission", null), 403, "forbidden");
        Api.refused(plan.act(lao.token(Role.CHIEF_EXECUTIVE), "publication", null), 403, "forbidden");
    }

    @Test
    void whoSendsBackSaysWhy() {
        TestPlan plan = TestPlan.submitted(lao);

        Api.invalid(plan.decide(Role.HEAD_OF_PLANNING, "{\"decision\":\"SEND_BACK\"}"), "reason");
        Api.invalid(plan.decide(Role.HEAD_OF_PLANNING, "{\"decision\":\"SEND_BACK\",\"reason\":\" \"}"), "reason");
        Api.invalid(plan.decide(Role.HEAD_OF_PLANNING, "{}"), "decision");
    }

    @Test
    void aPlanThatWasSentBackStartsTheChainFromItsBeginning() {
        TestPlan plan = TestPlan.submitted(lao);
        plan.decide(Role.HEAD_OF_PLANNING, APPROVE).then().statusCode(200);
        plan.decide(Role.HEAD_OF_OFFICE, SEND_BACK)
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("nextStep", nullValue())
                .body("approvals[1].reason", is("โปรดระบุตัวชี้วัด"));

        plan.change(TestPlan.DETAILS.replace("แผน", "แผนที่แก้แล้ว")).then().statusCode(200);
        plan.submit().then().statusCode(200).body("nextStep", is("HEAD_OF_PLANNING"));
        plan.decide(Role.HEAD_OF_PLANNING, APPROVE).then().statusCode(200).body("approvals.round", contains(1, 1, 2));
    }

    @Test
    void onePersonApprovesOnceWhateverTheRoles() {
        TestPlan plan = TestPlan.submitted(lao);
        String both = Tokens.with(
                Map.of(
                        "roles",
                        List.of(Role.HEAD_OF_PLANNING, Role.HEAD_OF_OFFICE),
                        "organisation",
                        lao.id().toString()),
                "both-of-" + lao.id());

        plan.act(both, "decisions", APPROVE).then().statusCode(200);
        Api.refused(plan.act(both, "decisions", APPROVE), 409, "approval-by-same-person");
        plan.decide(Role.HEAD_OF_OFFICE, APPROVE).then().statusCode(200);
    }

    @Test
    void aPlanWithoutItemsIsNotSubmitted() {
        TestPlan plan = TestPlan.drafted(lao);

        Api.refused(plan.submit(), 422, "plan-incomplete").body("errors.field", contains("items"));
        plan.addItem("{\"kind\":\"PROJECT\",\"name\":\"โครงการ\",\"guidelineCodes\":[\"1.3.1\"]}")
                .then()
                .statusCode(201);
        Api.refused(plan.submit(), 422, "plan-incomplete").body("errors.field", contains("items[0].years"));
    }

    @Test
    void aDraftIsNeitherDecidedNorPublished() {
        TestPlan plan = TestPlan.draftedWithItem(lao);

        Api.refused(plan.decide(Role.HEAD_OF_PLANNING, APPROVE), 409, "not-submitted");
        Api.refused(plan.publish(), 409, "not-approved");
    }

    @Test
    void aPlanIsNotPublishedBeforeTheLastApproval() {
        TestPlan plan = TestPlan.submitted(lao);
        TestPlan.CHAIN.subList(0, 3).forEach(role -> plan.decide(role, APPROVE));

        Api.refused(plan.publish(), 409, "not-approved");
        Api.refused(Api.anyone().get(plan.publicAddress()), 404, "not-found");
    }

    @Test
    void aSubmittedOrPublishedPlanNeverChanges() {
        TestPlan submitted = TestPlan.submitted(lao);
        TestPlan published = TestPlan.published(lao);

        assertClosed(submitted);
        assertClosed(published);
        Api.refused(published.publish(), 409, "not-a-draft");
        Api.refused(published.decide(Role.CHIEF_EXECUTIVE, SEND_BACK), 409, "not-submitted");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnApproval() {
        TestPlan.published(Lao.registered());

        FinalRows.assertFinal("approval", "decision = 'SENT_BACK'");
    }

    @Test
    void ofTwoApprovalsAtOnceWithOneVersionOneCounts() throws Exception {
        TestPlan plan = TestPlan.submitted(lao);
        String etag = plan.etag();
        String one = lao.token(Role.HEAD_OF_PLANNING);
        String other = Tokens.of(Role.HEAD_OF_PLANNING, "deputy-of-" + lao.id(), lao.id());

        List<Integer> statuses;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = List.of(one, other).stream()
                    .map(token -> both.submit(
                            () -> Api.changing(token, etag).body(APPROVE).post(plan.address() + "/decisions")))
                    .toList();
            statuses = List.of(
                    answers.get(0).get().statusCode(), answers.get(1).get().statusCode());
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        plan.get().then().body("approvals", hasSize(1)).body("nextStep", is("HEAD_OF_OFFICE"));
    }

    private static void assertClosed(TestPlan plan) {
        String item = plan.get().path("items[0].id");
        List.of(
                        plan.change(TestPlan.DETAILS),
                        plan.addItem(TestPlan.ITEM),
                        plan.changeItem(item, TestPlan.ITEM),
                        plan.removeItem(item),
                        plan.submit())
                .forEach(answer -> Api.refused(answer, 409, "not-a-draft"));
    }
}
