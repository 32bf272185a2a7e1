package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningStack.class)
class CrashIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "ita-service", "complaint-service", "gateway", "broker", "database"})
    void nothingIsLostWhenAPartIsKilledAndStartedAgain(String part) {
        PlanJourney plan = PlanJourney.approved("แผนก่อน " + part + " ล้ม");
        Response complaint = Api.anybody()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "ROADS", "description", "ถนนชำรุดหน้าตลาด"))
                .post("/api/v1/organisations/" + Api.CHANG_NUEA + "/complaints");
        complaint.then().statusCode(201);
        plan.publish().then().statusCode(200);

        RunningStack.stack().kill(part);
        RunningStack.stack().start(part);
        RunningStack.stack().awaitReady(part);

        await().atMost(RECOVERY).untilAsserted(() -> {
            Api.anybody().get(plan.publicAddress()).then().statusCode(200);
            assertThat(Api.proofOfThePlan(2566)).isEqualTo(plan.publicAddress());
            Api.anybody()
                    .header("Tracking-Secret", complaint.<String>path("secret"))
                    .get("/api/v1/complaint-tracking/" + complaint.path("trackingNumber"))
                    .then()
                    .statusCode(200)
                    .body("state", is("RECEIVED"));
        });
        assertThat(Kafka.records("sujarit.action-plan").stream().filter(r -> plan.id.equals(r.key())))
                .as("sent at least once")
                .isNotEmpty();
    }

    @Test
    void unreachableServiceIsAProblemAndTheOthersGoOn() {
        RunningStack.stack().kill("ita-service");
        try {
            Api.as("officer")
                    .get("/api/v1/assessments")
                    .then()
                    .statusCode(502)
                    .contentType("application/problem+json")
                    .body("type", is("urn:sujarit:problem:service-unreachable"));
            Api.as("officer").get("/api/v1/action-plans").then().statusCode(200);
        } finally {
            RunningStack.stack().start("ita-service");
            RunningStack.stack().awaitReady("ita-service");
        }
    }
}
