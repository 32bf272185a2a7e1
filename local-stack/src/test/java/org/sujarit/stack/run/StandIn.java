package org.sujarit.stack.run;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sun.misc.Signal;

/** A small program in place of a service: it answers the readiness probe, or does not. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "die" -> {
                IntStream.rangeClosed(1, 40).forEach(line -> System.out.println("line " + line));
                System.exit(3);
            }
            case "stubborn" -> Signal.handle(new Signal("TERM"), signal -> System.out.println("not yet"));
            default -> System.out.println("serving");
        }
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 10);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        new CountDownLatch(1).await();
    }

    static Part part(String name, String mode, int port) {
        List<String> command = new ArrayList<>(jvm());
        command.addAll(List.of(StandIn.class.getName(), mode, Integer.toString(port)));
        return new Part(
                name,
                command,
                Map.of(),
                "http://localhost:" + port,
                List.of(new Part.Port(port, "the " + name, "SUJARIT_PORT_" + name + "=… ./run")),
                new Part.Readiness.Http(URI.create("http://127.0.0.1:" + port + "/q/health/ready")),
                Duration.ofSeconds(mode.equals("stubborn") ? 1 : 10),
                Stream::empty);
    }

    static List<String> jvm() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"));
    }
}
