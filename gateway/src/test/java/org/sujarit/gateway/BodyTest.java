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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
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
    void aBodyIsPassedOnWhileItIsStillBeingSent() throws IOException {
        try (Socket socket = new Socket("localhost", gateway.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/complaints/first-byte HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Length: 10485760\r\n\r\nfirst")
                            .getBytes(US_ASCII));
            Awaitility.await().until(() -> complaints.bytesReceived() == 5);

            byte[] answer = new byte[4096];
            StringBuilder received = new StringBuilder();
            while (received.indexOf("got the first bytes") < 0) {
                int length = socket.getInputStream().read(answer);
                assertThat(length).isPositive();
                received.append(new String(answer, 0, length, US_ASCII));
            }
            assertThat(received.toString()).startsWith("HTTP/1.1 200");
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
}
