package org.sujarit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void asyncApiDocumentFollowsAsyncApi31() throws IOException {
        JsonSchema asyncApi = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(JSON.readTree(resource("/asyncapi/asyncapi-3.1.0.schema.json")));

        assertThat(asyncApi.validate(document())).isEmpty();
    }

    @Test
    void everyEventTypeHasAMessageASchemaAndAnExample() throws Exception {
        Set<String> messages = new TreeSet<>();
        document().at("/components/messages").fieldNames().forEachRemaining(messages::add);

        assertThat(types(".schema.json")).isEqualTo(messages);
        assertThat(types(".example.json")).isEqualTo(messages);
    }

    @Test
    void everyMessageIsOnAChannelAndPointsToItsOwnSchema() throws IOException {
        JsonNode messages = document().at("/components/messages");
        Set<String> onChannels = new TreeSet<>();
        document().at("/channels").forEach(channel -> channel.get("messages")
                .forEach(message -> onChannels.add(message.get("$ref").asText().replaceFirst(".*/", ""))));

        messages.properties().forEach(message -> {
            assertThat(message.getValue().at("/payload/$ref").asText())
                    .isEqualTo("./" + message.getKey() + ".schema.json");
            assertThat(message.getValue().get("name").asText()).isEqualTo(message.getKey());
            assertThat(onChannels).contains(message.getKey());
        });
    }

    @Test
    void whatIsNamedAsAKeyIsARequiredFieldOfEveryMessageOnTheChannel() throws IOException {
        for (JsonNode channel : document().at("/channels")) {
            if (channel.has("x-key")) {
                for (JsonNode message : channel.get("messages")) {
                    String type = message.get("$ref").asText().replaceFirst(".*/", "");
                    assertThat(JSON.readTree(resource("/contracts/" + type + ".schema.json"))
                                    .get("required"))
                            .as(type)
                            .contains(channel.get("x-key"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void exampleMatchesItsSchema(String type) throws IOException {
        assertThat(schema(type).validate(example(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void schemaRefusesAnEventWithoutOneOfItsRequiredFields(String type) throws IOException {
        List<String> required = JSON.convertValue(
                JSON.readTree(resource("/contracts/" + type + ".schema.json")).get("required"),
                JSON.getTypeFactory().constructCollectionType(List.class, String.class));

        for (String field : required) {
            ObjectNode incomplete = example(type).deepCopy();
            incomplete.remove(field);
            assertThat(schema(type).validate(incomplete)).as(field).isNotEmpty();
        }
    }

    static Stream<String> eventTypes() throws Exception {
        return types(".schema.json").stream();
    }

    private static JsonSchema schema(String type) throws IOException {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(JSON.readTree(resource("/contracts/" + type + ".schema.json")), strict);
    }

    private static ObjectNode example(String type) throws IOException {
        return (ObjectNode) JSON.readTree(resource("/contracts/" + type + ".example.json"));
    }

    private static JsonNode document() throws IOException {
        return YAML.readTree(resource("/contracts/asyncapi.yaml"));
    }

    private static Set<String> types(String suffix) throws IOException, URISyntaxException {
        Path folder = Path.of(ContractsTest.class.getResource("/contracts").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> types = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .forEach(name -> types.add(name.substring(0, name.length() - suffix.length())));
            return types;
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = ContractsTest.class.getResourceAsStream(name);
        assertThat(stream).as(name).isNotNull();
        return stream;
    }
}
