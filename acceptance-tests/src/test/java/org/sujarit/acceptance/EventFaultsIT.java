package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class EventFaultsIT {

    private static final String TOPIC = "sujarit.action-plan";
    private static final String TYPE = "org.sujarit.plan.published.v1";
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @BeforeAll
    static void checklistIsThere() {
        Api.openAssessment(2566).then().statusCode(200);
    }

    @Test
    void planIsPublishedWhileTheBrokerIsDownAndProvenOnceWhenItIsBack() {
        PlanJourney plan = PlanJourney.approved("แผนที่ประกาศขณะระบบส่งข้อความหยุด");
        RunningStack.stack().stop("broker");
        try {
            plan.publish().then().statusCode(200);
            Api.anybody().get(plan.publicAddress()).then().statusCode(200);
            assertThat(Api.proofOfThePlan(2566)).isNotEqualTo(plan.publicAddress());
        } finally {
            RunningStack.stack().start("broker");
            RunningStack.stack().awaitReady("broker");
        }

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(Api.proofOfThePlan(2566)).isEqualTo(plan.publicAddress()));
        assertThat(Kafka.records(TOPIC).stream().filter(r -> plan.id.equals(r.key())))
                .hasSize(1);
    }

    @Test
    void sameEventDeliveredThreeTimesChangesNothingMore() {
        UUID id = UUID.randomUUID();
        byte[] event = published("https://example.go.th/first", Instant.now());

        Kafka.send(TOPIC, id, TYPE, event);
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(Api.proofOfThePlan(2566)).isEqualTo("https://example.go.th/first"));
        String etag = Api.assessment(2566).header("ETag");
        int trail = trailLength();
        Kafka.send(TOPIC, id, TYPE, event);
        Kafka.send(TOPIC, id, TYPE, event);
        await().atMost(RECOVERY).until(() -> Kafka.lag("ita-service", TOPIC) == 0);

        assertThat(Api.assessment(2566).header("ETag")).isEqualTo(etag);
        assertThat(trailLength()).isEqualTo(trail);
    }

    @Test
    void poisonedEventBecomesADeadLetterAndTheNextOneIsHandled() {
        UUID poisoned = UUID.randomUUID();
        Kafka.send(TOPIC, poisoned, TYPE, "{\"organisationId\":\"nobody\"}".getBytes(StandardCharsets.UTF_8));
        Kafka.send(TOPIC, UUID.randomUUID(), TYPE, published("https://example.go.th/next", Instant.now()));

        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(Api.proofOfThePlan(2566)).isEqualTo("https://example.go.th/next"));
        await().atMost(RECOVERY).until(() -> Kafka.records("sujarit.ita-service.dead-letter").stream()
                .anyMatch(r -> new String(r.value(), StandardCharsets.UTF_8).contains(poisoned.toString())));
        assertThat(Api.all("platform", "/api/v1/services/ita-service/dead-letters"))
                .extracting(letter -> letter.get("eventId"))
                .contains(poisoned.toString());
    }

    private static int trailLength() {
        return Api.all("auditor", "/api/v1/services/ita-service/audit-trail").size();
    }

    private static byte[] published(String address, Instant at) {
        return """
                {"planId":"%s","organisationId":"%s","title":"แผน","firstFiscalYear":2566,"lastFiscalYear":2570,
                 "publishedAt":"%s","publicAddress":"%s"}""".formatted(UUID.randomUUID(), Api.CHANG_NUEA, at, address).getBytes(StandardCharsets.UTF_8);
    }
}
