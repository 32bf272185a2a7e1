package org.sujarit.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sujarit.stack.Postmaster;

/** All parts as processes of this machine: starts, watches, stops and, for tests, kills them. */
public final class Stack implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofMinutes(3);
    private static final int LOG_LINES_OF_A_DEAD_PART = 30;

    private final DataDirectory data;
    private final List<List<Part>> phases;
    private final Map<String, Part> parts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Part> replicas = new ArrayList<>();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Consumer<String> progress;
    private final ReadinessProbe probe = new ReadinessProbe();
    private final CompletableFuture<String> firstDeath = new CompletableFuture<>();
    private volatile boolean closing;

    private Stack(DataDirectory data, List<List<Part>> phases, Consumer<String> progress) {
        this.data = data;
        this.phases = phases;
        this.progress = progress;
        phases.forEach(phase -> phase.forEach(part -> parts.put(part.name(), part)));
    }

    /** Sujarit as these settings describe it; nothing runs yet. */
    public static Stack open(StackSettings settings, boolean fresh, Consumer<String> progress) {
        return open(DataDirectory.open(settings.dataDirectory()), new SujaritParts(settings)::phases, fresh, progress);
    }

    /**
     * Any parts, in phases: those of one phase start together, after those of the phase before are ready. Ends what
     * an earlier supervisor left behind and refuses to go on when a port is taken.
     */
    static Stack open(
            DataDirectory data,
            Function<DataDirectory, List<List<Part>>> phases,
            boolean fresh,
            Consumer<String> progress) {
        try {
            data.processes().endLeftovers(progress);
            Postmaster.endLeftover(data.path().resolve(SujaritParts.POSTGRES_DIRECTORY));
            if (fresh) {
                data.clear();
            }
            var stack = new Stack(data, phases.apply(data), progress);
            PortCheck.requireFree(List.copyOf(stack.parts.values()));
            return stack;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Starts everything and returns when everything is ready; a part that fails is named, with the end of its log. */
    public void startAll() {
        try {
            for (Part part : parts.values()) {
                Files.deleteIfExists(data.log(part.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (List<Part> phase : phases) {
            phase.forEach(part -> start(part.name()));
            awaitReady(phase.stream().map(Part::name).toList());
        }
    }

    public void start(String name) {
        start(name, Map.of());
    }

    /** @param more variables of the environment besides the part's own, for this once */
    public synchronized void start(String name, Map<String, String> more) {
        if (closing) {
            throw new StackException("The stack is being stopped");
        }
        Part part = part(name).with(more);
        probe.forget(part.readiness());
        Child child = Child.start(part, data.path(), data.log(name));
        data.processes().add(name, child.handle());
        children.put(name, child);
        child.onDeathByItself(() -> firstDeath.complete(name));
        progress.accept("%-18s starting".formatted(name));
    }

    /**
     * Starts another process of a service that runs, on a port of its own; it is stopped before all others.
     *
     * @param name by which it is known from now on
     * @param more variables of the environment besides the service's own
     */
    public void startReplica(String service, String name, Map<String, String> more) {
        Part replica = part(service).replica(name, StackSettings.freePair());
        synchronized (this) {
            parts.put(name, replica);
            replicas.add(replica);
        }
        start(name, more);
    }

    public void awaitReady(String name) {
        awaitReady(List.of(name));
    }

    /** Ends the part in order, as an operator would. */
    public void stop(String name) {
        Child child = child(name);
        child.askToEnd();
        child.awaitEnd(child.part().stopTime());
    }

    /** Ends the part at once with SIGKILL, as a crash would. */
    public void kill(String name) {
        child(name).kill();
    }

    public boolean isRunning(String name) {
        return child(name).isRunning();
    }

    public List<String> logTail(String name, int lines) {
        return Child.tail(data.log(part(name).name()), lines);
    }

    public String address(String name) {
        return part(name).address();
    }

    public String bootstrapServers() {
        return address(SujaritParts.BROKER);
    }

    /** Waits until a part ends that nobody told to end, and says what happened. */
    StackException awaitDeath() {
        return deathOf(child(firstDeath.join()));
    }

    boolean isClosing() {
        return closing;
    }

    /** Stops everything, the last phase first. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        List<List<Part>> all = new ArrayList<>(phases);
        all.add(replicas);
        for (List<Part> phase : all.reversed()) {
            List<Child> ending = phase.stream()
                    .map(part -> children.get(part.name()))
                    .filter(child -> child != null && child.isRunning())
                    .toList();
            ending.forEach(Child::askToEnd);
            Instant asked = Instant.now();
            for (Child child : ending) {
                Duration left = child.part().stopTime().minus(Duration.between(asked, Instant.now()));
                child.awaitEnd(left.isNegative() ? Duration.ZERO : left);
                progress.accept("%-18s stopped".formatted(child.part().name()));
            }
        }
        data.close();
    }

    private void awaitReady(Collection<String> names) {
        List<Child> waiting = new ArrayList<>(names.stream().map(this::child).toList());
        Instant deadline = Instant.now().plus(START_TIME);
        while (!waiting.isEmpty()) {
            requireAllAlive();
            waiting.removeIf(this::isReady);
            if (Instant.now().isAfter(deadline)) {
                Part late = waiting.getFirst().part();
                throw new StackException(
                        "%s was not ready after %d s.".formatted(late.name(), START_TIME.toSeconds()) + logOf(late));
            }
            pause();
        }
    }

    private boolean isReady(Child child) {
        if (!probe.isReady(child.part().readiness())) {
            return false;
        }
        progress.accept("%-18s ready after %.1f s".formatted(child.part().name(), child.secondsSinceStart()));
        return true;
    }

    private void requireAllAlive() {
        if (closing) {
            throw new StackException("The stack is being stopped");
        }
        children.values().stream().filter(Child::diedByItself).findFirst().ifPresent(dead -> {
            throw deathOf(dead);
        });
    }

    private StackException deathOf(Child dead) {
        return new StackException(
                "%s ended by itself (exit code %s).".formatted(dead.part().name(), dead.exitCode())
                        + logOf(dead.part()));
    }

    private String logOf(Part part) {
        return " The end of its log %s:%n%s"
                .formatted(
                        data.log(part.name()),
                        String.join(System.lineSeparator(), logTail(part.name(), LOG_LINES_OF_A_DEAD_PART)));
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part %s; there are %s".formatted(name, parts.keySet()));
        }
        return part;
    }

    private Child child(String name) {
        Child child = children.get(part(name).name());
        if (child == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return child;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for a part");
        }
    }
}
