package org.sujarit.stack.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One process of the stack.
 *
 * @param address where others reach it: a URL, or host and port
 * @param ports what it listens on, checked before anything starts
 * @param stopTime how long it may take to end before it is killed
 * @param detached processes that belong to it but are no children of its process
 */
public record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        String address,
        List<Port> ports,
        Readiness readiness,
        Duration stopTime,
        Supplier<Stream<ProcessHandle>> detached) {

    /** The same with further variables of the environment. */
    Part with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new Part(name, command, all, address, ports, readiness, stopTime, detached);
    }

    /** Another process of the same service. */
    Part replica(String otherName, int port) {
        int management = port + StackSettings.MANAGEMENT_OFFSET;
        Part other = with(Map.of(
                "SUJARIT_HTTP_PORT", Integer.toString(port), "SUJARIT_MANAGEMENT_PORT", Integer.toString(management)));
        return new Part(
                otherName,
                command,
                other.environment,
                "http://localhost:" + port,
                List.of(),
                new Readiness.Http(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management))),
                stopTime,
                Stream::empty);
    }

    /** @param setting how a person chooses another port */
    public record Port(int number, String owner, String setting) {}

    /** When a started process counts as ready. */
    public sealed interface Readiness {

        /** It answers 200 here. */
        record Http(URI address) implements Readiness {}

        /** It has written this file, which is deleted before each start. */
        record Marker(Path file) implements Readiness {}
    }
}
