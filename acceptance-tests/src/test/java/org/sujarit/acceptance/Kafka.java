package org.sujarit.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The stack's broker, as somebody who stands beside the services sees it. */
final class Kafka {

    private static final String ONE_KEY = "one-key";

    private Kafka() {}

    /** Sends a CloudEvent in binary mode, all with one key, so that they come in the order in which they were sent. */
    static void send(String topic, UUID id, String type, byte[] data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, ONE_KEY, data);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_type",
                type,
                "ce_source",
                "urn:sujarit:acceptance-test",
                "ce_time",
                Instant.now().toString(),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is on the topic now. */
    static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** How many records of the topic the service has not committed yet. */
    static long lag(String service, String topic) throws Exception {
        try (Admin admin = Admin.create(settings());
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> committed = new HashMap<>();
            admin.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get(20, TimeUnit.SECONDS)
                    .forEach((partition, offset) -> committed.put(partition, offset.offset()));
            return consumer.endOffsets(partitions(consumer, topic)).entrySet().stream()
                    .collect(Collectors.summingLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L)));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", RunningStack.stack().bootstrapServers(),
                "request.timeout.ms", 5_000,
                "default.api.timeout.ms", 20_000);
    }
}
