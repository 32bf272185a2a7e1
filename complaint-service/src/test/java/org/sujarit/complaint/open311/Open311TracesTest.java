package org.sujarit.complaint.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.Unremovable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sujarit.testkit.RealParts;

/** A service that traces: clients may put their key into the address too. */
@QuarkusTest
@WithTestResource(RealParts.class)
@TestProfile(Open311TracesTest.Traced.class)
class Open311TracesTest {

    @Inject
    Spans spans;

    /** Traces on, and sent to nobody. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    /** What a trace would hold. */
    @Singleton
    @Unremovable
    static class Spans implements SpanProcessor {

        private final List<String> ended = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.getName() + " " + span.toSpanData().getAttributes());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Test
    void noTraceHoldsAKeyThatStandsInAnAddress() {
        String base = "/api/v1/organisations/" + UUID.randomUUID();
        given().queryParam("api_key", "a-key-in-an-address").get(base + "/open311/v2/services.json");
        given().contentType(ContentType.URLENC)
                .queryParam("api_key", "a-key-in-an-address")
                .formParam("description", "ไฟดับ")
                .post(base + "/open311/v2/requests.xml");
        given().get(base + "/complaint-categories");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> spans.ended.stream().anyMatch(span -> span.contains("complaint-categories")));
        assertThat(spans.ended).noneMatch(span -> span.contains("open311") || span.contains("a-key-in-an-address"));
    }
}
