package org.sujarit.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.stack.FreePort;
import org.sujarit.stack.Processes;

/** The supervisor as a process of its own, over stand-ins for the services. */
class SupervisorProcessTest {

    /** A build in the background ignores Ctrl-C and hang-ups, and its children inherit that; a terminal's don't. */
    private static final List<String> HEARS_SIGNALS =
            List.of("perl", "-e", "$SIG{$_} = 'DEFAULT' for qw(INT HUP TERM); exec @ARGV or die");

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final List<Process> supervisors = new ArrayList<>();

    @AfterEach
    void endEverything() {
        for (Process supervisor : supervisors) {
            List<ProcessHandle> children = supervisor.descendants().toList();
            supervisor.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129"})
    void aSignalStopsEveryPartInReverseOrder(String signal, int exitCode) throws Exception {
        Path output = output("one");
        Process supervisor = start(output, "a", "serve", freePort(), "b", "serve", freePort());
        awaitOutput(output, "Ready after");
        List<ProcessHandle> parts = supervisor.descendants().toList();
        assertThat(parts).hasSize(2);

        // To the parts as well, as a terminal does: they must leave the order to the supervisor.
        for (ProcessHandle part : parts) {
            if (!signal.equals("TERM")) {
                send(signal, part);
            }
        }
        send(signal, supervisor.toHandle());

        assertThat(supervisor.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isEqualTo(exitCode);
        assertThat(parts).noneMatch(Processes::isRunning);
        assertThat(Files.readString(output)).containsSubsequence("b", "stopped", "a", "stopped");
        assertThat(Files.readString(output)).doesNotContain("ended by itself");
    }

    @Test
    void aPartThatDiesStopsTheRestAndIsReported() throws Exception {
        Path output = output("one");
        Process supervisor = start(output, "a", "serve", freePort(), "b", "die", freePort());

        assertThat(supervisor.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).containsSubsequence("b ended by itself", "line 11", "line 40", "a");
        assertThat(Files.readString(output)).containsPattern("a +stopped");
    }

    @Test
    void aPartThatDiesAfterTheStartStopsTheRestAndIsReported() throws Exception {
        Path output = output("one");
        Process supervisor = start(output, "a", "serve", freePort(), "b", "serve", freePort());
        awaitOutput(output, "Ready after");
        List<ProcessHandle> parts = supervisor.descendants().toList();
        parts.getFirst().destroyForcibly();

        assertThat(supervisor.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output)).contains("ended by itself (exit code 137)");
        assertThat(parts).noneMatch(Processes::isRunning);
    }

    @Test
    void theNextStartEndsWhatAKilledSupervisorLeftBehind() throws Exception {
        String port = freePort();
        Process killed = start(output("one"), "a", "serve", port);
        awaitOutput(output("one"), "Ready after");
        List<ProcessHandle> leftovers = killed.descendants().toList();
        killed.destroyForcibly().waitFor();
        assertThat(leftovers).hasSize(1).allMatch(Processes::isRunning);

        start(output("two"), "a", "serve", port);
        awaitOutput(output("two"), "Ready after");
        assertThat(leftovers).noneMatch(Processes::isRunning);
        assertThat(Files.readString(output("two")))
                .contains("ending a (process " + leftovers.getFirst().pid());
    }

    @Test
    void aSecondStartIsRefusedAndLeavesTheFirstAlone() throws Exception {
        Process first = start(output("one"), "a", "serve", freePort());
        awaitOutput(output("one"), "Ready after");
        List<ProcessHandle> parts = first.descendants().toList();

        Process second = start(output("two"), "a", "serve", freePort());
        assertThat(second.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output("two"))).contains("already running", "process " + first.pid());
        assertThat(first.isAlive()).isTrue();
        assertThat(parts).hasSize(1).allMatch(Processes::isRunning);
    }

    private Process start(Path output, String... parts) throws IOException {
        List<String> command = new ArrayList<>(StandIn.jvm());
        command.add(StandInSupervisor.class.getName());
        command.add(directory.resolve("data").toString());
        command.addAll(List.of(parts));
        command.addAll(0, HEARS_SIGNALS);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        supervisors.add(process);
        return process;
    }

    private Path output(String name) {
        return directory.resolve(name + ".txt");
    }

    private static void awaitOutput(Path output, String text) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(Files.readString(output))
                .contains(text));
    }

    private static void send(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static String freePort() throws IOException {
        return Integer.toString(FreePort.next());
    }
}
