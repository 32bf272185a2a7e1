package org.sujarit.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka node, broker and controller in one, on the loopback interface, inside this JVM. */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final Path directory;
    private final boolean temporary;

    private KafkaBroker(KafkaRaftServer server, int port, Path directory, boolean temporary) {
        this.server = server;
        this.port = port;
        this.directory = directory;
        this.temporary = temporary;
    }

    /**
     * Starts the broker; topics found in the directory are kept.
     *
     * @param dataDirectory where the topics lie, null for a temporary directory that is deleted on close
     * @param port 0 for any free port
     */
    public static KafkaBroker start(Path dataDirectory, int port) {
        try {
            boolean temporary = dataDirectory == null;
            Path directory =
                    temporary ? Files.createTempDirectory("sujarit-kafka") : Files.createDirectories(dataDirectory);
            int brokerPort = port == 0 ? FreePort.next() : port;
            Properties settings = settings(directory, brokerPort);
            formatOnce(directory, settings);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, brokerPort, directory, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka does not start", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    private static Properties settings(Path directory, int port) throws IOException {
        // The voter's address is not kept on disk, so the controller takes a free port at every start.
        int controllerPort = FreePort.next();
        var settings = new Properties();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", directory.resolve("log").toAbsolutePath().toString());
        settings.put("log.retention.ms", "-1");
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The controller refuses a broker that comes back until the session of the one before it has ended.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        // The default cleaner reserves 128 MB that one node with a few topics never needs.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        return settings;
    }

    private static void formatOnce(Path directory, Properties settings) throws IOException {
        if (Files.exists(directory.resolve("log").resolve("meta.properties"))) {
            return;
        }
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int exitCode = StorageTool.execute(
                arguments, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new IOException("Kafka's directory " + directory + " cannot be formatted");
        }
    }
}
