package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading that {@link SettingsTest} relies on, tried on a small repository. */
class SettingsFixtureTest {
    @TempDir
    private Path repository;

    private Settings settings;

    @BeforeEach
    void aSmallRepository() throws IOException {
        settings = new Settings(repository);
        write("docker-compose.yml", """
                x-shared: &shared
                  SUJARIT_SHARED: inner
                services:
                  plan-service:
                    environment:
                      <<: *shared
                      SUJARIT_OWN_KEY: ${PLAN_OWN_KEY:?see .env.example}
                      JAVA_OPTS: -Xmx64m
                """);
        write("service-kit/src/main/resources/META-INF/microprofile-config.properties", """
                quarkus.http.port=${SUJARIT_SHARED}
                """);
        write("plan-service/src/main/resources/application.properties", """
                # ${SUJARIT_IN_A_COMMENT}
                %test.sujarit.a=${SUJARIT_FOR_TESTS}
                %prod.sujarit.b=${SUJARIT_OWN_KEY}
                sujarit.c-d=${SUJARIT_OPTIONAL:none}
                """);
        write("plan-service/src/main/java/Plan.java", """
                @ConfigProperty(name = "sujarit.b") String b;
                interface Settings { Optional<String> cD(); }
                """);
        write("service-kit/src/main/java/Kit.java", "");
    }

    @Test
    void settingsThatComposeMergesIntoAServiceAreGiven() throws IOException {
        assertThat(settings.given("plan-service"))
                .containsOnlyKeys("SUJARIT_SHARED", "SUJARIT_OWN_KEY")
                .containsEntry("SUJARIT_OWN_KEY", "${PLAN_OWN_KEY:?see .env.example}");
    }

    @Test
    void settingsOfTheServiceAndOfItsKitAreReadButNotThoseOfTestsAndComments() throws IOException {
        assertThat(settings.read("plan-service"))
                .containsExactly("SUJARIT_OPTIONAL", "SUJARIT_OWN_KEY", "SUJARIT_SHARED");
    }

    @Test
    void aSettingIsNotReadWhereNoCodeAsksForItsProperty() throws IOException {
        write("plan-service/src/main/java/Plan.java", "@ConfigProperty(name = \"sujarit.b\") String b;");

        assertThat(settings.read("plan-service")).containsExactly("SUJARIT_OWN_KEY", "SUJARIT_SHARED");
    }

    @Test
    void theManualSaysByServiceWhichSettingsAreRead() throws IOException {
        write("docs/operations.md", """
                | variable | read by | meaning |
                | --- | --- | --- |
                | `SUJARIT_SHARED` | all | a port |
                | `SUJARIT_OWN_KEY`, `SUJARIT_OPTIONAL` | plan, ita | two more |
                | `SUJARIT_FOREIGN` | complaint, gateway | not of the plan |
                """);

        assertThat(settings.documented("plan-service"))
                .containsExactly("SUJARIT_OPTIONAL", "SUJARIT_OWN_KEY", "SUJARIT_SHARED");
        assertThat(settings.documented("gateway")).containsExactly("SUJARIT_FOREIGN", "SUJARIT_SHARED");
    }

    @Test
    void aMissingFileIsAnErrorAndNotAnEmptyList() throws IOException {
        Files.delete(repository.resolve("plan-service/src/main/resources/application.properties"));

        assertThatThrownBy(() -> settings.read("plan-service")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aServiceThatComposeDoesNotKnowIsAnError() {
        assertThatThrownBy(() -> settings.given("gateway")).hasMessageContaining("gateway");
    }

    private void write(String file, String content) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
