package org.sujarit.plan.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestTopic;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanLifeTest {

    private static final String APPROVE = "{\"decision\":\"APPROVE\"}";

    private String officer;
    private String plan;
    private String etag;

    @BeforeEach
    void draft() {
        Api.registerOrganisations();
        officer = Tokens.of(Role.OFFICER);
        Response drafted = Api.draft(officer);
        drafted.then().statusCode(201).body("state", is("DRAFT"));
        plan = drafted.path("id");
        Response added = Api.addItem(officer, plan);
        added.then().statusCode(201);
        etag = added.header("ETag");
    }

    @Test
    void draftBecomesPublicAfterTheFourApproversInTheirOrder() {
        submit();
        decide(Role.HEAD_OF_PLANNING, APPROVE).then().statusCode(200).body("nextStep", is("HEAD_OF_OFFICE"));
        decide(Role.HEAD_OF_OFFICE, APPROVE).then().statusCode(200);
        decide(Role.CLERK, APPROVE).then().statusCode(200);
        decide(Role.CHIEF_EXECUTIVE, APPROVE).then().statusCode(200).body("state", is("APPROVED"));
        act(officer, "publication", null).then().statusCode(200).body("state", is("PUBLISHED"));

        RestAssured.given()
                .get("/api/v1/published-action-plans/" + plan)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("summary.totalBaht", equalTo(30000.5f))
                .body("approvals", hasSize(4));
        Api.as(officer)
                .header("If-Match", etag)
                .body("{\"title\":\"อื่น\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}")
                .put("/api/v1/action-plans/" + plan)
                .then()
                .statusCode(409)
                .body("type", is("urn:sujarit:problem:plan-not-editable"));
        await().atMost(Duration.ofSeconds(10)).until(() -> publishedEvents().size() == 1);
        ConsumerRecord<String, byte[]> event = publishedEvents().getFirst();
        Contracts.assertKept("org.sujarit.plan.published.v1", event.value());
        assertThat(TestTopic.header(event, "ce_source")).isEqualTo("urn:sujarit:plan-service");
        assertThat(TestTopic.header(event, "ce_specversion")).isEqualTo("1.0");
    }

    private List<ConsumerRecord<String, byte[]>> publishedEvents() {
        return new TestTopic("sujarit.action-plan")
                .records().stream().filter(r -> r.key().equals(plan)).toList();
    }

    private void submit() {
        act(officer, "submission", null).then().statusCode(200).body("state", is("SUBMITTED"));
    }

    private Response decide(String role, String body) {
        return act(Tokens.of(role), "decisions", body);
    }

    private Response act(String token, String action, String body) {
        Response response = Api.act(token, plan, etag, action, body);
        if (response.header("ETag") != null) {
            etag = response.header("ETag");
        }
        return response;
    }
}
