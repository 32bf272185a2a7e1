package org.sujarit.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.sujarit.gateway.routing.Service;

/**
 * Gives the service's name to what services call the same but mean differently: {@code Status} becomes
 * {@code plan-service.Status} and {@code ita-service.Status}, in every service, so that no name depends on an order.
 */
final class ServiceNames {
    private static final String REFERENCE = "#/components/";

    private ServiceNames() {}

    /** Copies of {@code documents} in which a component's name and an operation's id mean one thing. */
    static Map<Service, JsonNode> tellApart(Map<Service, JsonNode> documents) {
        Set<String> clashes = clashingComponents(documents.values());
        Set<String> operationIds = clashingOperationIds(documents.values());
        Map<Service, JsonNode> renamed = new EnumMap<>(Service.class);
        documents.forEach((service, document) -> {
            JsonNode copy = document.deepCopy();
            String prefix = prefixOf(service);
            renameComponents(copy, clashes, prefix);
            renameReferences(copy, clashes, prefix);
            renameOperations(copy, operationIds, prefix);
            renamed.put(service, copy);
        });
        return renamed;
    }

    /** What stands in front of a name that {@code service} does not share. */
    static String prefixOf(Service service) {
        return service.id() + ".";
    }

    /** Components, as {@code section/name}, that differ between services, by themselves or by what they refer to. */
    private static Set<String> clashingComponents(Collection<JsonNode> documents) {
        Map<String, List<JsonNode>> shared = new HashMap<>();
        documents.forEach(document -> document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> shared.computeIfAbsent(
                                section.getKey() + "/" + component.getKey(), name -> new ArrayList<>())
                        .add(component.getValue()))));
        shared.values().removeIf(contents -> contents.size() == 1);

        Set<String> clashes = new HashSet<>();
        boolean grown;
        do {
            Set<String> found = new HashSet<>();
            shared.forEach((name, contents) -> {
                if (new HashSet<>(contents).size() > 1 || refersToAny(contents.getFirst(), clashes)) {
                    found.add(name);
                }
            });
            grown = clashes.addAll(found);
        } while (grown);
        return clashes;
    }

    private static boolean refersToAny(JsonNode content, Set<String> components) {
        return content.findValuesAsText("$ref").stream()
                .anyMatch(reference -> reference.startsWith(REFERENCE)
                        && components.contains(reference.substring(REFERENCE.length())));
    }

    private static Set<String> clashingOperationIds(Collection<JsonNode> documents) {
        Set<String> seen = new HashSet<>();
        Set<String> clashes = new HashSet<>();
        for (JsonNode document : documents) {
            for (JsonNode path : document.path("paths")) {
                OpenApiMerge.operationsOf(path).stream()
                        .map(operation -> operation.path("operationId").asText())
                        .filter(id -> !id.isEmpty() && !seen.add(id))
                        .forEach(clashes::add);
            }
        }
        return clashes;
    }

    private static void renameComponents(JsonNode document, Set<String> clashes, String prefix) {
        document.path("components").properties().forEach(section -> {
            ObjectNode components = (ObjectNode) section.getValue();
            for (Entry<String, JsonNode> component : fieldsOf(components).entrySet()) {
                if (clashes.contains(section.getKey() + "/" + component.getKey())) {
                    components.remove(component.getKey());
                    components.set(prefix + component.getKey(), component.getValue());
                }
            }
        });
    }

    private static void renameReferences(JsonNode node, Set<String> clashes, String prefix) {
        if (node instanceof ObjectNode object) {
            fieldsOf(object).forEach((name, value) -> {
                if (value.isTextual() && isReference(value.asText(), clashes)) {
                    object.set(name, TextNode.valueOf(renamed(value.asText(), prefix)));
                }
            });
            renameSecurity(object, clashes, prefix);
        }
        node.forEach(child -> renameReferences(child, clashes, prefix));
    }

    /** A reference stands in {@code $ref} and in the values of a discriminator's mapping, always as this text. */
    private static boolean isReference(String text, Set<String> clashes) {
        return text.startsWith(REFERENCE) && clashes.contains(text.substring(REFERENCE.length()));
    }

    private static String renamed(String reference, String prefix) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + prefix + reference.substring(name);
    }

    /** Security requirements name their scheme without a reference. */
    private static void renameSecurity(ObjectNode owner, Set<String> clashes, String prefix) {
        if (!owner.path("security").isArray()) {
            return;
        }
        for (JsonNode requirement : owner.path("security")) {
            if (requirement instanceof ObjectNode schemes) {
                fieldsOf(schemes).forEach((scheme, scopes) -> {
                    if (clashes.contains("securitySchemes/" + scheme)) {
                        schemes.remove(scheme);
                        schemes.set(prefix + scheme, scopes);
                    }
                });
            }
        }
    }

    private static void renameOperations(JsonNode document, Set<String> operationIds, String prefix) {
        for (JsonNode path : document.path("paths")) {
            OpenApiMerge.operationsOf(path).stream()
                    .filter(operation ->
                            operationIds.contains(operation.path("operationId").asText()))
                    .forEach(operation -> operation.put(
                            "operationId",
                            prefix + operation.path("operationId").asText()));
        }
    }

    /** A copy, so that the object may change while its fields are walked. */
    private static Map<String, JsonNode> fieldsOf(ObjectNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
