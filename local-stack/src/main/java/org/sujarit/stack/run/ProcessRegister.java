package org.sujarit.stack.run;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sujarit.stack.Processes;

/**
 * The processes a supervisor has started, on disk, so that the next one finds what a killed one left behind.
 * A pid is used again sooner or later; only together with its start time does it name a process.
 */
final class ProcessRegister {

    /** The system's idea of a start time can shift by a clock tick or a corrected clock, a new process is later. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration END_TIME = Duration.ofSeconds(10);

    private final Path file;

    ProcessRegister(Path file) {
        this.file = file;
    }

    void add(String name, ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.writeString(file, "%s %d %d%n".formatted(name, process.pid(), started), CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what is left of an earlier run, the last started first. */
    void endLeftovers(Consumer<String> progress) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            Collections.reverse(lines);
            lines.forEach(line -> endIfAlive(line, progress));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endIfAlive(String line, Consumer<String> progress) {
        String[] fields = line.split(" ");
        if (fields.length != 3 || !fields[1].matches("\\d{1,18}") || !fields[2].matches("\\d{1,18}")) {
            // A line that a crash cut off names no process.
            return;
        }
        same(Long.parseLong(fields[1]), Instant.ofEpochMilli(Long.parseLong(fields[2])))
                .ifPresent(leftover -> {
                    progress.accept(
                            "ending %s (process %s), left behind by an earlier run".formatted(fields[0], fields[1]));
                    leftover.destroy();
                    if (!Processes.awaitEnd(List.of(leftover), END_TIME)) {
                        leftover.destroyForcibly();
                        Processes.awaitEnd(List.of(leftover), END_TIME);
                    }
                });
    }

    private static Optional<ProcessHandle> same(long pid, Instant started) {
        return ProcessHandle.of(pid).filter(Processes::isRunning).filter(process -> process.info()
                .startInstant()
                .map(now -> Duration.between(started, now).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false));
    }
}
