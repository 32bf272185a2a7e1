package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

/** A creating request happens once per key, however often and by however many connections it is sent. */
@QuarkusTest
@WithTestResource(RealParts.class)
class IdempotencyTest {

    private Lao lao;
    private String officer;
    private String key;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
        key = "key-" + UUID.randomUUID();
    }

    @Test
    void fiftyRequestsAtOnceWithOneKeyMakeOnePlanAndGetOneAnswer() throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(clients.submit(() -> draft(officer, key, TestPlan.DETAILS)));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .extracting(answer -> answer.header("Location") + answer.header("ETag"))
                .containsOnly(answers.getFirst().header("Location")
                        + answers.getFirst().header("ETag"));
        assertPlans(1);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        draft(officer, key, TestPlan.DETAILS).then().statusCode(201);

        Api.refused(draft(officer, key, TestPlan.DETAILS.replace("2570", "2569")), 422, "idempotency-key-reused");
        TestPlan plan = TestPlan.drafted(lao);
        Api.refused(
                Api.as(officer)
                        .header("Idempotency-Key", key)
                        .body(TestPlan.ITEM)
                        .post(plan.address() + "/items"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aCreatingRequestNeedsAKey() {
        Api.refused(Api.as(officer).body(TestPlan.DETAILS).post(TestPlan.PLANS), 400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a blank inside", "\"short\""})
    void aKeyOfAnotherFormIsNamed(String malformed) {
        Api.invalid(draft(officer, malformed, TestPlan.DETAILS), "Idempotency-Key");
        assertPlans(0);
    }

    @Test
    void aKeyInQuotesIsTheSameKey() {
        draft(officer, key, TestPlan.DETAILS).then().statusCode(201);
        draft(officer, "\"" + key + "\"", TestPlan.DETAILS).then().statusCode(201);

        assertPlans(1);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherKey() {
        String colleague = Tokens.of(Role.OFFICER, "colleague-of-" + lao.id(), lao.id());
        String first = draft(officer, key, TestPlan.DETAILS).path("id");
        String second = draft(colleague, key, TestPlan.DETAILS).path("id");

        assertThat(second).isNotEqualTo(first);
        assertPlans(2);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Api.refused(draft(officer, key, TestPlan.DETAILS.replace("2566", "2100")), 400, "invalid-request");
        draft(officer, key, TestPlan.DETAILS).then().statusCode(201);

        TestPlan plan = TestPlan.submitted(lao);
        String itemKey = "item-" + key;
        Api.refused(addItem(plan, itemKey), 409, "not-a-draft");
        plan.decide(Role.HEAD_OF_PLANNING, "{\"decision\":\"SEND_BACK\",\"reason\":\"แก้ไข\"}")
                .then()
                .statusCode(200);
        addItem(plan, itemKey).then().statusCode(201);
    }

    @Test
    void theDatabaseHoldsNeitherKeyNorAnswer() {
        String marker = "เครื่องหมาย" + UUID.randomUUID();
        draft(officer, key, TestPlan.DETAILS.replace("แผน", marker)).then().statusCode(201);

        String clear = "select count(*) from idempotency_key where key_hash like '%' || ? || '%'"
                + " or fingerprint like '%' || ? || '%' or position(convert_to(?, 'UTF8') in answer) > 0"
                + " or position(convert_to(?, 'UTF8') in answer) > 0";
        assertThat(Database.number("select count(*) from idempotency_key")).isPositive();
        assertThat(Database.number(clear, key, key, key, marker)).isZero();
    }

    @Test
    void whileTheFirstRequestIsUnderWayItsKeyIsInUse() throws Exception {
        CompletableFuture<Response> first;
        try (Connection operator = Database.connect()) {
            operator.setAutoCommit(false);
            // Nobody reads the plans' table now, so the first request stands still after it has taken its key.
            Database.run(operator, "lock table action_plan in access exclusive mode");
            first = CompletableFuture.supplyAsync(() -> draft(officer, key, TestPlan.DETAILS));
            Waiting.until(() -> Database.number("select count(*) from pg_locks where not granted") > 0);
            Api.refused(draft(officer, key, TestPlan.DETAILS), 409, "idempotency-key-in-use");
            operator.rollback();
        }

        first.get().then().statusCode(201);
        draft(officer, key, TestPlan.DETAILS).then().statusCode(201).header("Idempotent-Replayed", is("true"));
        assertPlans(1);
    }

    private Response addItem(TestPlan plan, String itemKey) {
        return Api.as(officer)
                .header("Idempotency-Key", itemKey)
                .body(TestPlan.ITEM)
                .post(plan.address() + "/items");
    }

    private static Response draft(String token, String key, String details) {
        return Api.as(token).header("Idempotency-Key", key).body(details).post(TestPlan.PLANS);
    }

    private void assertPlans(int count) {
        Api.as(officer).get(TestPlan.PLANS).then().statusCode(200).body("items", hasSize(count));
    }
}
