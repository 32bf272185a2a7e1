package org.sujarit.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An answer as it is kept, to be given again. */
record StoredAnswer(int status, String location, String etag, String body) {

    static StoredAnswer of(Response response, ObjectMapper json) {
        try {
            return new StoredAnswer(
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status).header("Idempotent-Replayed", "true");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    byte[] toBytes(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoredAnswer fromBytes(byte[] bytes, ObjectMapper json) {
        try {
            return json.readValue(bytes, StoredAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
