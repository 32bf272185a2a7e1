package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class HeadersTest extends GatewayTest {
    @Test
    void nothingThatTracesTheCallerReachesAService() throws IOException {
        raw(
                "GET /api/v1/complaints HTTP/1.1",
                "X-Forwarded-For: 192.0.2.7",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=192.0.2.7;host=evil.example",
                "X-Real-IP: 192.0.2.7",
                "User-Agent: a browser",
                "Cookie: a=b",
                "TE: trailers",
                "Keep-Alive: timeout=5",
                "Proxy-Authorization: Basic eA==",
                "X-Named: 1",
                "Connection: X-Named",
                "Idempotency-Key: kept",
                "Accept-Language: en");

        MultiMap headers =
                Surroundings.service(Service.COMPLAINT).seen().getFirst().headers();
        assertThat(headers.names())
                .map(String::toLowerCase)
                .containsExactlyInAnyOrder("host", "idempotency-key", "accept-language");
        assertThat(headers.toString()).doesNotContain("192.0.2.7", "127.0.0.1", "evil");
    }

    @Test
    void whatAServiceSaysOfItsAnswerStandsAndItsConnectionStaysItsOwn() {
        HttpResponse<String> response = get("/api/v1/complaints/own-headers");

        assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(response.headers().firstValue("X-Hop")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\"7\"', 304", "'\"6\"', 200"})
    void whatACallerHasIsAskedAboutAndHowLongItKeepsIsToldAsTheServiceSaysIt(String tag, int status) {
        HttpResponse<String> response = get("/api/v1/complaints/kept", "If-None-Match", tag);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body().isEmpty()).isEqualTo(status == 304);
        assertThat(response.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept");
    }

    @ParameterizedTest
    @CsvSource({"no-content, 204", "not-modified, 304"})
    void anAnswerWithoutABodyStaysWithoutOne(String path, int status) throws IOException {
        assertThat(raw("GET /api/v1/complaints/" + path + " HTTP/1.1"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContainIgnoringCase("transfer-encoding")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|th", "en|en", "th, en;q=0.5|th", "en-GB, th;q=0.5|en", "fr|th", "???|th", "th;q=0, en|en"})
    void aProblemIsToldInThaiOrInTheLanguageAskedFor(String accepted, String language) {
        HttpResponse<String> response =
                accepted == null ? get("/api/v1/unknown") : get("/api/v1/unknown", "Accept-Language", accepted);

        assertProblem(response, 404, "not-found");
        assertThat(response.headers().firstValue("Content-Language")).contains(language);
        assertThat(response.headers().firstValue("Vary")).contains("Accept-Language");
        assertThat(response.body()).contains(language.equals("th") ? "ไม่พบ" : "no such thing");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
