package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.opentest4j.TestAbortedException;

/** The compose file, the services' settings and the images say the same. */
class SettingsTest {
    private static final Settings SETTINGS =
            new Settings(Path.of("..").toAbsolutePath().normalize());

    @ParameterizedTest
    @FieldSource("org.sujarit.acceptance.Settings#SERVICES")
    void composeGivesAServiceTheSettingsThatItReadsAndNoOthers(String service) throws IOException {
        assertThat(SETTINGS.given(service).keySet())
                .as("variables that docker-compose.yml sets on %s", service)
                .isEqualTo(SETTINGS.read(service));
    }

    @ParameterizedTest
    @FieldSource("org.sujarit.acceptance.Settings#SERVICES")
    void theManualNamesTheSettingsThatAServiceReadsAndNoOthers(String service) throws IOException {
        assertThat(SETTINGS.documented(service))
                .as("variables that docs/operations.md says %s reads", service)
                .isEqualTo(SETTINGS.read(service));
    }

    @ParameterizedTest
    @FieldSource("org.sujarit.acceptance.Settings#SERVICES")
    void noSecretStandsInTheComposeFile(String service) throws IOException {
        var secrets = SETTINGS.given(service);
        secrets.keySet().removeIf(name -> !name.endsWith("_PASSWORD") && !name.endsWith("_KEY"));

        assertThat(secrets.values()).allSatisfy(value -> assertThat(value).matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
    }

    @Test
    void theExampleOfTheEnvironmentNamesEverythingThatComposeDemands() throws IOException {
        Set<String> named = SETTINGS.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(SETTINGS.demandedFromEnvironment());
    }

    @ParameterizedTest
    @FieldSource("org.sujarit.acceptance.Settings#SERVICES")
    void everyServiceIsPackedInTheSameWay(String service) throws IOException {
        assertThat(SETTINGS.text(service + "/Dockerfile")).isEqualTo(SETTINGS.text("gateway/Dockerfile"));
        assertThat(SETTINGS.text(service + "/.dockerignore")).isEqualTo(SETTINGS.text("gateway/.dockerignore"));
    }

    @Test
    @Timeout(60)
    void dockerComposeAcceptsTheFile(@TempDir Path folder) throws Exception {
        Path environment = folder.resolve("trial.env");
        Files.write(
                environment,
                SETTINGS.demandedFromEnvironment().stream()
                        .map(name -> name + "=trial")
                        .toList());
        Path output = folder.resolve("output");
        Process check = new ProcessBuilder(
                        dockerCompose().toString(), "--env-file", environment.toString(), "config", "-q")
                .directory(SETTINGS.repository().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(check.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(Files.readString(output)).isZero();
    }

    private static Path dockerCompose() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "docker-compose"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new TestAbortedException("docker-compose is not installed: the file stays unchecked"));
    }
}
