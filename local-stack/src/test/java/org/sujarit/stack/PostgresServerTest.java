package org.sujarit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void aDurableServerSyncsEveryCommitAndKeepsItsDataOverARestart() throws SQLException {
        try (var first = PostgresServer.start(directory.resolve("pg"), 0, true)) {
            first.createDatabase("plan");
            first.createDatabase("plan");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(first, "plan", "show " + setting)).as(setting).isEqualTo("on");
            }
            execute(first, "create table kept (word text)", "insert into kept values ('สุจริต')");
        }
        try (var second = PostgresServer.start(directory.resolve("pg"), 0, true)) {
            assertThat(query(second, "plan", "select word from kept")).isEqualTo("สุจริต");
        }
    }

    @Test
    void aPostmasterWithoutItsKeeperIsEndedSoThatTheDirectoryCanBeUsedAgain() throws SQLException {
        try (var abandoned = PostgresServer.start(directory.resolve("pg"), 0, false)) {
            assertThat(abandoned.port()).isPositive();
            Postmaster.endLeftover(directory.resolve("pg"));
            assertThat(Postmaster.of(directory.resolve("pg"))).isEmpty();
        }
        try (var next = PostgresServer.start(directory.resolve("pg"), 0, false)) {
            assertThat(query(next, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void thaiTextGivesTrigrams() throws SQLException {
        try (var server = PostgresServer.start(null, 0, false)) {
            server.createDatabase("plan");
            execute(server, "create extension pg_trgm");
            assertThat(query(server, "plan", "select cardinality(show_trgm('ทุจริต'))"))
                    .isNotEqualTo("0");
            assertThat(query(server, "plan", "show max_connections")).isEqualTo("200");
        }
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection = connect(server, "plan");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(PostgresServer server, String database, String sql) throws SQLException {
        try (Connection connection = connect(server, database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), "any");
    }
}
