package org.sujarit.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sujarit.stack.FreePort;

class StackTest {

    @TempDir
    Path directory;

    private final List<String> progress = new CopyOnWriteArrayList<>();

    @Test
    void aPhaseStartsWhenTheOneBeforeIsReadyAndStopsBeforeIt() throws Exception {
        try (Stack stack = open(part("first", "serve"), part("second", "serve"))) {
            stack.startAll();
        }
        assertThat(progress.stream()
                        .map(line -> line.replaceAll("ready after.*", "ready").replaceAll(" +", " ")))
                .containsExactly(
                        "first starting",
                        "first ready",
                        "second starting",
                        "second ready",
                        "second stopped",
                        "first stopped");
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndSettingBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> open(part("first", "serve"), StandIn.part("GATEWAY", "serve", port)))
                    .isInstanceOf(StackException.class)
                    .hasMessageContainingAll(Integer.toString(port), "the GATEWAY", "SUJARIT_PORT_GATEWAY");
        }
        assertThat(progress).isEmpty();
    }

    @Test
    void onePortForTwoPartsIsRefused() throws Exception {
        int port = FreePort.next();
        assertThatThrownBy(() -> open(StandIn.part("PLAN", "serve", port), StandIn.part("ITA", "serve", port)))
                .isInstanceOf(StackException.class)
                .hasMessageContainingAll("the PLAN", "the ITA");
    }

    @Test
    void aPartThatDiesWhileStartingIsNamedWithTheLastThirtyLinesOfItsLog() throws Exception {
        try (Stack stack = open(part("first", "serve"), part("broken", "die"))) {
            assertThatThrownBy(stack::startAll)
                    .isInstanceOf(StackException.class)
                    .hasMessageContainingAll("broken", "exit code 3", "line 11", "line 40")
                    .hasMessageNotContaining("line 10" + System.lineSeparator());
            assertThat(stack.isRunning("first")).isTrue();
        }
    }

    @Test
    void aKilledPartCanBeStartedAgainAndIsNoUnexpectedDeath() throws Exception {
        try (Stack stack = open(part("only", "serve"))) {
            stack.startAll();
            stack.kill("only");
            assertThat(stack.isRunning("only")).isFalse();
            stack.start("only");
            stack.awaitReady("only");
            assertThat(stack.isRunning("only")).isTrue();
            assertThat(stack.logTail("only", 5)).containsExactly("serving", "serving");
        }
    }

    @Test
    void aPartThatDoesNotEndInTimeIsKilled() throws Exception {
        try (Stack stack = open(part("stubborn", "stubborn"))) {
            stack.startAll();
            stack.stop("stubborn");
            assertThat(stack.isRunning("stubborn")).isFalse();
            assertThat(stack.logTail("stubborn", 1)).containsExactly("not yet");
        }
    }

    @Test
    void nothingStartsWhileTheStackIsBeingStopped() throws Exception {
        Stack stack = open(part("only", "serve"));
        stack.startAll();
        stack.close();
        assertThatThrownBy(() -> stack.start("only")).isInstanceOf(StackException.class);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !stack.isRunning("only"));
    }

    private Stack open(Part... parts) {
        List<List<Part>> phases = List.of(parts).stream().map(List::of).toList();
        return Stack.open(DataDirectory.open(directory), data -> phases, false, progress::add);
    }

    private static Part part(String name, String mode) throws Exception {
        return StandIn.part(name, mode, FreePort.next());
    }
}
