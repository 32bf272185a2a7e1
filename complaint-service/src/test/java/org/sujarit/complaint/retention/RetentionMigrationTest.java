package org.sujarit.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sujarit.stack.PostgresServer;

class RetentionMigrationTest {

    private static final UUID ORGANISATION = UUID.fromString("01890a5d-0000-7000-8000-000000000001");
    private static final UUID SET = UUID.fromString("01890a5d-0000-7000-8000-000000000002");

    private PostgresServer server;

    @Test
    void theCasesThatWereClosedBeforeAreKeptAsLongAsTheirOrganisationHasSet() throws SQLException {
        try (PostgresServer started = PostgresServer.start(null, 0, false)) {
            server = started;
            server.createDatabase("older");
            migrateTo("2");
            // Half an hour past midnight in Bangkok.
            complaint("A", ORGANISATION, "COMPLETED", "2026-01-30T17:30:00Z");
            complaint("B", SET, "REJECTED", "2026-01-30T17:30:00Z");
            complaint("C", SET, "REFERRED", "2026-03-15T03:00:00Z");
            complaint("D", SET, "IN_PROGRESS", null);
            run(
                    "insert into complaint_settings values (?, ?, '{\"retentionMonths\": 1}', 1)",
                    UUID.randomUUID(),
                    SET.toString());

            migrateTo("6");

            assertThat(rows("""
                    select c.tracking_number || ' ' || r.organisation_id || ' ' || r.closed_on || ' ' || r.keep_until
                    from complaint_retention r join complaint c on c.id = r.complaint_id order by 1"""))
                    .containsExactly(
                            "A " + ORGANISATION + " 2026-01-31 2031-01-31",
                            "B " + SET + " 2026-01-31 2026-02-28",
                            "C " + SET + " 2026-03-15 2026-04-15");
        }
    }

    private void complaint(String number, UUID organisation, String state, String completedAt) throws SQLException {
        run("""
                insert into complaint (id, organisation_id, tracking_number, channel, category, description, state,
                                       received_at, arrived_at, due_on, completed_at, searchable, version)
                values (?, ?, ?, 'WEB', 'LIGHTING', 'ไฟดับ', ?, now(), now(), '2026-01-31', ?::timestamptz, '', 0)""", UUID.randomUUID(), organisation.toString(), number, state, completedAt);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(server.jdbcUrl("older"), server.user(), "none")
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("older"), server.user(), "none");
    }
}
