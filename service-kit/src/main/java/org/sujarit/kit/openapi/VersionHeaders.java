package org.sujarit.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents how a change names the version that was read: {@code If-Match}, the {@code ETag} of the answers of such changes
 * and of the readings that come before them, and the {@code Location} of what a creation made.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class VersionHeaders implements OASFilter {

    private static final String IF_MATCH = "If-Match";
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var paths = document.getPaths().getPathItems();
        Set<String> changed = paths.entrySet().stream()
                .filter(path -> path.getValue().getOperations().values().stream()
                        .anyMatch(operation ->
                                !ifMatch(path.getValue(), operation).isEmpty()))
                .map(path -> path.getKey())
                .collect(Collectors.toUnmodifiableSet());
        paths.forEach((address, path) -> path.getOperations().forEach((method, operation) -> {
            List<Parameter> named = ifMatch(path, operation);
            named.forEach(VersionHeaders::describe);
            boolean read = method == PathItem.HttpMethod.GET && isChanged(address, changed) && answersJson(operation);
            if (!named.isEmpty() || read) {
                tag(operation.getResponses().getAPIResponse("200"));
                tag(operation.getResponses().getAPIResponse("201"));
            }
            locate(operation.getResponses().getAPIResponse("201"));
        }));
    }

    /** Whether it is the address of one thing that is changed there, or in a part of it below. */
    private static boolean isChanged(String address, Set<String> changed) {
        return address.endsWith("}")
                && changed.stream().anyMatch(path -> path.equals(address) || path.startsWith(address + "/"));
    }

    /** A file that is part of the thing has no version of its own. */
    private static boolean answersJson(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes() != null
                && answer.getContent().getMediaTypes().containsKey(JSON);
    }

    private static List<Parameter> ifMatch(PathItem path, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (path.getParameters() != null) {
            parameters.addAll(path.getParameters());
        }
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        return parameters.stream()
                .filter(p -> p.getIn() == Parameter.In.HEADER && IF_MATCH.equals(p.getName()))
                .toList();
    }

    private static void describe(Parameter ifMatch) {
        if (ifMatch.getDescription() == null) {
            ifMatch.setDescription("ETag ที่อ่านได้ — the `ETag` of what was read, in quotes; `*` for whatever version."
                    + " Without it 428, and 412 when it was changed since.");
        }
        if (ifMatch.getExample() == null && ifMatch.getExamples() == null) {
            ifMatch.setExample("\"3\"");
        }
    }

    private static void tag(APIResponse answer) {
        if (answer != null
                && (answer.getHeaders() == null || !answer.getHeaders().containsKey("ETag"))) {
            answer.addHeader(
                    "ETag",
                    header("รุ่นของข้อมูล — the version, in quotes: what `If-Match` names in a change.")
                            .example("\"3\""));
        }
    }

    private static void locate(APIResponse created) {
        if (created != null
                && (created.getHeaders() == null || !created.getHeaders().containsKey("Location"))) {
            created.addHeader("Location", header("ที่อยู่ของสิ่งที่สร้าง — the address of what was created."));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
