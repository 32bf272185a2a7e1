package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway without a proxy in front that lets nobody ask often. */
@QuarkusTest
@TestProfile(RateLimitTest.Settings.class)
class RateLimitTest extends GatewayTest {
    private static final String COMPLAINTS = "/api/v1/complaints";

    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sujarit.rate-limit-anonymous", "6",
                    "sujarit.rate-limit-anonymous-writes", "2",
                    "sujarit.rate-limit-token", "4",
                    "sujarit.cors-origins", "https://portal.example.org");
        }
    }

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private HttpResponse<String> getAs(String token) {
        return get("/api/v1/action-plans", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> post(String... headers) {
        return send(HttpRequest.newBuilder(gateway.resolve(COMPLAINTS))
                .headers(headers.length == 0 ? new String[] {"Accept-Language", "en"} : headers)
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    private void useUpReads() {
        for (int i = 0; i < 6; i++) {
            assertThat(get(COMPLAINTS).statusCode()).isEqualTo(200);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void everyAnswerSaysWhatHoldsAndWhatIsLeft() {
        HttpResponse<String> first = get(COMPLAINTS);
        HttpResponse<String> second = get(COMPLAINTS);

        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"anonymous\";q=6;w=60");
        assertThat(header(first, "RateLimit")).isEqualTo("\"anonymous\";r=5;t=10");
        assertThat(header(second, "RateLimit")).startsWith("\"anonymous\";r=4;t=");
    }

    @ParameterizedTest
    @CsvSource({"th, ถี่เกินไป", "en, Too many requests"})
    void whoHasNothingLeftIsToldHowLongToWait(String language, String title) {
        useUpReads();

        HttpResponse<String> refused = get(COMPLAINTS, "Accept-Language", language);
        assertProblem(refused, 429, "rate-limited");
        assertThat(refused.body()).contains(title);
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"anonymous\";q=6;w=60");
        assertThat(header(refused, "RateLimit")).startsWith("\"anonymous\";r=0;t=");
        // One of six a minute comes back every ten seconds.
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 10);
        assertThat(reached()).hasSize(6);
    }

    @Test
    void afterThePauseThatItWasToldARequestPassesAgain() {
        useUpReads();
        HttpResponse<String> refused = get(COMPLAINTS);
        assertThat(refused.statusCode()).isEqualTo(429);

        clock.pass(Duration.ofSeconds(Long.parseLong(header(refused, "Retry-After"))));

        assertThat(get(COMPLAINTS).statusCode()).isEqualTo(200);
        assertThat(get(COMPLAINTS).statusCode()).isEqualTo(429);
    }

    @Test
    void aStrangerWhoMayReadNoMoreMayStillSendAndTheOtherWayRound() {
        useUpReads();
        assertThat(header(post(), "RateLimit")).isEqualTo("\"anonymous-writes\";r=1;t=30");
        assertThat(post().statusCode()).isEqualTo(200);

        assertProblem(post(), 429, "rate-limited");
    }

    @Test
    void anotherSubjectIsNotAffectedAndNeitherAreStrangers() {
        for (int i = 0; i < 4; i++) {
            assertThat(getAs(Surroundings.tokenOf("one")).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = getAs(Surroundings.tokenOf("one"));

        assertProblem(refused, 429, "rate-limited");
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"token\";q=4;w=60");
        assertThat(getAs(Surroundings.tokenOf("another")).statusCode()).isEqualTo(200);
        assertThat(get(COMPLAINTS).statusCode()).isEqualTo(200);
    }

    @Test
    void twoClientsWithTheirOwnCredentialsAreTwoCallersWhateverTheirSubject() {
        for (int i = 0; i < 4; i++) {
            getAs(Surroundings.tokenOfClient("service", "open-data-portal"));
        }

        assertThat(getAs(Surroundings.tokenOfClient("service", "open-data-portal"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(getAs(Surroundings.tokenOfClient("service", "another")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void badTokensCountByTheAddressSoThatNobodyCanTryThemWithoutEnd() {
        String forged = Surroundings.forgedToken();
        for (int i = 0; i < 3; i++) {
            assertThat(getAs(forged).statusCode()).isEqualTo(401);
            assertThat(getAs("garbage").statusCode()).isEqualTo(401);
        }

        assertProblem(getAs(forged), 429, "rate-limited");
        assertProblem(getAs("garbage"), 429, "rate-limited");
        assertThat(getAs(Surroundings.tokenOf("honest")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/docs/", "/", "/nothing-here", "/api/v1/unknown"})
    void theGatewaysOwnPagesCountLikeReads(String path) {
        useUpReads();

        assertProblem(get(path), 429, "rate-limited");
        assertProblem(
                get(path.startsWith("/api/") ? COMPLAINTS : path, "Authorization", "Basic x"), 429, "rate-limited");
    }

    @Test
    void withATokenWhatIsNotThereCountsToo() {
        for (int i = 0; i < 4; i++) {
            assertThat(get("/api/v1/unknown", "Authorization", "Bearer " + Surroundings.tokenOf("explorer"))
                            .statusCode())
                    .isEqualTo(404);
        }

        assertProblem(getAs(Surroundings.tokenOf("explorer")), 429, "rate-limited");
    }

    @Test
    void healthIsNeverRefused() {
        useUpReads();

        for (int i = 0; i < 10; i++) {
            HttpResponse<String> health = send(HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                    .build());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(header(health, "RateLimit")).isEmpty();
        }
    }

    @Test
    void whatACallerSaysOfItsAddressIsNotBelieved() {
        useUpReads();

        assertThat(get(COMPLAINTS, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(429);
        assertThat(get(COMPLAINTS, "Forwarded", "for=192.0.2.1").statusCode()).isEqualTo(429);
        assertThat(get(COMPLAINTS, "X-Real-IP", "192.0.2.1").statusCode()).isEqualTo(429);
    }

    @Test
    void aPageOfAnAllowedOriginMayReadItsRefusal() {
        useUpReads();

        HttpResponse<String> refused = get(COMPLAINTS, "Origin", "https://portal.example.org");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("https://portal.example.org");
        assertThat(header(refused, "Access-Control-Expose-Headers")).contains("Retry-After", "RateLimit-Policy");
    }

    @Test
    void aRefusedUploadIsReadToItsEndSoThatTheConnectionStaysUseful() throws IOException {
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(post().statusCode()).isEqualTo(200);
        String body = "x".repeat(100_000);

        assertThat(exchange(
                        "POST /api/v1/complaints HTTP/1.1",
                        "Host: localhost",
                        "Content-Length: " + body.length(),
                        "",
                        body + "GET /api/v1/unknown HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "",
                        ""))
                .startsWith("HTTP/1.1 429")
                .contains("HTTP/1.1 404");
    }
}
