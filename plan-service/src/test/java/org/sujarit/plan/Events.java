package org.sujarit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.TestTopic;

/** What the service told the others about one thing. */
public final class Events {

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
        events.forEach(event -> Contracts.assertKept(type(event), event.value()));
        return events;
    }

    public static String type(ConsumerRecord<String, byte[]> event) {
        return TestTopic.header(event, "ce_type");
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
