package org.sujarit.stack.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.stack.TokenIssuer;

class ExampleLoaderTest {

    private record Call(String user, String path, String idempotencyKey, String body) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private volatile int status = 201;
    private TokenIssuer issuer;
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        issuer = TokenIssuer.start(0);
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
        issuer.close();
    }

    @Test
    void bothOrganisationsAreRegisteredByThePlatformAdministrator() throws IOException {
        loader().registerOrganisations();
        assertThat(calls).extracting(Call::user).containsOnly("platform").hasSize(2);
        assertThat(calls.getFirst().body()).contains("จางเหนือ", "\"code\":\"06520405\"", "\"type\":\"SAO\"");
        assertThat(calls.getLast().body()).contains("บางเสาธง", "\"code\":\"06110901\"");
    }

    @Test
    void aSecondLoadRepeatsTheIdempotencyKeysAndTakesAlreadyThereForDone() throws IOException {
        loader().registerOrganisations();
        status = 409;
        loader().registerOrganisations();
        assertThat(calls.get(2).idempotencyKey()).isEqualTo(calls.get(0).idempotencyKey());
        assertThat(calls.get(1).idempotencyKey()).isNotEqualTo(calls.get(0).idempotencyKey());
        assertThat(progress.getLast()).endsWith("already there");
    }

    @Test
    void aRefusedCallIsReportedWithItsAnswer() throws IOException {
        status = 422;
        loader().openAssessment();
        assertThat(progress.getLast()).contains("refused with 422", "answer of the gateway");
    }

    @Test
    void thePlanIsSentAsItsFileWithAThaiTitle() throws IOException {
        loader().importPlan("spreadsheet".getBytes(StandardCharsets.UTF_8));
        assertThat(calls.getFirst().user()).isEqualTo("officer");
        assertThat(calls.getFirst().path())
                .contains("/api/v1/action-plans/import", "title=แผนปฏิบัติการป้องกันการทุจริต", "2566-2570");
        assertThat(calls.getFirst().body()).isEqualTo("spreadsheet");
    }

    private ExampleLoader loader() {
        return new ExampleLoader(
                "http://localhost:" + gateway.getAddress().getPort(), issuer.issuerUrl(), progress::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        calls.add(new Call(
                subject(token),
                exchange.getRequestURI().getPath() + "?"
                        + exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body));
        byte[] answer = "answer of the gateway".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String subject(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
