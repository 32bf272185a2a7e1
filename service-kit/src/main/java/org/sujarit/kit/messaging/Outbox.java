package org.sujarit.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/**
 * Where a service says that something happened. The event is written in the transaction of the change itself, so that
 * there is never one without the other; {@link OutboxRelay} carries it to Kafka.
 */
@ApplicationScoped
public class Outbox {

    @Inject
    EntityManager em;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    /** A broker takes a megabyte, headers included; what it refuses would wait here for ever. */
    private static final int MOST_BYTES = 900_000;

    /**
     * @param topic the topic of the aggregate, see {@code contracts}
     * @param key the aggregate's id; events of one key keep their order
     * @param type stable name such as {@code org.sujarit.plan.published.v1}
     * @param data a record that matches the type's JSON Schema; no personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, Object key, String type, Object data) {
        String json = toJson(data);
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalStateException("an event of ours is larger than a broker takes");
        }
        em.createNativeQuery("insert into outbox_event (id, topic, event_key, type, time, traceparent, data)"
                        + " values (:id, :topic, :key, :type, :time, :traceparent, :data)")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("topic", topic)
                .setParameter("key", key.toString())
                .setParameter("type", type)
                .setParameter("time", Instant.now(clock))
                .setParameter("traceparent", TraceContext.current().orElse(null))
                .setParameter("data", json)
                .executeUpdate();
    }

    private String toJson(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours is not JSON", e);
        }
    }
}
