package org.sujarit.kit.cache;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Documents the headers and the 304 of every operation that is {@link Revalidated}, so that none is forgotten. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RevalidationDocumented implements OASFilter {

    private final Set<String> operationIds;

    public RevalidationDocumented(IndexView index) {
        operationIds = index.getAnnotations(Revalidated.class).stream()
                .flatMap(RevalidationDocumented::methods)
                .map(method -> method.annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MethodInfo> methods(AnnotationInstance marked) {
        return switch (marked.target().kind()) {
            case METHOD -> Stream.of(marked.target().asMethod());
            case CLASS -> marked.target().asClass().methods().stream();
            default -> Stream.empty();
        };
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operationIds.contains(operation.getOperationId())) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader("ETag", header("What `If-None-Match` names later, to be sent it only if it changed."))
                    .addHeader("Cache-Control", header("How long it may be kept without asking."));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description(
                                            "ไม่เปลี่ยนแปลง — it is still what `If-None-Match` names; nothing is sent"));
        }
        return operation;
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
