package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway makes of the documents of the running services. */
@ExtendWith(RunningStack.class)
class OpenApiIT {

    private static SwaggerParseResult parsed;

    @BeforeAll
    static void read() {
        Response document = Api.anybody().get("/openapi");
        document.then().statusCode(200);
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        parsed = new OpenAPIV3Parser().readContents(document.asString(), null, options);
    }

    @Test
    void theMergedDocumentIsValidOpenApi31() {
        assertThat(parsed.isOpenapi31()).isTrue();
        assertThat(parsed.getMessages()).isEmpty();
    }

    @Test
    void itHoldsOperationsOfEveryServiceAndEachNamesTheGatewaysRefusals() {
        assertThat(parsed.getOpenAPI().getPaths().keySet())
                .contains("/api/v1/action-plans", "/api/v1/complaint-categories", "/api/v1/assessments");
        assertThat(parsed.getOpenAPI().getPaths().values())
                .flatExtracting(PathItem::readOperations)
                .allSatisfy(operation -> assertThat(operation.getResponses().keySet())
                        .as(operation.getOperationId())
                        .containsAll(List.of("400", "429", "502", "504")));
    }
}
