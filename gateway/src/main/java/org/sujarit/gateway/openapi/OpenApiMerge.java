package org.sujarit.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.sujarit.gateway.routing.RouteTable;
import org.sujarit.gateway.routing.Service;

/**
 * Puts the services' OpenAPI documents together. A path is taken only from the service to which the gateway routes it,
 * so no two can clash and nothing is promised that cannot be called. Components with the same name and content become
 * one; {@link ServiceNames} has told apart those with the same name and other content.
 */
final class OpenApiMerge {
    private OpenApiMerge() {}

    /** In the addresses that every service has; each stands in the document once for each service. */
    private static final String ANY_SERVICE = "{service}";

    /** The parts {@code paths}, {@code components} and {@code tags} of the merged document. */
    static ObjectNode merge(Map<Service, JsonNode> documents) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        ArrayNode tags = merged.putArray("tags");
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        Map<String, JsonNode> tagsByName = new LinkedHashMap<>();

        ServiceNames.tellApart(documents).forEach((service, document) -> {
            GatewayRefusals refusals = GatewayRefusals.of(service, document);
            document.path("paths").properties().forEach(path -> {
                String address = path.getKey().replace(ANY_SERVICE, service.id());
                if (RouteTable.ownerOf(address).filter(service::equals).isEmpty()) {
                    return;
                }
                withoutServiceParameter(path.getValue());
                operationsOf(path.getValue()).forEach(refusals::addTo);
                paths.set(address, withSecurityOf(document, path.getValue()));
            });
            for (Entry<String, JsonNode> section : document.path("components").properties()) {
                if (section.getValue() instanceof ObjectNode entries) {
                    components.withObjectProperty(section.getKey()).setAll(entries);
                }
            }
            // A tag is a heading: where two services use the same one, the first description stands.
            document.path("tags")
                    .forEach(tag -> tagsByName.putIfAbsent(tag.path("name").asText(), tag));
        });
        tags.addAll(tagsByName.values());
        return merged;
    }

    /** What stands in the address already is no parameter any more. */
    private static void withoutServiceParameter(JsonNode path) {
        withoutServiceParameterIn(path);
        operationsOf(path).forEach(OpenApiMerge::withoutServiceParameterIn);
    }

    private static void withoutServiceParameterIn(JsonNode owner) {
        if (owner.get("parameters") instanceof ArrayNode parameters) {
            parameters.removeIf(parameter ->
                    "{%s}".formatted(parameter.path("name").asText()).equals(ANY_SERVICE));
        }
    }

    /** A service's default security holds for its own operations only, so each one is given it by name. */
    private static JsonNode withSecurityOf(JsonNode document, JsonNode path) {
        JsonNode security = document.get("security");
        if (security != null) {
            operationsOf(path).stream()
                    .filter(operation -> !operation.has("security"))
                    .forEach(operation -> operation.set("security", security.deepCopy()));
        }
        return path;
    }

    static Collection<ObjectNode> operationsOf(JsonNode path) {
        return path.properties().stream()
                .filter(entry -> entry.getValue() instanceof ObjectNode operation && operation.has("responses"))
                .map(entry -> (ObjectNode) entry.getValue())
                .toList();
    }
}
