package org.sujarit.plan;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.ApiDocument;

/** Every route that names a thing, called by people of another organisation with the ids of things that are there. */
public final class StrangerWalk {

    public static final List<String> STRANGERS = List.of(
            Role.OFFICER,
            Role.HEAD_OF_PLANNING,
            Role.HEAD_OF_OFFICE,
            Role.CLERK,
            Role.CHIEF_EXECUTIVE,
            Role.AUDITOR,
            Role.ORGANISATION_ADMINISTRATOR);

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Response> answers = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();

    private StrangerWalk() {}

    /**
     * @param prefix where the routes lie
     * @param ids what stands for each {@code {name}} of a path; {@code {id}} stands for all that aren't named
     */
    public static StrangerWalk below(String prefix, Lao stranger, Map<String, String> ids, String etag) {
        StrangerWalk walk = new StrangerWalk();
        JsonNode document = ApiDocument.load();
        document.path("paths").properties().stream()
                .filter(path ->
                        path.getKey().startsWith(prefix) && path.getKey().contains("{"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> STRANGERS.forEach(role -> walk.call(
                                role + " " + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                request(stranger.token(role), etag, operation.getValue(), document, ids),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                address(path.getKey(), ids)))));
        return walk;
    }

    /** The calls that were answered otherwise than with 403 or 404. */
    public List<String> answered() {
        return answered;
    }

    public List<Response> answers() {
        return answers;
    }

    private void call(String what, RequestSpecification request, String method, String address) {
        Response answer = request.request(method, address);
        answers.add(answer);
        if (answer.statusCode() != 404 && answer.statusCode() != 403) {
            answered.add(what + " " + answer.statusCode());
        }
    }

    private static RequestSpecification request(
            String token, String etag, JsonNode operation, JsonNode document, Map<String, String> ids) {
        RequestSpecification request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag);
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                JsonNode choices = resolved(parameter.path("schema"), document).path("enum");
                request.queryParam(
                        parameter.path("name").asText(),
                        choices.isEmpty() ? ids.get("id") : choices.get(0).asText());
            }
        }
        String body = example(operation, document);
        return body == null ? request : request.contentType("application/json").body(body);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String address(String path, Map<String, String> ids) {
        String address = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address.replaceAll("\\{[^}]*}", ids.get("id"));
    }

    /** The body that the document itself shows; null for an operation without one. */
    private static String example(JsonNode operation, JsonNode document) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        JsonNode example = resolved(schema, document).at("/examples/0");
        if (example.isMissingNode()) {
            return null;
        }
        return example.isTextual() ? example.asText() : example.toString();
    }
}
