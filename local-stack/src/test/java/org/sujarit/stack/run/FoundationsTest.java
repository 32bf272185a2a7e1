package org.sujarit.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sujarit.stack.Postmaster;
import org.sujarit.stack.Processes;

/** Database, broker and issuer as the processes that ./run starts. */
class FoundationsTest {

    @TempDir
    Path directory;

    @Test
    void committedDataSurvivesACrashOfTheDatabaseAndNothingIsLeftAfterStop() throws Exception {
        Path data = directory.resolve("data");
        var settings = StackSettings.onFreePorts(directory, data);
        List<ProcessHandle> postgres;
        try (Stack stack = FoundationsSupervisor.open(settings)) {
            stack.startAll();
            assertThat(query(stack, "select string_agg(datname, ' ' order by datname) from pg_database"))
                    .isEqualTo("complaint ita plan postgres template0 template1");
            assertIssuerAnswers(stack);
            assertBrokerAnswers(stack);

            execute(stack, "create table kept (word text)", "insert into kept values ('สุจริต')");
            stack.kill("database");
            assertThat(Postmaster.processes(data.resolve("postgres"))).isEmpty();
            stack.start("database");
            stack.awaitReady("database");
            assertThat(query(stack, "select word from kept")).isEqualTo("สุจริต");
            postgres = Postmaster.processes(data.resolve("postgres")).toList();
            assertThat(postgres).isNotEmpty();
        }
        assertThat(postgres).noneMatch(Processes::isRunning);
    }

    @Test
    void theFoundationsEndByThemselvesWhenTheSupervisorIsKilled() throws Exception {
        List<String> command = new ArrayList<>(StandIn.jvm());
        command.addAll(List.of(FoundationsSupervisor.class.getName(), directory.toString()));
        Process supervisor = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(directory.resolve("output"))
                .content()
                .contains("Ready after"));
        List<ProcessHandle> all = Stream.concat(
                        supervisor.descendants(), Postmaster.processes(directory.resolve("data/postgres")))
                .toList();
        assertThat(all).hasSizeGreaterThan(3);

        supervisor.destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(all)
                .noneMatch(Processes::isRunning));
    }

    private static void assertIssuerAnswers(Stack stack) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.address("issuer") + "/.well-known/openid-configuration"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.body()).contains(stack.address("issuer") + "\"");
    }

    private static void assertBrokerAnswers(Stack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }

    private static void execute(Stack stack, String... statements) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(Stack stack, String sql) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(Stack stack) throws SQLException {
        return DriverManager.getConnection(stack.address("database") + "/plan", "postgres", "any");
    }
}
