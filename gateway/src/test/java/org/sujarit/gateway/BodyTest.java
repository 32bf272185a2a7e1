package org.sujarit.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class BodyTest extends GatewayTest {
    private static final int MIB = 1024 * 1024;
    private final FakeService complaints = Surroundings.service(Service.COMPLAINT);

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(gateway.resolve("/api/v1/complaints"))
                .POST(body)
                .build());
    }

    private static HttpRequest.BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    @Test
    void aBodyOfTenMiBPassesWhole() {
        assertThat(post(BodyPublishers.ofByteArray(new byte[10 * MIB])).statusCode())
                .isEqualTo(200);
        assertThat(complaints.bytesReceived()).isEqualTo(10L * MIB);
    }

    @Test
    void aChunkedBodyAtTheLimitPassesWhole() {
        assertThat(post(chunked(12 * MIB)).statusCode()).isEqualTo(200);
        assertThat(complaints.bytesReceived()).isEqualTo(12L * MIB);
    }

    @Test
    void aDeclaredLengthAboveTheLimitIsRefusedBeforeAnyServiceIsCalled() {
        assertProblem(post(BodyPublishers.ofByteArray(new byte[12 * MIB + 1])), 413, "payload-too-large");
        assertThat(reached()).isEmpty();
    }

    @Test
    void aChunkedBodyIsCutOffAtTheLimit() {
        assertProblem(post(chunked(12 * MIB + 1)), 413, "payload-too-large");
        assertThat(complaints.bytesReceived()).isLessThanOrEqualTo(12L * MIB);
    }

    @Test
    void aServiceIsCalledWhenTheBodyIsWhole() throws IOException {
        try (Socket socket = open("POST /api/v1/complaints HTTP/1.1", "Content-Length: 10", "", "first")) {
            assertThat(get("/api/v1/complaints").statusCode()).isEqualTo(200);
            assertThat(reached()).extracting(FakeService.Seen::method).containsExactly("GET");

            socket.getOutputStream().write("other".getBytes(US_ASCII));
            Awaitility.await().until(() -> complaints.bytesReceived() == 10);
        }
    }

    /** Five of ten bytes come, and one chunk without the last one. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10\r\n\r\nfirst", "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"})
    void aBodyThatIsCutOffInTheMiddleReachesNoService(String body) throws IOException {
        try (Socket socket = open("POST /api/v1/complaints HTTP/1.1", body)) {
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .as("until the gateway closes")
                    .doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(get("/api/v1/complaints").statusCode()).isEqualTo(200);
        assertThat(reached()).extracting(FakeService.Seen::method).containsExactly("GET");
    }

    @Test
    void uploadsThatStandStillTakeNoConnectionFromOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                slow.add(open("POST /api/v1/complaints HTTP/1.1", "Content-Length: 5000", "", "{"));
            }
            assertThat(get("/api/v1/complaints").statusCode()).isEqualTo(200);
            assertThat(post(BodyPublishers.ofString("whole")).statusCode()).isEqualTo(200);
            assertThat(reached()).hasSize(2);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aClientThatWaitsForConsentToSendIsGivenIt() {
        HttpResponse<String> response = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/complaints"))
                .expectContinue(true)
                .POST(BodyPublishers.ofString("hello"))
                .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(complaints.bytesReceived()).isEqualTo(5);
    }

    @Test
    void aBodyWithoutAReadableLengthIsRefused() throws IOException {
        assertThat(raw("POST /api/v1/complaints HTTP/1.1", "Transfer-Encoding: gzip"))
                .startsWith("HTTP/1.1 400");
        assertThat(reached()).isEmpty();
    }

    @Test
    void twoLengthsOfOneBodyAreRefusedAndTheConnectionIsClosed() throws IOException {
        // With HTTP/1.1 Netty itself decides for the chunks and hides the other length.
        String answer = exchange(
                "POST /api/v1/complaints HTTP/1.0",
                "Host: localhost",
                "Connection: keep-alive",
                "Content-Length: 4",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "");

        assertThat(answer).startsWith("HTTP/1.0 400").contains("urn:sujarit:problem:invalid-request");
        assertThat(reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/complaints", "/api/v1/unknown", "/openapi.json", "/"})
    void nothingIsReadAfterARequestInChunks(String path) throws IOException {
        String answer = exchange(
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Length: 4",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "GET /api/v1/assessments HTTP/1.1",
                "Host: localhost",
                "",
                "");

        assertThat(answer).containsOnlyOnce("HTTP/1.1 ").containsIgnoringCase("connection: close");
        assertThat(Surroundings.service(Service.ITA).seen()).isEmpty();
    }
}
