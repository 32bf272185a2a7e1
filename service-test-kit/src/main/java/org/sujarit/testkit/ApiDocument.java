package org.sujarit.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sujarit.kit.openapi.ProblemResponses;

/** The service's own OpenAPI document, and what every operation in it must say. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private ApiDocument() {}

    public static JsonNode load() {
        try {
            return new ObjectMapper()
                    .readTree(given().queryParam("format", "json")
                            .get("/q/openapi")
                            .asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with every operation that leaves out what a client must know. */
    public static void assertComplete() {
        JsonNode document = load();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/components/schemas/Problem/properties/type").isMissingNode())
                .as("the schema of problems is missing")
                .isFalse();
        assertThat(gaps(document)).as("what operations leave out").isEmpty();
        assertThat(brokenExamples(document))
                .as("examples that break their schema")
                .isEmpty();
    }

    /** Fails unless the answer is what the document says of its schema. */
    public static void assertFits(String schema, String answer) {
        assertThat(problems(load(), schema, parse(answer))).as(schema).isEmpty();
    }

    static List<String> brokenExamples(JsonNode document) {
        List<String> broken = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            checkExamples(document, schema.getKey(), schema.getValue(), broken);
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> checkExamples(
                            document, schema.getKey() + "/properties/" + field.getKey(), field.getValue(), broken));
        });
        return broken;
    }

    private static void checkExamples(JsonNode document, String path, JsonNode schema, List<String> broken) {
        schema.path("examples").forEach(example -> problems(document, path, example)
                .forEach(problem -> broken.add(path + " " + problem)));
    }

    private static List<String> problems(JsonNode document, String schema, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", "#/components/schemas/" + schema).set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> gaps(JsonNode document) {
        List<String> gaps = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> check(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        document,
                        gaps)));
        return gaps;
    }

    private static void check(String route, JsonNode operation, JsonNode document, List<String> gaps) {
        for (String field : List.of("summary", "operationId", "tags")) {
            if (operation.path(field).isMissingNode()) {
                gaps.add(route + " has no " + field);
            }
        }
        operation.path("requestBody").path("content").properties().stream()
                .filter(content -> content.getKey().equals("application/json"))
                .filter(content -> !showsItself(content.getValue().path("schema"), document))
                .forEach(content -> gaps.add(route + " takes JSON without an example of the whole"));
        operation.path("responses").properties().forEach(response -> {
            boolean success = response.getKey().startsWith("2");
            JsonNode content = response.getValue().path("content");
            if (response.getValue().path("description").asText().isBlank()) {
                gaps.add(route + " answers " + response.getKey() + " without a description");
            }
            if (success && !response.getKey().equals("204") && content.isEmpty()) {
                gaps.add(route + " answers " + response.getKey() + " without a schema");
            }
            content.properties().stream()
                    .filter(body -> success)
                    .flatMap(body -> silent(body.getValue().path("schema"), document))
                    .forEach(part ->
                            gaps.add(route + " answers " + response.getKey() + " without an example of " + part));
        });
        checkVersions(route, operation, gaps);
        if (operation.has(ProblemResponses.OTHERWISE)) {
            checkOtherErrors(route, operation, gaps);
            return;
        }
        for (String refusal : refusalsOwed(operation)) {
            if (!refusals(operation).contains(refusal)) {
                gaps.add(route + " does not document the refusal " + refusal);
            }
        }
    }

    /** What refuses in the words of another standard than ours describes them itself. */
    private static void checkOtherErrors(String route, JsonNode operation, List<String> gaps) {
        JsonNode refused = operation.path("responses").path("400").path("content");
        if (refused.isEmpty() || refused.has("application/problem+json")) {
            gaps.add(route + " does not describe the errors of " + operation.path(ProblemResponses.OTHERWISE));
        }
    }

    /** Who must name a version is told what that is and where the next one stands; who created, where it is. */
    private static void checkVersions(String route, JsonNode operation, List<String> gaps) {
        StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals("If-Match"))
                .forEach(ifMatch -> {
                    if (ifMatch.path("description").asText().isBlank()) {
                        gaps.add(route + " takes If-Match without a description");
                    }
                    for (String status : List.of("200", "201")) {
                        JsonNode answer = operation.path("responses").path(status);
                        if (!answer.isMissingNode() && !answer.path("headers").has("ETag")) {
                            gaps.add(route + " answers " + status + " without an ETag");
                        }
                    }
                });
        JsonNode created = operation.path("responses").path("201");
        if (!created.isMissingNode() && !created.path("headers").has("Location")) {
            gaps.add(route + " answers 201 without a Location");
        }
    }

    /** What follows from the operation's parameters and security, and what its description promises. */
    private static Set<String> refusalsOwed(JsonNode operation) {
        Set<String> owed = new TreeSet<>();
        if (!operation.path("security").isEmpty()) {
            owed.addAll(Set.of("unauthenticated", "forbidden"));
        }
        operation.path("parameters").forEach(parameter -> {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> owed.addAll(Set.of("stale", "precondition-required", "conflict"));
                case "Idempotency-Key" ->
                    owed.addAll(Set.of("idempotency-key-missing", "idempotency-key-in-use", "idempotency-key-reused"));
                default -> owed.add("invalid-request");
            }
        });
        if (!operation.path("requestBody").isMissingNode()) {
            owed.addAll(Set.of("invalid-request", "unsupported-media-type", "payload-too-large"));
        }
        Pattern.compile("`([a-z]+(?:-[a-z]+)+)`")
                .matcher(operation.path("description").asText())
                .results()
                .forEach(named -> owed.add(named.group(1)));
        return owed;
    }

    private static Set<String> refusals(JsonNode operation) {
        Set<String> documented = new TreeSet<>();
        operation.path("responses").forEach(response -> response.at("/content/application~1problem+json/examples")
                .fieldNames()
                .forEachRemaining(documented::add));
        return documented;
    }

    private static boolean showsItself(JsonNode schema, JsonNode document) {
        JsonNode whole = resolved(schema, document);
        return whole.has("examples") || whole.has("example");
    }

    /**
     * What an answer leaves unshown: of each of its own fields a client sees an example, by itself or in one of the whole.
     * Deeper than that one example is enough for a field that is an object or a list.
     */
    private static Stream<String> silent(JsonNode schema, JsonNode document) {
        JsonNode whole = resolved(schema, document);
        JsonNode fields = whole.path("properties");
        if (isShown(whole)) {
            return Stream.empty();
        }
        if (whole.has("items")) {
            return silent(whole.get("items"), document);
        }
        if (fields.has("items") && fields.has("next")) {
            // A page: what it lists is what was asked for.
            return Stream.concat(silent(fields.get("items"), document), silentFields(schema, fields, document));
        }
        return fields.isEmpty() ? Stream.of("the whole") : silentFields(schema, fields, document);
    }

    private static Stream<String> silentFields(JsonNode schema, JsonNode fields, JsonNode document) {
        String name = schema.path("$ref").asText().replaceFirst(".*/", "");
        return fields.properties().stream()
                .filter(field -> !hasExample(field.getValue(), document, 0))
                .map(field -> name + "." + field.getKey());
    }

    /** Whether the schema, or what it is made of, shows what it looks like. */
    private static boolean hasExample(JsonNode schema, JsonNode document, int depth) {
        JsonNode whole = resolved(schema, document);
        if (depth > 6 || isShown(schema) || isShown(whole)) {
            return depth <= 6;
        }
        return Stream.of("properties", "anyOf", "oneOf", "allOf")
                        .flatMap(part -> StreamSupport.stream(whole.path(part).spliterator(), false))
                        .anyMatch(part -> hasExample(part, document, depth + 1))
                || Stream.of("items", "additionalProperties")
                        .map(whole::path)
                        .anyMatch(part -> part.isObject() && hasExample(part, document, depth + 1));
    }

    /** By an example, or by a type that leaves nothing to show. */
    private static boolean isShown(JsonNode schema) {
        return Stream.of("examples", "example", "enum", "const").anyMatch(schema::has)
                || schema.path("type").asText().equals("boolean")
                || Set.of("uuid", "date", "date-time", "binary")
                        .contains(schema.path("format").asText());
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }
}
