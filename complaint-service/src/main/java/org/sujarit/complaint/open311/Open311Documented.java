package org.sujarit.complaint.open311;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents of every operation of Open311 the XML that its JSON stands for, and the errors of the specification. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Open311Documented implements OASFilter {

    static final String STANDARD = "Open311 GeoReport v2";

    private static final String ERROR = "Open311Error";

    /** The root of each operation's XML, and what stands in it. */
    private static final Map<String, String> XML = Map.of(
            "discoverOpen311", "<discovery><changeset>2026-08-03 10:15:00</changeset>…</discovery>",
            "listOpen311Services", "<services><service><service_code>LIGHTING</service_code>…</service></services>",
            "getOpen311ServiceDefinition",
                    "<service_definition><service_code>LIGHTING</service_code><attributes></attributes></service_definition>",
            "postOpen311Request",
                    "<service_requests><request><service_request_id>01890a5d-ac96-774b-bcce-b302099a8057</service_request_id>"
                            + "<service_notice>…</service_notice></request></service_requests>",
            "listOpen311Requests", "<service_requests><request>…</request></service_requests>",
            "getOpen311Request", "<service_requests><request>…</request></service_requests>",
            "getOpen311RequestOfToken",
                    "<service_requests><request><service_request_id>01890a5d-ac96-774b-bcce-b302099a8057</service_request_id>"
                            + "<token>01890a5d-ac96-774b-bcce-b302099a8057</token></request></service_requests>");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(ERROR, error());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> XML.containsKey(operation.getOperationId()))
                .forEach(Open311Documented::describe);
    }

    private static void describe(Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .addMediaType(Format.XML.mediaType(), xml(XML.get(operation.getOperationId())));
        refuse(operation, 400, "คำขอไม่ถูกต้อง — the request is not valid; one entry for each thing that is wrong");
        refuse(operation, 404, "ไม่พบ — jurisdiction_id, or what the address names, was not found");
        if (operation.getRequestBody() != null) {
            refuse(operation, 403, "api_key ใช้ไม่ได้ — api_key was not provided, or is not valid");
        }
    }

    private static void refuse(Operation operation, int status, String description) {
        MediaType json = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("#/components/schemas/" + ERROR)));
        APIResponse refusal = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(Format.JSON.mediaType(), json)
                        .addMediaType(
                                Format.XML.mediaType(),
                                xml("<errors><error><code>%d</code><description>…</description></error></errors>"
                                        .formatted(status))));
        operation.getResponses().addAPIResponse(Integer.toString(status), refusal);
    }

    private static MediaType xml(String example) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + example)));
    }

    private static Schema error() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("code", 403);
        example.put("description", "api_key was not provided");
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("code", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("description", OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .required(List.of("code", "description"))
                .examples(List.of(example));
    }
}
