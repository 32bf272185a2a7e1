package org.sujarit.stack.example;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.sujarit.stack.DemoUsers;

/** The API as a demo user calls it: through the gateway, with a token of the issuer. */
final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String issuer;

    ApiClient(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** An answer: its status, its body as JSON, and the version it tells of. */
    record Answer(int status, JsonNode body, String etag) {

        boolean isProblem(String code) {
            return body.path("type").asText().equals("urn:sujarit:problem:" + code);
        }

        Answer orFail(String what) {
            if (status >= 300) {
                throw new IllegalStateException("%s was refused with %d: %s".formatted(what, status, body));
            }
            return this;
        }
    }

    Answer get(String user, String path) throws IOException {
        return call(request(user, path).GET());
    }

    /** Creates something; sent again with the same key, it is made once. */
    Answer create(String user, String path, String contentType, byte[] body, String key) throws IOException {
        return call(request(user, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Moves on what was read before, in the version that was read. */
    Answer act(String user, String path, String etag, Object body) throws IOException {
        HttpRequest.Builder request = request(user, path).header("If-Match", etag);
        if (body == null) {
            return call(request.POST(BodyPublishers.noBody()));
        }
        return call(request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String user, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token(user));
    }

    private String token(String user) throws IOException {
        String form = "grant_type=password&client_id=sujarit&username=%s&password=%s"
                .formatted(user, DemoUsers.load().password());
        Answer answer = call(HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.orFail("a token for " + user).body().get("access_token").asText();
    }

    private Answer call(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
