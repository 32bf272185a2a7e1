package org.sujarit.stack.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sujarit.stack.Processes;

/** A running process of one part, with its log. */
final class Child {

    private static final int TAIL_BYTES = 64 * 1024;
    private static final Duration KILL_TIME = Duration.ofSeconds(5);

    private final Part part;
    private final Process process;
    private final Instant started = Instant.now();
    private volatile boolean toldToEnd;

    private Child(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    static Child start(Part part, Path directory, Path log) {
        List<String> command = new ArrayList<>();
        // Ctrl-C and a closed terminal reach the whole process group, but only the supervisor may act on them:
        // it alone knows the order. An ignored signal stays ignored over exec, also for a JVM.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        command.addAll(part.command());
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        try {
            return new Child(part, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + part.name(), e);
        }
    }

    Part part() {
        return part;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    double secondsSinceStart() {
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }

    boolean isRunning() {
        return Processes.isRunning(process.toHandle());
    }

    int exitCode() {
        return process.exitValue();
    }

    boolean diedByItself() {
        return !process.isAlive() && !toldToEnd;
    }

    void onDeathByItself(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!toldToEnd) {
                action.run();
            }
        });
    }

    void askToEnd() {
        toldToEnd = true;
        process.destroy();
    }

    /** Waits until it has ended, and kills it once its time is over. */
    void awaitEnd(Duration time) {
        if (!Processes.awaitEnd(List.of(process.toHandle()), time)) {
            kill();
        }
    }

    void kill() {
        toldToEnd = true;
        List<ProcessHandle> all = Stream.concat(
                        Stream.of(process.toHandle()), part.detached().get())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Processes.awaitEnd(all, KILL_TIME);
    }

    /** The last lines of a log, however long the log is. */
    static List<String> tail(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }
}
