package org.sujarit.testkit;

import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A topic of the test run's broker, to read whole and to write to as another service would. */
public record TestTopic(String name) {

    /** Everything that is on the topic now. */
    public List<ConsumerRecord<String, byte[]>> records() {
        return TestClients.read(consumer -> {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(name, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        });
    }

    public static String header(ConsumerRecord<?, ?> record, String header) {
        return record.headers().lastHeader(header) == null
                ? null
                : new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    /** Sends a CloudEvent as another service would. */
    public void send(String source, UUID id, String type, Object key, byte[] data) {
        send(source, id.toString(), type, key, data);
    }

    /** The same with an id that is none of ours. */
    public void send(String source, String id, String type, Object key, byte[] data) {
        send(KafkaMessageFactory.<String>createWriter(name, key.toString())
                .writeBinary(CloudEventBuilder.v1()
                        .withId(id)
                        .withSource(URI.create(source))
                        .withType(type)
                        .withTime(OffsetDateTime.parse("2022-10-03T09:00:00+07:00"))
                        .withData("application/json", data)
                        .build()));
    }

    /** Sends bytes that are no CloudEvent. */
    public void sendRaw(String key, byte[] data) {
        send(new ProducerRecord<>(name, key, data));
    }

    /** Waits until a service has settled everything that is on the topic now: applied it or buried it. */
    public void awaitSettledBy(String service) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrapServers()))) {
            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptions()
                    .until(() -> isSettled(admin, service));
        }
    }

    private boolean isSettled(Admin admin, String service) throws Exception {
        Map<TopicPartition, OffsetSpec> latest =
                admin
                        .describeTopics(List.of(name))
                        .allTopicNames()
                        .get(5, TimeUnit.SECONDS)
                        .get(name)
                        .partitions()
                        .stream()
                        .collect(Collectors.toMap(
                                p -> new TopicPartition(name, p.partition()), p -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(latest).all().get(5, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetAndMetadata> settled = admin.listConsumerGroupOffsets(service)
                .partitionsToOffsetAndMetadata()
                .get(5, TimeUnit.SECONDS);
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata here = settled.get(end.getKey());
            return (here == null ? 0 : here.offset()) == end.getValue().offset();
        });
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        try {
            TestClients.producer().send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
