package org.sujarit.kit.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Causes;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.text.Text;

/** Where events go that can't be applied, and how they come back. */
@ApplicationScoped
class DeadLetters {

    static final String TYPE = "org.sujarit.dead-letter.buried.v1";

    static final ProblemType REPLAY_FAILED = new ProblemType(
            "replay-failed", 409, Text.of("นำเหตุการณ์กลับมาประมวลผลไม่สำเร็จ", "The event still can't be applied"));

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    Outbox outbox;

    @Inject
    EventHandlers handlers;

    @Inject
    MessagingConfig config;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    /** What the dead-letter topic tells; the record itself stays in its own topic and in the table. */
    record Buried(
            UUID deadLetterId,
            String topic,
            int partition,
            long offset,
            String eventId,
            String eventType,
            String reason) {}

    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void bury(ConsumerRecord<String, byte[]> record, IncomingEvent event, String reason) {
        Instant recordTime = Instant.ofEpochMilli(record.timestamp());
        if (DeadLetter.buried(record.topic(), record.partition(), record.offset(), recordTime)) {
            return;
        }
        DeadLetter letter = new DeadLetter();
        letter.id = UuidCreator.getTimeOrderedEpoch();
        letter.topic = record.topic();
        letter.partition = record.partition();
        letter.offset = record.offset();
        letter.recordTime = recordTime;
        letter.key = keepable(record.key());
        letter.data = record.value() == null ? new byte[0] : record.value();
        letter.reason = reason;
        letter.failedAt = Instant.now(clock);
        if (event != null) {
            letter.source = keepable(event.source());
            letter.eventId = keepable(event.id());
            letter.type = keepable(event.type());
            letter.time = keepable(event.time());
        }
        letter.persist();
        outbox.publish(
                config.deadLetterTopic(),
                letter.id,
                TYPE,
                new Buried(
                        letter.id, letter.topic, letter.partition, letter.offset, letter.eventId, letter.type, reason));
        metrics.counter("sujarit.events.dead").increment();
        LOG.errorf("dead letter %s from %s: %s", letter.id, letter.topic, reason);
    }

    /**
     * Applies a dead letter's event after all, for instance when the defect that stopped it is mended.
     *
     * @throws Problem {@code not-found}, or {@code replay-failed} (409) where it can't be applied still
     */
    DeadLetter replay(UUID id) {
        DeadLetter letter = QuarkusTransaction.requiringNew().call(() -> DeadLetter.findById(id));
        if (letter == null) {
            throw Problems.notFound();
        }
        if (!letter.isEvent()) {
            throw new Problem(REPLAY_FAILED)
                    .detail("ข้อมูลนี้ไม่ใช่เหตุการณ์ในรูปแบบ CloudEvents", "The record is no CloudEvent.");
        }
        applyApart(letter.event());
        return QuarkusTransaction.requiringNew().call(() -> {
            DeadLetter managed = DeadLetter.findById(id);
            managed.replayedAt = Instant.now(clock);
            audit.record("dead-letter.replayed", "dead-letter", id);
            return managed;
        });
    }

    /**
     * PostgreSQL keeps no NUL in a text, and what is too long would not fit into the event that tells of it. A record
     * that can't even be buried would stop its partition for ever.
     */
    private static String keepable(String text) {
        if (text == null) {
            return null;
        }
        String kept = text.replace("\0", "");
        return kept.length() <= IncomingEvent.LONGEST_NAME ? kept : kept.substring(0, IncomingEvent.LONGEST_NAME);
    }

    /** A time that no database column takes says nothing worth keeping. */
    private static Instant keepable(Instant time) {
        return time.isBefore(Instant.EPOCH) || time.isAfter(LATEST) ? null : time;
    }

    /** On a thread of its own, so that the event's organisation is not mixed up with the administrator's request. */
    private void applyApart(IncomingEvent event) {
        try (ExecutorService apart = Executors.newVirtualThreadPerTaskExecutor()) {
            apart.submit(() -> handlers.apply(event)).get();
        } catch (ExecutionException e) {
            throw new Problem(REPLAY_FAILED)
                    .detail(
                            "ประมวลผลซ้ำแล้วยังไม่สำเร็จ",
                            "It failed with " + Causes.root(e).getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(Problems.UNAVAILABLE);
        }
    }
}
