package org.sujarit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The contracts between the services, to hold what is sent and received against. */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read("asyncapi.yaml", new YAMLMapper());

    private Contracts() {}

    /** Fails unless topic, key, headers and data are what the AsyncAPI document says of the record's type. */
    public static void assertKept(ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = headers(record);
        String type = headers.path("ce_type").asText();
        JsonNode channel = channelOf(record.topic());
        JsonNode message = messageOn(channel, type)
                .orElseThrow(() -> new AssertionError(type + " has no place on " + record.topic()));

        assertValid(type + ", headers", resolved(message.path("headers")), headers);
        assertValid(
                type + ", key",
                resolved(message.path("bindings")).at("/kafka/key"),
                JsonNodeFactory.instance.textNode(record.key()));
        JsonNode data = parse(record.value());
        assertValid(type, resolved(message.path("payload")), data);
        if (channel.has("x-key")) {
            assertThat(record.key())
                    .as(type + ", key")
                    .isEqualTo(data.path(channel.get("x-key").asText()).asText());
        }
    }

    /** Fails unless the data is what the contract of its type says. */
    public static void assertKept(String type, byte[] data) {
        assertValid(type, read(type + ".schema.json", JSON), parse(data));
    }

    /** The contract's example of a type. */
    public static byte[] example(String type) {
        try (InputStream example = open(type + ".example.json")) {
            return example.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertValid(String what, JsonNode schema, JsonNode value) {
        assertThat(schema.isObject()).as("%s: a schema in the document", what).isTrue();
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema, strict)
                        .validate(value))
                .as(what)
                .isEmpty();
    }

    private static ObjectNode headers(ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static JsonNode channelOf(String topic) {
        return DOCUMENT.path("channels").properties().stream()
                .map(Entry::getValue)
                .filter(channel -> isAddressOf(channel, topic))
                .findFirst()
                .orElseThrow(() -> new AssertionError(topic + " is no address in the AsyncAPI document"));
    }

    /** An address may hold parameters, each of a closed set of values: {@code sujarit.{service}.dead-letter}. */
    private static boolean isAddressOf(JsonNode channel, String topic) {
        String address = Pattern.quote(channel.path("address").asText());
        for (Entry<String, JsonNode> parameter : channel.path("parameters").properties()) {
            String values =
                    String.join("|", JSON.convertValue(parameter.getValue().path("enum"), String[].class));
            address = address.replace("{" + parameter.getKey() + "}", "\\E(?:" + values + ")\\Q");
        }
        return topic.matches(address);
    }

    private static Optional<JsonNode> messageOn(JsonNode channel, String type) {
        return StreamSupport.stream(channel.path("messages").spliterator(), false)
                .map(Contracts::resolved)
                .filter(message -> message.path("name").asText().equals(type))
                .findFirst();
    }

    /** What a reference points to, in the document or in a file beside it; anything else is itself. */
    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#")) {
            return DOCUMENT.at(reference.substring(1));
        }
        return reference.isEmpty() ? node : read(reference.replaceFirst("^\\./", ""), JSON);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String name, ObjectMapper mapper) {
        try (InputStream contract = open(name)) {
            return mapper.readTree(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = Contracts.class.getResourceAsStream("/contracts/" + name);
        assertThat(stream).as("contract " + name).isNotNull();
        return stream;
    }
}
