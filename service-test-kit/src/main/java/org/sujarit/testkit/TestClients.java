package org.sujarit.testkit;

import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The tests' own clients of the test run's broker: made once, as making and closing one takes longer than what it does. */
final class TestClients {

    private static Producer<String, byte[]> producer;
    private static Consumer<String, byte[]> consumer;

    private TestClients() {}

    static synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", RealParts.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    /** One reads at a time. */
    static synchronized <T> T read(Function<Consumer<String, byte[]>, T> reading) {
        if (consumer == null) {
            // The broker holds a question that it has no answer to for 500 ms, and a new one waits behind it.
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", RealParts.bootstrapServers(), "fetch.max.wait.ms", 10),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
        }
        return reading.apply(consumer);
    }

    static synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
