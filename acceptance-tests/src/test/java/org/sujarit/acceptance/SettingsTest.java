package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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

    @Test
    void noSecretStandsInTheComposeFile() throws IOException {
        var secrets = SETTINGS.environment();
        secrets.keySet().removeIf(name -> !name.matches(".*(PASSWORD|KEY|SECRET)"));

        assertThat(secrets).hasSizeGreaterThan(10);
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

    /**
     * The schema is the specification's own, as docker-compose 1.29.2 ships it (Apache-2.0), without its outdated ids. Its
     * formats, such as durations, are Compose's own and not those of JSON Schema.
     */
    @Test
    void theComposeFileIsOfTheComposeSpecification() throws IOException {
        JsonSchema specification = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(
                        SettingsTest.class.getResourceAsStream("/compose-spec.json"),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(false)
                                .build());
        JsonNode compose = new ObjectMapper().valueToTree(SETTINGS.compose());

        assertThat(specification.validate(compose)).isEmpty();
        ((ObjectNode) compose.at("/services/gateway")).put("imaje", "sujarit/gateway");
        assertThat(specification.validate(compose)).isNotEmpty();
    }

    @Test
    void whatAPartWaitsForIsThereAndSaysWhenItIsHealthy() throws IOException {
        JsonNode parts = new ObjectMapper().valueToTree(SETTINGS.compose()).path("services");

        parts.properties()
                .forEach(part -> part.getValue().path("depends_on").properties().forEach(needed -> {
                    assertThat(needed.getValue().path("condition").asText()).isEqualTo("service_healthy");
                    assertThat(parts.path(needed.getKey()).path("healthcheck").path("test"))
                            .as("%s, which %s waits for", needed.getKey(), part.getKey())
                            .isNotEmpty();
                }));
        assertThat(parts.path("plan-service").path("depends_on").properties())
                .extracting(Map.Entry::getKey)
                .contains("postgres", "kafka", "keycloak");
    }
}
