package org.sujarit.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sujarit.kit.idempotency.Idempotent;
import org.sujarit.kit.problem.ProblemDocument;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;

/**
 * Documents the refusals of every operation: those that follow from what it takes, so that each is described once and
 * none is forgotten, and those of its own, which it names in an extension {@link #OWN} such as
 * {@code "409 not-a-draft, 422 plan-incomplete"}. OpenAPI wants a description of every answer, so that a creation without
 * one is given it here too.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    public static final String OWN = "x-refuses";

    /** An operation of a standard that has errors of its own; the extension's value names it, and it documents them itself. */
    public static final String OTHERWISE = "x-errors-of";

    private static final String SCHEMA = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> describe(path, operation)));
    }

    private static void describe(PathItem path, Operation operation) {
        if (operation.getExtensions() != null && operation.getExtensions().containsKey(OTHERWISE)) {
            return;
        }
        List<Parameter> parameters = new ArrayList<>();
        addAll(parameters, path.getParameters());
        addAll(parameters, operation.getParameters());
        Map<Integer, List<ProblemType>> refusals = new TreeMap<>();
        ownOf(operation).forEach(own -> add(refusals, own));
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            add(refusals, Problems.INVALID_REQUEST);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(refusals, Problems.UNAUTHENTICATED);
            add(refusals, Problems.FORBIDDEN);
        }
        if (parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            add(refusals, Problems.NOT_FOUND);
        }
        if (takes(parameters, Idempotent.HEADER)) {
            add(refusals, Problems.IDEMPOTENCY_KEY_MISSING);
            add(refusals, Problems.IDEMPOTENCY_KEY_IN_USE);
            add(refusals, Problems.IDEMPOTENCY_KEY_REUSED);
        }
        if (takes(parameters, "If-Match")) {
            add(refusals, Problems.CONFLICT);
            add(refusals, Problems.STALE);
            add(refusals, Problems.PRECONDITION_REQUIRED);
        }
        if (operation.getRequestBody() != null) {
            add(refusals, Problems.PAYLOAD_TOO_LARGE);
            add(refusals, Problems.UNSUPPORTED_MEDIA_TYPE);
        }
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created != null && created.getDescription() == null) {
            created.setDescription("สร้างแล้ว — Created");
        }
        refusals.forEach(
                (status, types) -> operation.getResponses().addAPIResponse(Integer.toString(status), response(types)));
    }

    private static List<ProblemType> ownOf(Operation operation) {
        Object named = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(OWN);
        if (named == null) {
            return List.of();
        }
        operation.removeExtension(OWN);
        return Pattern.compile("(\\d{3}) ([a-z-]+)")
                .matcher(named.toString())
                .results()
                .map(own -> new ProblemType(own.group(2), Integer.parseInt(own.group(1)), null))
                .toList();
    }

    private static void addAll(List<Parameter> all, List<Parameter> some) {
        if (some != null) {
            all.addAll(some);
        }
    }

    private static boolean takes(List<Parameter> parameters, String header) {
        return parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.HEADER && header.equals(p.getName()));
    }

    private static void add(Map<Integer, List<ProblemType>> refusals, ProblemType type) {
        refusals.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type);
    }

    private static APIResponse response(List<ProblemType> types) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA));
        types.forEach(type ->
                content.addExample(type.code(), OASFactory.createExample().value(example(type))));
        return OASFactory.createAPIResponse()
                .description(String.join(
                        "; ", types.stream().map(ProblemResponses::inWords).toList()))
                .content(OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE, content));
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri().toString());
        if (type.title() != null) {
            example.put("title", type.title().en());
        }
        example.put("status", type.status());
        return example;
    }

    private static String inWords(ProblemType type) {
        return type.title() == null
                ? type.code()
                : type.title().th() + " — " + type.title().en();
    }
}
