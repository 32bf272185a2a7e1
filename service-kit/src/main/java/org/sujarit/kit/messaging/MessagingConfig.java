package org.sujarit.kit.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a service talks to Kafka. */
@ConfigMapping(prefix = "sujarit.messaging")
interface MessagingConfig {

    /** Where the brokers are, {@code host:port} with commas. */
    String bootstrapServers();

    /** The service's name: its consumer group, and the last part of its events' source. */
    String service();

    /** The topics this service publishes to; made at start with {@link #partitions()} where they don't exist. */
    Optional<List<String>> ownTopics();

    /** How many partitions a new topic gets. */
    @WithDefault("3")
    int partitions();

    /** On how many brokers each event is kept; 3 in production. */
    @WithDefault("1")
    short replicationFactor();

    /** How long the relay rests when nothing waits. */
    @WithDefault("PT0.1S")
    Duration relayPause();

    /** How long the relay tries to give the brokers an event before it starts anew; half of it for a single try. */
    @WithDefault("PT10S")
    Duration deliveryTimeout();

    /** How long a replica that doesn't relay waits before it asks again; bounds how long a dead relay is missed. */
    @WithDefault("PT1S")
    Duration takeoverPause();

    /** How often an event is tried before it becomes a dead letter. */
    @WithDefault("5")
    int attempts();

    /** The pause before the second try; it doubles with each further one. */
    @WithDefault("PT0.1S")
    Duration firstRetryPause();

    /** How often what was kept long enough is dropped. */
    @WithDefault("PT1M")
    Duration housekeepingPause();

    /** How long relayed events stay in the outbox for a look back. */
    @WithDefault("P7D")
    Duration keepPublished();

    /** How long the answers of idempotent requests can be asked for again. */
    @WithDefault("P1D")
    Duration keepIdempotencyKeys();

    default String source() {
        return "urn:sujarit:" + service();
    }

    default String deadLetterTopic() {
        return "sujarit." + service() + ".dead-letter";
    }
}
