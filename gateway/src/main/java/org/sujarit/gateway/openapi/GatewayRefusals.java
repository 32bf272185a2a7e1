package org.sujarit.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.routing.Service;

/**
 * What the gateway itself may answer in the place of {@code service}, which cannot know of it.
 *
 * @param schema a reference to the schema that the service's own problems have
 */
record GatewayRefusals(Service service, String schema) {
    private static final String SCHEMA = "Problem";

    /** @param document of {@code service}, in which the names of components mean one thing already */
    static GatewayRefusals of(Service service, JsonNode document) {
        boolean shared = document.at("/components/schemas").has(SCHEMA);
        String name = shared ? SCHEMA : ServiceNames.prefixOf(service) + SCHEMA;
        return new GatewayRefusals(service, "#/components/schemas/" + name);
    }

    /** Adds a response for each status of which {@code operation} says nothing. */
    void addTo(ObjectNode operation) {
        ObjectNode responses = (ObjectNode) operation.get("responses");
        add(responses, Problem.AMBIGUOUS_PATH);
        if (operation.has("requestBody")) {
            add(responses, Problem.UPLOAD_TIMEOUT);
            add(responses, Problem.PAYLOAD_TOO_LARGE);
            add(responses, Problem.TOO_MANY_UPLOADS);
        }
        add(responses, Problem.RATE_LIMITED);
        add(responses, Problem.unreachable(service));
        add(responses, Problem.timeout(service));
    }

    private void add(ObjectNode responses, Problem problem) {
        String status = Integer.toString(problem.status());
        if (!responses.has(status)) {
            responses.set(status, response(problem));
        }
    }

    private ObjectNode response(Problem problem) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put(
                "description", problem.title().th() + " — " + problem.title().en());
        if (problem.equals(Problem.RATE_LIMITED)) {
            describeHeaders(response.putObject("headers"));
        }
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", schema);
        content.putObject("examples")
                .putObject(problem.code())
                .putObject("value")
                .put("type", problem.type())
                .put("title", problem.title().en())
                .put("status", problem.status())
                .put("detail", problem.detail().en());
        return response;
    }

    private static void describeHeaders(ObjectNode headers) {
        header(headers, "Retry-After", "จำนวนวินาทีที่ต้องรอ — seconds to wait", "integer")
                .put("example", 2);
        header(headers, "RateLimit-Policy", "จำนวนคำขอต่อช่วงเวลา — requests in a window of seconds", "string")
                .put("example", "\"anonymous\";q=600;w=60");
        header(headers, "RateLimit", "จำนวนที่เหลือ — what is left, and when all of it is back", "string")
                .put("example", "\"anonymous\";r=0;t=60");
    }

    private static ObjectNode header(ObjectNode headers, String name, String description, String type) {
        ObjectNode header = headers.putObject(name).put("description", description);
        header.putObject("schema").put("type", type);
        return header;
    }
}
