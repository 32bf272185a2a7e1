package org.sujarit.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Calls the API through the gateway, with the tokens of the demo users. */
final class Caller {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String issuer;
    private final Map<String, String> tokens = new HashMap<>();

    Caller(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /**
     * @param request for an address below the gateway's
     * @param user null for the public
     */
    HttpResponse<String> send(Request request, String user) {
        HttpRequest.Builder sent = HttpRequest.newBuilder(URI.create(gateway + request.path()));
        request.headers().forEach(sent::header);
        if (user != null) {
            sent.header("Authorization", "Bearer " + token(user));
        }
        return send(
                request.body() == null
                        ? sent.GET().build()
                        : sent.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(request.body()))
                                .build());
    }

    /** @param body null where something is read only */
    record Request(String path, Map<String, String> headers, String body) {

        static Request get(String path) {
            return new Request(path, Map.of(), null);
        }
    }

    private synchronized String token(String user) {
        return tokens.computeIfAbsent(user, name -> {
            String form = "grant_type=password&client_id=sujarit&password=demo&username="
                    + URLEncoder.encode(name, StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            try {
                return new ObjectMapper()
                        .readTree(answer.body())
                        .get("access_token")
                        .asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
