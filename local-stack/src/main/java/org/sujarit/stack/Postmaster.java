package org.sujarit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * PostgreSQL's own main process, as its directory names it. It detaches itself from the JVM that starts it,
 * so it outlives a JVM that is killed and is found again only by {@code postmaster.pid}.
 */
public final class Postmaster {

    private static final Duration STOP_TIME = Duration.ofSeconds(20);

    private Postmaster() {}

    /** The process that owns this data directory now, if there is one. */
    public static Optional<ProcessHandle> of(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            // Line 1 is the pid, line 3 the second of the start: a pid alone may belong to somebody else by now.
            List<String> lines = Files.readAllLines(pidFile);
            Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> startedAbout(process, written));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The postmaster and its workers. */
    public static Stream<ProcessHandle> processes(Path dataDirectory) {
        return of(dataDirectory).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.children()));
    }

    /** Ends the postmaster of a keeper that was killed, so that the directory can be used again. */
    public static void endLeftover(Path dataDirectory) {
        of(dataDirectory).ifPresent(postmaster -> {
            try {
                // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
                new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!await(List.of(postmaster))) {
                List<ProcessHandle> all = processes(dataDirectory).toList();
                all.forEach(ProcessHandle::destroyForcibly);
                await(all);
            }
        });
    }

    private static boolean startedAbout(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, instant).abs().toSeconds() <= 5)
                .orElse(false);
    }

    private static boolean await(List<ProcessHandle> processes) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
