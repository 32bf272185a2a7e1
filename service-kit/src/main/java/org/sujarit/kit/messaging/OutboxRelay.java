package org.sujarit.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sujarit.kit.work.BackgroundLoop;

/**
 * Carries the outbox to Kafka, in order per key. One replica relays at a time: the one that holds a PostgreSQL advisory
 * lock, which the database takes back when that replica dies.
 */
@ApplicationScoped
class OutboxRelay {

    /** Any number will do, as long as nothing else in the service's database locks it. */
    private static final long LOCK = 0x5355_4a41_5249_54L;

    @Inject
    DataSource database;

    @Inject
    MessagingConfig config;

    @Inject
    Topics topics;

    @Inject
    OutboxMetrics metrics;

    @Inject
    Clock clock;

    private BackgroundLoop loop;
    private Instant lastTidied = Instant.MIN;

    void start(@Observes StartupEvent event) {
        // Registered only now, and not at the first event: what nobody relays is what they must show.
        metrics.oldestWaiting(Optional.empty());
        loop = new BackgroundLoop("outbox-relay", this::takeOver);
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private void takeOver() {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection)) {
                // What waits is now the other replica's to tell.
                metrics.oldestWaiting(Optional.empty());
                loop.rest(config.takeoverPause());
                return;
            }
            try {
                relay(connection);
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void relay(Connection connection) throws SQLException {
        OutboxTable outbox = new OutboxTable(connection);
        metrics.oldestWaiting(outbox.oldestWaiting());
        // Before the broker is needed, so that what must be forgotten is forgotten also while it is away.
        tidy(outbox);
        topics.ensure(
                Stream.concat(config.ownTopics().stream().flatMap(List::stream), Stream.of(config.deadLetterTopic()))
                        .toList());
        try (OutboxProducer producer = new OutboxProducer(config)) {
            while (!loop.isStopped()) {
                List<OutboxTable.Row> waiting = outbox.firstOfEachKey();
                metrics.oldestWaiting(outbox.oldestWaiting());
                if (!producer.send(waiting, outbox, metrics)) {
                    // The broker is away, or the producer of no more use: a new one starts from what is still unsent.
                    loop.rest(config.takeoverPause());
                    return;
                }
                tidy(outbox);
                if (waiting.isEmpty()) {
                    loop.rest(config.relayPause());
                }
            }
        }
    }

    boolean isAlive() {
        return loop.isAlive();
    }

    private void tidy(OutboxTable outbox) throws SQLException {
        Instant now = Instant.now(clock);
        if (lastTidied.isBefore(now.minus(config.housekeepingPause()))) {
            outbox.tidy(config.keepPublished(), config.keepIdempotencyKeys());
            lastTidied = now;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        return call(connection, "select pg_try_advisory_lock(?)");
    }

    private static void unlock(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_unlock(?)");
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
