package org.sujarit.stack.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
