package org.sujarit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void aRestartOnTheSameDirectoryAndPortKeepsTopicsRecordsAndOffsets() throws Exception {
        int port = FreePort.next();
        try (var broker = KafkaBroker.start(directory.resolve("kafka"), port)) {
            createTopic(broker);
            send(broker, "first");
            assertThat(readAll(broker, 1)).containsExactly("first");
        }
        try (var broker = KafkaBroker.start(directory.resolve("kafka"), port)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            send(broker, "second");
            assertThat(readAll(broker, 1)).containsExactly("second");
        }
    }

    @Test
    void aTopicIsNeverCreatedByAskingForIt() throws Exception {
        try (var broker = KafkaBroker.start(null, 0);
                Admin admin = Admin.create(client(broker))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("unheard-of"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    @Test
    void aTemporaryDirectoryIsGoneAfterClose() {
        var broker = KafkaBroker.start(null, 0);
        Path temporary = broker.directory();
        broker.close();
        assertThat(Files.exists(temporary)).isFalse();
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic("plans", 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("plans", "key", value)).get();
        }
    }

    private static List<String> readAll(KafkaBroker broker, int expected) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("plans"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
                return values.size() >= expected;
            });
            consumer.commitSync();
        }
        return values;
    }

    private static Map<String, Object> client(KafkaBroker broker) {
        return Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
    }
}
