package org.sujarit.kit.messaging;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A record that could not be applied, as it came, with the reason. */
@Entity
@Table(name = "dead_letter")
class DeadLetter extends PanacheEntityBase {

    @Id
    UUID id;

    String topic;

    @Column(name = "partition_no")
    int partition;

    @Column(name = "record_offset")
    long offset;

    /** When the record was sent, by Kafka's word. */
    @Column(name = "record_time")
    Instant recordTime;

    @Column(name = "event_key")
    String key;

    @Column(name = "event_source")
    String source;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "event_type")
    String type;

    @Column(name = "event_time")
    Instant time;

    byte[] data;

    String reason;

    @Column(name = "failed_at")
    Instant failedAt;

    @Column(name = "replayed_at")
    Instant replayedAt;

    boolean isEvent() {
        return eventId != null;
    }

    IncomingEvent event() {
        return new IncomingEvent(source, eventId, type, time, key, data);
    }

    /** A broker made anew counts from the beginning again, so a place alone doesn't say which record it is. */
    static boolean buried(String topic, int partition, long offset, Instant recordTime) {
        return count(
                        "topic = ?1 and partition = ?2 and offset = ?3 and recordTime = ?4",
                        topic,
                        partition,
                        offset,
                        recordTime)
                > 0;
    }

    static List<DeadLetter> after(UUID id, int limit) {
        return DeadLetter.<DeadLetter>find("id > ?1 order by id", id)
                .page(0, limit)
                .list();
    }
}
