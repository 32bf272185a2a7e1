package org.sujarit.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.sujarit.gateway.routing.Service;

/** How the tests talk to the running gateway. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
abstract class GatewayTest {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MovableClock clock;

    @BeforeEach
    void forgetRequests() {
        Surroundings.forgetRequests();
        // So that no test takes the requests of another: after a minute everybody has all of them back.
        clock.pass(Duration.ofMinutes(1));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends {@code lines} as they are, where a client would tidy them up, and reads until the gateway closes. */
    String raw(String... lines) throws IOException {
        return exchange(String.join("\r\n", lines), "Host: localhost", "Connection: close", "", "");
    }

    /** Sends {@code lines} and nothing else, and reads until the gateway closes. */
    String exchange(String... lines) throws IOException {
        try (Socket socket = write(lines)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** A connection over which the request line, a {@code Host} and the other {@code lines} have been sent. */
    Socket open(String requestLine, String... lines) throws IOException {
        return write(requestLine, "Host: localhost", String.join("\r\n", lines));
    }

    private Socket write(String... lines) throws IOException {
        Socket socket = new Socket("localhost", gateway.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(String.join("\r\n", lines).getBytes(ISO_8859_1));
        return socket;
    }

    /** All requests that reached any service. */
    static List<FakeService.Seen> reached() {
        return Stream.of(Service.values())
                .flatMap(service -> Surroundings.service(service).seen().stream())
                .toList();
    }

    static void assertProblem(HttpResponse<String> response, int status, String name) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).isEqualTo("urn:sujarit:problem:" + name);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
