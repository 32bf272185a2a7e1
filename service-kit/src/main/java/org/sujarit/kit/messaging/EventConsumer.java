package org.sujarit.kit.messaging;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.sujarit.kit.database.DatabaseTrouble;
import org.sujarit.kit.problem.Causes;
import org.sujarit.kit.work.BackgroundLoop;

/**
 * Reads the topics of the service's {@link EventHandler}s. What can't be applied after a bounded number of tries becomes
 * a dead letter, and the next event is handled; offsets are committed only after either.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** A consumer that was killed is missed after this time, and its partitions go to another one: 45 s by default. */
    private static final int SESSION_MILLIS = 6_000;

    @Inject
    MessagingConfig config;

    @Inject
    EventHandlers handlers;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Topics topics;

    @Inject
    OpenTelemetry telemetry;

    private BackgroundLoop loop;

    void start(@Observes StartupEvent event) {
        loop = new BackgroundLoop("event-consumer", this::consume);
        if (!handlers.topics().isEmpty()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** True also where there is nothing to hear. */
    boolean isAlive() {
        return handlers.topics().isEmpty() || loop.isAlive();
    }

    private void consume() {
        topics.ensure(handlers.topics());
        try (KafkaConsumer<String, byte[]> kafka = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        config.bootstrapServers(),
                        "group.id",
                        config.service(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        100,
                        "session.timeout.ms",
                        SESSION_MILLIS,
                        "heartbeat.interval.ms",
                        SESSION_MILLIS / 3,
                        "reconnect.backoff.max.ms",
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            kafka.subscribe(handlers.topics());
            while (!loop.isStopped()) {
                for (ConsumerRecord<String, byte[]> record : kafka.poll(POLL)) {
                    if (loop.isStopped()) {
                        return;
                    }
                    settle(record);
                    kafka.commitSync(Map.of(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
                }
            }
        }
    }

    /** Applies the record or buries it; throws only where the database can do neither, and then nothing is committed. */
    private void settle(ConsumerRecord<String, byte[]> record) {
        IncomingEvent event;
        try {
            event = read(record);
        } catch (RuntimeException e) {
            deadLetters.bury(record, null, "not a CloudEvent");
            return;
        }
        Span span = telemetry
                .getTracer("org.sujarit.kit.messaging")
                .spanBuilder("process " + record.topic())
                .setParent(TraceContext.of(header(record, TraceContext.HEADER)))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            applyWithRetries(record, event);
        } finally {
            span.end();
        }
    }

    private void applyWithRetries(ConsumerRecord<String, byte[]> record, IncomingEvent event) {
        Duration pause = config.firstRetryPause();
        for (int attempt = 1; ; attempt++) {
            try {
                handlers.apply(event);
                return;
            } catch (UnusableEvent e) {
                deadLetters.bury(record, event, e.getMessage());
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "event %s: try %d failed with %s",
                        event.id(), attempt, Causes.root(e).getClass().getName());
                if (loop.isStopped()) {
                    // Not the event's fault: uncommitted, it comes again after the start.
                    throw e;
                }
                if (attempt >= config.attempts()) {
                    if (DatabaseTrouble.causes(e)) {
                        // Nor is this: it is tried again for as long as the trouble lasts.
                        throw e;
                    }
                    deadLetters.bury(
                            record,
                            event,
                            "failed with " + Causes.root(e).getClass().getName());
                    return;
                }
                loop.rest(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** Throws whatever the reader makes of bytes that are no CloudEvent. */
    private static IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
        for (String name : List.of(event.getSource().toString(), event.getId(), event.getType())) {
            if (name.length() > IncomingEvent.LONGEST_NAME) {
                throw new IllegalArgumentException("a name longer than any of ours");
            }
        }
        OffsetDateTime time = event.getTime();
        return new IncomingEvent(
                event.getSource().toString(),
                event.getId(),
                event.getType(),
                time == null ? Instant.ofEpochMilli(record.timestamp()) : time.toInstant(),
                record.key(),
                event.getData() == null ? new byte[0] : event.getData().toBytes());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
