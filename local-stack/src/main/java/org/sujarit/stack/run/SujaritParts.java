package org.sujarit.stack.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sujarit.stack.Postmaster;
import org.sujarit.stack.TokenIssuer;
import org.sujarit.stack.run.StackSettings.PortSetting;

/** Which processes make up Sujarit, and what each is told; the variables are those of docker-compose.yml. */
final class SujaritParts {

    static final String BROKER = "broker";
    static final String POSTGRES_DIRECTORY = "postgres";
    static final List<String> DATABASES = List.of("plan", "complaint", "ita");

    /** The three phases together stay below the 20 seconds in which the stack must be down. */
    private static final Duration GATEWAY_STOP = Duration.ofSeconds(4);

    private static final Duration SERVICE_STOP = Duration.ofSeconds(6);
    private static final Duration FOUNDATION_STOP = Duration.ofSeconds(8);
    private static final String LOG_FORMAT = "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n";

    private final StackSettings settings;

    SujaritParts(StackSettings settings) {
        this.settings = settings;
    }

    List<List<Part>> phases(DataDirectory data) {
        return List.of(
                foundations(data),
                List.of(
                        service("plan", PortSetting.PLAN, data.key("plan-audit"), Map.of()),
                        service(
                                "complaint",
                                PortSetting.COMPLAINT,
                                data.key("complaint-audit"),
                                Map.of("SUJARIT_RECEIPT_KEY", data.key("receipt"))),
                        service("ita", PortSetting.ITA, data.key("ita-audit"), Map.of())),
                List.of(gateway()));
    }

    List<Part> foundations(DataDirectory data) {
        return List.of(database(data), broker(data), issuer(data));
    }

    private Part database(DataDirectory data) {
        Path directory = data.directory(POSTGRES_DIRECTORY);
        var arguments = new ArrayList<>(List.of(directory.toString(), port(PortSetting.POSTGRES)));
        arguments.addAll(DATABASES);
        return foundation(
                data,
                "database",
                PortSetting.POSTGRES,
                "jdbc:postgresql://127.0.0.1:" + port(PortSetting.POSTGRES),
                new Foundation(DatabaseMain.class, "-Xmx128m", arguments, directory));
    }

    private Part broker(DataDirectory data) {
        var arguments = List.of(data.directory("kafka").toString(), port(PortSetting.KAFKA));
        return foundation(
                data,
                BROKER,
                PortSetting.KAFKA,
                bootstrapServers(),
                new Foundation(BrokerMain.class, "-Xmx384m", arguments, null));
    }

    private Part issuer(DataDirectory data) {
        return foundation(
                data,
                "issuer",
                PortSetting.ISSUER,
                issuerUrl(),
                new Foundation(IssuerMain.class, "-Xmx128m", List.of(port(PortSetting.ISSUER)), null));
    }

    private record Foundation(Class<?> main, String heap, List<String> arguments, Path postgresDirectory) {}

    private Part foundation(DataDirectory data, String name, PortSetting setting, String address, Foundation how) {
        Path marker = data.readyMarker(name);
        var command = new ArrayList<>(java(how.heap()));
        command.addAll(List.of(
                "-Djava.util.logging.SimpleFormatter.format=" + LOG_FORMAT,
                "-cp",
                System.getProperty("java.class.path"),
                how.main().getName(),
                marker.toString()));
        command.addAll(how.arguments());
        return new Part(
                name,
                command,
                Map.of(),
                address,
                List.of(new Part.Port(settings.port(setting), "the " + name, setting.variable() + "=… ./run")),
                new Part.Readiness.Marker(marker),
                FOUNDATION_STOP,
                () -> how.postgresDirectory() == null ? Stream.empty() : Postmaster.processes(how.postgresDirectory()));
    }

    private Part service(String name, PortSetting setting, String auditKey, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(
                "SUJARIT_DB_URL", "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port(PortSetting.POSTGRES), name));
        environment.put("SUJARIT_DB_USER", "postgres");
        environment.put("SUJARIT_DB_PASSWORD", "postgres");
        environment.put("SUJARIT_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("SUJARIT_AUDIT_KEY", auditKey);
        return quarkus(name + "-service", setting, environment, SERVICE_STOP);
    }

    private Part gateway() {
        Map<String, String> environment = Map.of(
                "SUJARIT_PLAN_SERVICE_URL", url(PortSetting.PLAN),
                "SUJARIT_COMPLAINT_SERVICE_URL", url(PortSetting.COMPLAINT),
                "SUJARIT_ITA_SERVICE_URL", url(PortSetting.ITA));
        return quarkus("gateway", PortSetting.GATEWAY, environment, GATEWAY_STOP);
    }

    private Part quarkus(String module, PortSetting setting, Map<String, String> own, Duration stopTime) {
        Path jar = settings.root().resolve(Path.of(module, "target", "quarkus-app", "quarkus-run.jar"));
        if (!Files.exists(jar)) {
            throw new StackException("%s is not built: %s is missing. Run mvn package first.".formatted(module, jar));
        }
        int port = settings.port(setting);
        int management = port + StackSettings.MANAGEMENT_OFFSET;
        Map<String, String> environment = new HashMap<>(own);
        environment.put("SUJARIT_HTTP_PORT", Integer.toString(port));
        environment.put("SUJARIT_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("SUJARIT_OIDC_URL", issuerUrl());
        environment.put("SUJARIT_OIDC_ISSUER", issuerUrl());
        environment.put("SUJARIT_PUBLIC_URL", url(PortSetting.GATEWAY));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        var command = new ArrayList<>(java("-Xmx384m"));
        command.addAll(List.of("-jar", jar.toString()));
        String choose = setting.variable() + "=… ./run";
        return new Part(
                module,
                command,
                environment,
                url(setting),
                List.of(
                        new Part.Port(port, "the " + module, choose),
                        new Part.Port(
                                management,
                                "the " + module + "'s management",
                                choose + " (management is always 1000 higher)")),
                new Part.Readiness.Http(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management))),
                stopTime,
                Stream::empty);
    }

    /** The JDK that runs the supervisor, tuned to start several JVMs on two cores quickly. */
    private static List<String> java(String heap) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    }

    private String port(PortSetting setting) {
        return Integer.toString(settings.port(setting));
    }

    private String url(PortSetting setting) {
        return "http://localhost:" + port(setting);
    }

    private String issuerUrl() {
        return url(PortSetting.ISSUER) + "/" + TokenIssuer.ISSUER_ID;
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + port(PortSetting.KAFKA);
    }
}
