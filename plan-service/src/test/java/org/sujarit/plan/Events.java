package org.sujarit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.TestTopic;

/** What the service told the others about one thing, and what they tell it. */
public final class Events {

    public static final TestTopic PATTERNS = new TestTopic("sujarit.complaint-pattern");
    public static final String PATTERN_DETECTED = "org.sujarit.complaint-pattern.detected.v1";
    public static final String COMPLAINT_SERVICE = "urn:sujarit:complaint-service";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    public static List<ConsumerRecord<String, byte[]>> now(String topic, Object key) {
        return new TestTopic(topic)
                .records().stream()
                        .filter(record -> key.toString().equals(record.key()))
                        .toList();
    }

    /** Waits for so many events of a key, and fails where one breaks its contract. */
    public static List<ConsumerRecord<String, byte[]>> awaited(String topic, Object key, int count) {
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> now(topic, key), found -> found.size() >= count);
        assertThat(events).hasSize(count);
        events.forEach(Contracts::assertKept);
        return events;
    }

    public static String type(ConsumerRecord<String, byte[]> event) {
        return TestTopic.header(event, "ce_type");
    }

    /** The contract's example of a recurring complaint, as a pattern of its own of this organisation. */
    public static ObjectNode pattern(Lao lao) {
        try {
            return ((ObjectNode) JSON.readTree(Contracts.example(PATTERN_DETECTED)))
                    .put("patternId", UUID.randomUUID().toString())
                    .put("organisationId", lao.id().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** complaint-service tells of a pattern, and the service has heard it. */
    public static UUID heard(JsonNode pattern) {
        UUID event = tell(pattern.path("patternId").asText(), pattern.toString());
        PATTERNS.awaitSettledBy("plan-service");
        return event;
    }

    /** @return the event's id */
    public static UUID tell(String key, String data) {
        UUID event = UUID.randomUUID();
        PATTERNS.send(COMPLAINT_SERVICE, event, PATTERN_DETECTED, key, data.getBytes(StandardCharsets.UTF_8));
        return event;
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
