package org.sujarit.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Lists as required what an answer cannot be without: the components of its records that are primitive, and the {@code
 * id} of a thing with its state and times. What requests hold too is left alone; there the rules of the fields say what is required.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequiredInAnswers implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";

    /** What is kept with everything that has an id of its own. */
    private static final Set<String> OF_A_THING = Set.of("id", "state", "createdAt", "changedAt");

    private final Map<String, Set<String>> always;

    public RequiredInAnswers(IndexView index) {
        Map<String, Set<String>> byName = new HashMap<>();
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                // Two records may share a name, of which the document numbers one: what both always have is safe.
                .forEach(type -> byName.merge(nameOf(type), alwaysIn(type), RequiredInAnswers::inBoth));
        always = Map.copyOf(byName);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(path -> path.values().stream())
                .toList();
        Set<String> asked = reachable(
                schemas,
                operations.stream()
                        .filter(operation -> operation.getRequestBody() != null)
                        .map(operation -> operation.getRequestBody().getContent()));
        Set<String> answered = reachable(
                schemas,
                operations.stream()
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                        .map(APIResponse::getContent));
        answered.stream().filter(name -> !asked.contains(name)).forEach(name -> require(name, schemas.get(name)));
    }

    private void require(String name, Schema schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        Set<String> components = always.getOrDefault(name, always.getOrDefault(unnumbered(name), Set.of()));
        Collection<String> already = schema.getRequired() == null ? List.of() : schema.getRequired();
        components.stream()
                .filter(component -> schema.getProperties().containsKey(component))
                .filter(component -> !already.contains(component))
                .toList()
                .forEach(schema::addRequired);
    }

    private static String unnumbered(String name) {
        return name.replaceFirst("\\d+$", "");
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static Set<String> alwaysIn(ClassInfo type) {
        boolean isThing = type.recordComponents().stream().anyMatch(RequiredInAnswers::isId);
        return type.recordComponents().stream()
                .filter(component -> component.type().kind() == Type.Kind.PRIMITIVE
                        || isThing && OF_A_THING.contains(component.name()))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isId(RecordComponentInfo component) {
        return component.name().equals("id")
                && component.type().name().toString().equals("java.util.UUID");
    }

    private static Set<String> inBoth(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** The names of the schemas that the contents are made of. */
    private static Set<String> reachable(Map<String, Schema> schemas, Stream<Content> contents) {
        Deque<Schema> left =
                new ArrayDeque<>(contents.filter(content -> content != null && content.getMediaTypes() != null)
                        .flatMap(content -> content.getMediaTypes().values().stream())
                        .map(body -> body.getSchema())
                        .filter(schema -> schema != null)
                        .toList());
        Set<String> found = new HashSet<>();
        while (!left.isEmpty()) {
            Schema schema = left.pop();
            left.addAll(parts(schema));
            String reference = schema.getRef();
            if (reference != null && reference.startsWith(REFERENCE)) {
                String name = reference.substring(REFERENCE.length());
                if (found.add(name) && schemas.get(name) != null) {
                    left.add(schemas.get(name));
                }
            }
        }
        return found;
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(some -> some != null)
                .forEach(parts::addAll);
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(some -> some != null)
                .forEach(parts::add);
        return parts;
    }
}
