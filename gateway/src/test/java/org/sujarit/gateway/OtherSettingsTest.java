package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.gateway.routing.Service;

/**
 * A gateway that allows a portal's pages to call it, and whose ita-service has never been up; it gives uploads little
 * time and memory, stands behind two proxies, and lets strangers read ten times a minute.
 */
@QuarkusTest
@TestProfile(OtherSettingsTest.Settings.class)
class OtherSettingsTest extends GatewayTest {
    public static class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sujarit.ita-service-url", "http://localhost:1",
                    "sujarit.cors-origins", "https://portal.example.org",
                    "sujarit.upload-timeout", "3s",
                    "sujarit.upload-memory", "48K",
                    "sujarit.trusted-proxies", "2",
                    "sujarit.rate-limit-anonymous", "10");
        }
    }

    @Test
    void withoutTheDocumentOfAServiceThereIsNoMergedOneAndTheServiceIsNamed() {
        String valid = "{\"openapi\": \"3.1.0\", \"paths\": {}}";
        Surroundings.service(Service.PLAN).describeItselfAs(valid);
        Surroundings.service(Service.COMPLAINT).describeItselfAs(valid);

        HttpResponse<String> response = get("/openapi", "Accept-Language", "en");
        assertProblem(response, 502, "service-unreachable");
        assertThat(response.body()).contains("ita-service");
    }

    @Test
    void anAllowedOriginMayCall() {
        HttpResponse<String> response = get("/api/v1/complaints", "Origin", "https://portal.example.org");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("https://portal.example.org");
    }

    /** A cache that keeps it for one origin must not give it to another, whose browser would refuse it. */
    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example.org", ""})
    void whatACacheKeepsVariesByOriginAndByWhatTheServiceSays(String origin) {
        HttpResponse<String> response =
                origin.isEmpty() ? get("/api/v1/complaints/kept") : get("/api/v1/complaints/kept", "Origin", origin);

        assertThat(String.join(",", response.headers().allValues("Vary")).split(" *, *"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrder("Accept", "Origin");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
    }

    @Test
    void thePagesOfTheGatewayItselfMayCall() {
        assertThat(get("/api/v1/complaints", "Origin", "https://sujarit.example.org")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherOriginIsRefused() {
        assertProblem(get("/api/v1/complaints", "Origin", "https://evil.example"), 403, "origin-not-allowed");
        assertThat(reached()).isEmpty();
    }
}
