package org.sujarit.complaint.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes what Open311 answers, as JSON or as the XML that it stands for. */
@ApplicationScoped
class Open311Answers {

    @Inject
    ObjectMapper json;

    Response discovery(Format format, Discovery discovery) {
        return answer(format, "discovery", discovery);
    }

    Response services(Format format, List<Service> services) {
        return answer(format, "services", services);
    }

    Response definition(Format format, ServiceDefinition definition) {
        return answer(format, "service_definition", definition);
    }

    /** A list also where it can be of one only. */
    Response requests(Format format, List<?> requests) {
        return answer(format, "service_requests", requests);
    }

    byte[] errors(Format format, List<ErrorEntry> errors) {
        return bytes(format, "errors", errors);
    }

    private Response answer(Format format, String root, Object entity) {
        return Response.ok(bytes(format, root, entity), format.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private byte[] bytes(Format format, String root, Object entity) {
        try {
            return switch (format) {
                case JSON -> json.writeValueAsBytes(entity);
                case XML -> SparkXml.write(root, json.valueToTree(entity));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
