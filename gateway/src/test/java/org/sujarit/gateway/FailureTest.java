package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class FailureTest extends GatewayTest {
    @Test
    void aServiceThatRefusesConnectionsIsUnreachable() {
        FakeService ita = Surroundings.service(Service.ITA);
        int port = ita.port();
        ita.stop();
        try {
            assertProblem(get("/api/v1/assessments"), 502, "service-unreachable");
        } finally {
            ita.start(port);
        }
        assertThat(get("/api/v1/assessments").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatBreaksOffBeforeItsAnswerIsUnreachable() {
        assertProblem(get("/api/v1/assessments/resets"), 502, "service-unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatOnlyReadsIsAskedOnceMoreWhenTheConnectionBreaksOff(String method) {
        assertThat(call(method, "resets-once", BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
        assertThat(reached()).hasSize(2);
    }

    @Test
    void itIsAskedOnlyOnceMore() {
        assertProblem(get("/api/v1/assessments/resets"), 502, "service-unreachable");
        assertThat(reached()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "DELETE, ''", "GET, body"})
    void whatMayChangeSomethingOrHasABodyIsSentOnce(String method, String body) {
        assertProblem(call(method, "resets-once", BodyPublishers.ofString(body)), 502, "service-unreachable");
        assertThat(reached()).hasSize(1);
    }

    private HttpResponse<String> call(String method, String behaviour, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(gateway.resolve("/api/v1/assessments/" + behaviour))
                .method(method, body)
                .build());
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsGivenUp() {
        assertProblem(get("/api/v1/assessments/never-answers"), 504, "service-timeout");
    }

    @Test
    void aServiceThatDoesNotAcceptAConnectionInTimeIsGivenUp() throws IOException {
        FakeService ita = Surroundings.service(Service.ITA);
        int port = ita.port();
        ita.stop();
        List<Socket> queued = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port), 1);
            fillBacklog(deaf, queued);
            assertProblem(get("/api/v1/assessments"), 504, "service-timeout");
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
            ita.start(port);
        }
    }

    /** Connects until the kernel leaves a connection unanswered. */
    private static void fillBacklog(ServerSocket deaf, List<Socket> queued) {
        for (int i = 0; i < 10; i++) {
            Socket socket = new Socket();
            queued.add(socket);
            try {
                socket.connect(deaf.getLocalSocketAddress(), 200);
            } catch (IOException full) {
                return;
            }
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotMadeToLookWhole() {
        assertThatThrownBy(() -> get("/api/v1/assessments/breaks-off")).hasRootCauseInstanceOf(IOException.class);
    }
}
