package org.sujarit.kit.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** Sends outbox rows as CloudEvents in Kafka's binary mode and marks those the brokers took. */
final class OutboxProducer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxProducer.class);

    private final KafkaProducer<String, byte[]> kafka;
    private final URI source;

    OutboxProducer(MessagingConfig config) {
        source = URI.create(config.source());
        int deliveryMillis = (int) config.deliveryTimeout().toMillis();
        kafka = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        config.bootstrapServers(),
                        "client.id",
                        config.service() + "-outbox",
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "max.block.ms",
                        deliveryMillis / 2,
                        "request.timeout.ms",
                        deliveryMillis / 2,
                        "delivery.timeout.ms",
                        deliveryMillis,
                        "reconnect.backoff.max.ms",
                        500),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * What is not taken stays in the outbox.
     *
     * @return whether it is worth going on: every row was taken, or some were and the others hold up their own keys alone
     */
    boolean send(List<OutboxTable.Row> rows, OutboxTable outbox, OutboxMetrics metrics) throws SQLException {
        Map<OutboxTable.Row, Future<RecordMetadata>> underWay = new HashMap<>();
        List<Long> failed = new ArrayList<>();
        String failure = null;
        for (OutboxTable.Row row : rows) {
            Future<RecordMetadata> sent = kafka.send(record(row));
            underWay.put(row, sent);
            if (sent.state() == Future.State.FAILED && isBrokerAway(sent.exceptionNow())) {
                // Each further one would only wait as long again.
                break;
            }
        }
        List<Long> published = new ArrayList<>();
        for (Map.Entry<OutboxTable.Row, Future<RecordMetadata>> sent : underWay.entrySet()) {
            try {
                sent.getValue().get();
                published.add(sent.getKey().position());
            } catch (ExecutionException e) {
                failed.add(sent.getKey().position());
                failure = e.getCause().getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (!published.isEmpty()) {
            outbox.published(published);
            metrics.published(published.size());
        }
        if (!failed.isEmpty()) {
            outbox.failed(failed, failure);
            metrics.failed(failed.size());
            LOG.warnf("%d events wait in the outbox: %s", failed.size(), failure);
        }
        return failed.isEmpty() || !published.isEmpty();
    }

    /** Anything else that fails at once is the record's own fault. */
    private static boolean isBrokerAway(Throwable failure) {
        return failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
    }

    private ProducerRecord<String, byte[]> record(OutboxTable.Row row) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(row.id())
                .withType(row.type())
                .withSource(source)
                .withTime(row.time().atOffset(ZoneOffset.UTC))
                .withData("application/json", row.data().getBytes(StandardCharsets.UTF_8));
        CloudEvent built = event.build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(row.topic(), row.key()).writeBinary(built);
        if (row.traceparent() != null) {
            record.headers().add(TraceContext.HEADER, row.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(2));
    }
}
