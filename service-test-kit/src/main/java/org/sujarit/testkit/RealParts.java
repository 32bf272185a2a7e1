package org.sujarit.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.sujarit.stack.KafkaBroker;
import org.sujarit.stack.PostgresServer;
import org.sujarit.stack.TokenIssuer;

/** A PostgreSQL, a Kafka broker and a token issuer of the test run's own; put it on a test with {@code @WithTestResource}. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private static PostgresServer postgres;
    private static KafkaBroker kafka;
    private static TokenIssuer issuer;
    private static Path kafkaDirectory;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start(null, 0, false);
        postgres.createDatabase("service");
        try {
            kafkaDirectory = Files.createTempDirectory("sujarit-test-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kafka = KafkaBroker.start(kafkaDirectory, 0);
        issuer = TokenIssuer.start(0);
        return Map.ofEntries(
                Map.entry("SUJARIT_DB_URL", postgres.jdbcUrl("service")),
                Map.entry("SUJARIT_DB_USER", postgres.user()),
                Map.entry("SUJARIT_DB_PASSWORD", "none"),
                Map.entry("SUJARIT_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("SUJARIT_OIDC_URL", issuer.issuerUrl()),
                Map.entry("SUJARIT_OIDC_ISSUER", issuer.issuerUrl()),
                Map.entry("SUJARIT_AUDIT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                Map.entry("SUJARIT_RECEIPT_KEY", "OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg="),
                Map.entry("SUJARIT_PUBLIC_URL", "http://localhost:8080"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"));
    }

    @Override
    public void stop() {
        TestClients.close();
        issuer.close();
        kafka.close();
        postgres.close();
        try {
            Utils.delete(kafkaDirectory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    static TokenIssuer issuer() {
        return issuer;
    }

    /** The broker goes away, as it does in an upgrade. */
    public static void stopBroker() {
        kafka.close();
    }

    /** It is back, at the same address and with what it kept. */
    public static void startBroker() {
        String address = kafka.bootstrapServers();
        kafka = KafkaBroker.start(kafkaDirectory, Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }
}
