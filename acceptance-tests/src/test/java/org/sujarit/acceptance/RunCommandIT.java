package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sujarit.stack.FreePort;

/** {@code ./run} as a person uses it. */
class RunCommandIT {

    private static final Path JVMS = Path.of("/usr/lib/jvm");
    private static final Duration START = Duration.ofMinutes(4);

    @TempDir
    Path data;

    @Test
    void runStopsOnCtrlCAndStartsAgainWithItsData() throws Exception {
        Map<String, String> environment = environment();
        String plans = "http://localhost:" + environment.get("SUJARIT_PORT_GATEWAY") + "/api/v1/published-action-plans";

        String first = onceReady(environment, () -> RestAssured.get(plans).path("items[0].id"));
        String second = onceReady(environment, () -> {
            assertThat(RestAssured.get(plans).<Integer>path("items.size()")).isEqualTo(1);
            return RestAssured.get(plans).path("items[0].id");
        });

        assertThat(second).isEqualTo(first).isNotNull();
    }

    /** Runs {@code ./run} until it is ready, does something, and presses Ctrl-C. */
    private String onceReady(Map<String, String> environment, Supplier<String> action)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(data.getParent(), "run", ".log");
        // A build in the background ignores Ctrl-C, and its children inherit that; a terminal's don't.
        ProcessBuilder builder = new ProcessBuilder(
                        "perl",
                        "-e",
                        "$SIG{$_} = 'DEFAULT' for qw(INT HUP TERM); exec @ARGV or die",
                        RunningStack.projectRoot().resolve("run").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        withAnOldJavaFirst(builder.environment());
        Process run = builder.start();
        try {
            await().atMost(START)
                    .until(() -> !run.isAlive() || Files.readString(output).contains("Ready after"));
            assertThat(run.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(Files.readString(output)).contains("O36 of 2566 proven").contains("curl");
            String result = action.get();
            new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(130);
            return result;
        } finally {
            run.destroy();
            run.waitFor(30, TimeUnit.SECONDS);
            Files.delete(output);
        }
    }

    /** As on many machines: no JAVA_HOME, and a {@code java} on the PATH that is too old; {@code ./run} finds a newer. */
    private static void withAnOldJavaFirst(Map<String, String> environment) throws IOException {
        environment.remove("JAVA_HOME");
        if (!Files.isDirectory(JVMS)) {
            return;
        }
        try (Stream<Path> installed = Files.list(JVMS)) {
            installed
                    .filter(jvm -> jvm.getFileName().toString().contains("17"))
                    .map(jvm -> jvm.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("java")))
                    .findFirst()
                    .ifPresent(old -> environment.merge(
                            "PATH", old.toString(), (path, first) -> first + File.pathSeparator + path));
        }
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("SUJARIT_DATA_DIR", data.toString());
        Set<Integer> taken = new HashSet<>();
        for (String part : new String[] {"GATEWAY", "PLAN", "COMPLAINT", "ITA", "ISSUER", "POSTGRES", "KAFKA"}) {
            int port;
            do {
                port = FreePort.next();
            } while (port > 64_000 || !taken.add(port));
            environment.put("SUJARIT_PORT_" + part, Integer.toString(port));
        }
        return environment;
    }
}
