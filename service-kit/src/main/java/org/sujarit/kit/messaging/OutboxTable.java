package org.sujarit.kit.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relay's view of the outbox, on the connection that holds the relay's lock. */
final class OutboxTable {

    private static final int BATCH = 500;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    record Row(
            long position,
            String id,
            String topic,
            String key,
            String type,
            Instant time,
            String traceparent,
            String data) {}

    /**
     * The oldest waiting event of each key. Only one of a key is ever under way, so that a failure in between can't
     * turn two of them round.
     */
    List<Row> firstOfEachKey() throws SQLException {
        String sql = """
                select distinct on (topic, event_key) position, id, topic, event_key, type, time, traceparent, data
                from outbox_event where published_at is null
                order by topic, event_key, position limit %d""".formatted(BATCH);
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getString(5),
                        result.getObject(6, OffsetDateTime.class).toInstant(),
                        result.getString(7),
                        result.getString(8)));
            }
        }
        return rows;
    }

    Optional<Instant> oldestWaiting() throws SQLException {
        String sql = "select time from outbox_event where published_at is null order by position limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            return result.next()
                    ? Optional.ofNullable(result.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }

    void published(List<Long> positions) throws SQLException {
        update(
                "update outbox_event set published_at = now(), attempts = attempts + 1 where position = any(?)",
                positions);
    }

    void failed(List<Long> positions, String failure) throws SQLException {
        String sql = "update outbox_event set attempts = attempts + 1, last_failure = ? where position = any(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, failure);
            statement.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    /** Drops what was published, and what was answered, long enough ago. */
    void tidy(Duration keepPublished, Duration keepIdempotencyKeys) throws SQLException {
        dropOlder("delete from outbox_event where published_at < now() - make_interval(secs => ?)", keepPublished);
        dropOlder(
                "delete from idempotency_key where created_at < now() - make_interval(secs => ?)", keepIdempotencyKeys);
    }

    private void dropOlder(String sql, Duration age) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, age.toSeconds());
            statement.executeUpdate();
        }
    }

    private void update(String sql, List<Long> positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }
}
