package org.sujarit.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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
        List<String> gaps = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> check(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        document,
                        gaps)));
        assertThat(gaps).as("what operations leave out").isEmpty();
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
            if (success && !response.getKey().equals("204") && content.isEmpty()) {
                gaps.add(route + " answers " + response.getKey() + " without a schema");
            }
            content.properties().stream()
                    .filter(body -> success && !hasExample(body.getValue().path("schema"), document, 0))
                    .forEach(body -> gaps.add(route + " answers " + response.getKey() + " without an example"));
        });
        for (String refusal : refusalsOwed(operation)) {
            if (!refusals(operation).contains(refusal)) {
                gaps.add(route + " does not document the refusal " + refusal);
            }
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
        JsonNode whole =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        return whole.has("examples") || whole.has("example");
    }

    /** Whether the schema, or what it is made of, shows what it looks like. */
    private static boolean hasExample(JsonNode schema, JsonNode document, int depth) {
        if (depth > 6) {
            return false;
        }
        if (schema.has("examples") || schema.has("example")) {
            return true;
        }
        if (schema.has("$ref")) {
            return hasExample(document.at(schema.get("$ref").asText().substring(1)), document, depth + 1);
        }
        for (JsonNode property : schema.path("properties")) {
            if (hasExample(property, document, depth + 1)) {
                return true;
            }
        }
        return schema.has("items") && hasExample(schema.get("items"), document, depth + 1);
    }
}
