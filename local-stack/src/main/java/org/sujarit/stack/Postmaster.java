package org.sujarit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return named(dataDirectory).flatMap(owner -> ProcessHandle.of(owner.pid())
                .filter(Postmaster::isPostgres)
                .filter(process -> startedAbout(process, owner.started())));
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
            if (!Processes.awaitEnd(List.of(postmaster), STOP_TIME)) {
                List<ProcessHandle> all = processes(dataDirectory).toList();
                all.forEach(ProcessHandle::destroyForcibly);
                Processes.awaitEnd(all, STOP_TIME);
            }
        });
        forgetTheDead(dataDirectory);
    }

    /**
     * PostgreSQL refuses a directory whose last owner was killed as long as any process has that pid, even one that
     * has ended and was not reaped. Where no PostgreSQL runs under the pid, its file says nothing.
     */
    private static void forgetTheDead(Path dataDirectory) {
        Optional<ProcessHandle> alive = named(dataDirectory)
                .flatMap(owner -> ProcessHandle.of(owner.pid()))
                .filter(Postmaster::isPostgres);
        if (alive.isEmpty()) {
            try {
                Files.deleteIfExists(pidFile(dataDirectory));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A pid alone may belong to somebody else by now, so the file names the second of the start too. */
    private record Owner(long pid, Instant started) {}

    private static Optional<Owner> named(Path dataDirectory) {
        if (!Files.exists(pidFile(dataDirectory))) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile(dataDirectory));
            long pid = Long.parseLong(lines.get(0).strip());
            return Optional.of(new Owner(
                    pid, Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return Processes.isRunning(process)
                && process.info().command().orElse("").endsWith("postgres");
    }

    private static boolean startedAbout(ProcessHandle process, Instant instant) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, instant).abs().toSeconds() <= 5)
                .orElse(false);
    }
}
