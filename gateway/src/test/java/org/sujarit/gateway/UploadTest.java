package org.sujarit.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Three seconds for each upload, and memory for three small ones at a time. */
@QuarkusTest
@TestProfile(OtherSettingsTest.Settings.class)
class UploadTest extends GatewayTest {
    private HttpResponse<String> post(int length) {
        return send(HttpRequest.newBuilder(gateway.resolve("/api/v1/complaints"))
                .POST(BodyPublishers.ofByteArray(new byte[length]))
                .build());
    }

    private Socket standingStill() throws IOException {
        return open("POST /api/v1/complaints HTTP/1.1", "Content-Length: 5000", "", "{");
    }

    @Test
    void aBodyThatIsNotWholeInTimeIsGivenUpThoughBytesStillCome() throws IOException {
        try (Socket socket = standingStill()) {
            assertThat(readWhileWriting(socket))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:sujarit:problem:upload-timeout")
                    .containsIgnoringCase("connection: close");
        }
        assertThat(reached()).isEmpty();
    }

    /** What comes until the gateway closes, while another blank is sent every 100 ms. */
    private static String readWhileWriting(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[4096];
        for (int blanks = 0; blanks < 100; ) {
            try {
                int length = socket.getInputStream().read(part);
                if (length < 0) {
                    return answer.toString(UTF_8);
                }
                answer.write(part, 0, length);
            } catch (SocketTimeoutException nothingYet) {
                socket.getOutputStream().write(' ');
                blanks++;
            }
        }
        throw new AssertionError("The gateway still reads after ten seconds");
    }

    @Test
    void whenMemoryIsTakenUploadsAreRefusedForAWhileAndEverythingElseGoesOn() throws IOException {
        List<Socket> others = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                others.add(standingStill());
            }
            HttpResponse<String> refused =
                    Awaitility.await().until(() -> post(1), answer -> answer.statusCode() != 200);
            assertProblem(refused, 503, "too-many-uploads");
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(get("/api/v1/complaints").statusCode()).isEqualTo(200);
            assertThat(post(0).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : others) {
                socket.close();
            }
        }
        Awaitility.await().until(() -> post(1).statusCode() == 200);
    }

    @Test
    void anUploadPaysForWhatHasComeAndGetsItBack() {
        for (int i = 0; i < 5; i++) {
            assertThat(post(40 * 1024).statusCode()).isEqualTo(200);
            assertProblem(post(49 * 1024), 503, "too-many-uploads");
        }
    }
}
