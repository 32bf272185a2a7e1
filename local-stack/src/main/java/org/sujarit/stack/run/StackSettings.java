package org.sujarit.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.sujarit.stack.FreePort;

/**
 * Where the stack stands.
 *
 * @param root the project's directory, with the built services
 * @param ports the main port of each part; the management port of a service is 1000 higher
 */
public record StackSettings(Path root, Path dataDirectory, Map<PortSetting, Integer> ports) {

    static final int MANAGEMENT_OFFSET = 1000;
    private static final int HIGHEST_PORT = 65535 - MANAGEMENT_OFFSET;

    /** A port that a person can choose by an environment variable. */
    public enum PortSetting {
        GATEWAY(8080),
        PLAN(8081),
        COMPLAINT(8082),
        ITA(8083),
        ISSUER(8090),
        POSTGRES(5440),
        KAFKA(9092);

        private final int usual;

        PortSetting(int usual) {
            this.usual = usual;
        }

        String variable() {
            return "SUJARIT_PORT_" + name();
        }
    }

    public static StackSettings fromEnvironment(Path root, Map<String, String> environment) {
        Map<PortSetting, Integer> ports = new EnumMap<>(PortSetting.class);
        for (PortSetting setting : PortSetting.values()) {
            String chosen = environment.get(setting.variable());
            ports.put(setting, chosen == null ? setting.usual : parse(setting, chosen));
        }
        Path data = root.resolve(environment.getOrDefault("SUJARIT_DATA_DIR", ".data"));
        return new StackSettings(root, data, ports);
    }

    /** For tests, so that several stacks can run side by side. */
    public static StackSettings onFreePorts(Path root, Path dataDirectory) {
        Map<PortSetting, Integer> ports = new EnumMap<>(PortSetting.class);
        for (PortSetting setting : PortSetting.values()) {
            int port = freePair();
            while (ports.containsValue(port)) {
                port = freePair();
            }
            ports.put(setting, port);
        }
        return new StackSettings(root, dataDirectory, ports);
    }

    int port(PortSetting setting) {
        return ports.get(setting);
    }

    private static int parse(PortSetting setting, String chosen) {
        try {
            int port = Integer.parseInt(chosen.strip());
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same answer as a number out of range.
        }
        throw new StackException(
                "%s=%s is no port: give a number from 1 to %d".formatted(setting.variable(), chosen, HIGHEST_PORT));
    }

    static int freePair() {
        try {
            int port = FreePort.next();
            while (port > HIGHEST_PORT || PortCheck.isTaken(port + MANAGEMENT_OFFSET)) {
                port = FreePort.next();
            }
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
