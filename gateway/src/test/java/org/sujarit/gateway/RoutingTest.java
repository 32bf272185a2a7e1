package org.sujarit.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.gateway.routing.Service;

@QuarkusTest
class RoutingTest extends GatewayTest {
    @ParameterizedTest
    @CsvSource({
        "organisations, PLAN",
        "organisations/7/units, PLAN",
        "organisations/7/complaints-procedure, PLAN",
        "organisations/7/complaints, COMPLAINT",
        "organisations/7/complaints/statistics?year=2566&q=%2F, COMPLAINT",
        "organisations/7/open311/v2/requests/8.xml?start_date=2026-01-01T00:00:00%2B07:00, COMPLAINT",
        "organisations/7/open311/discovery.json, COMPLAINT",
        "open311-clients/1, COMPLAINT",
        "action-plans/1, PLAN",
        "published-action-plans, PLAN",
        "plan-frameworks, PLAN",
        "complaints/1/messages, COMPLAINT",
        "complaint-tracking, COMPLAINT",
        "assessments/, ITA",
        "catalogues/2566/oit, ITA",
        "services/plan-service/dead-letters, PLAN",
        "services/complaint-service, COMPLAINT",
        "services/ita-service/dead-letters, ITA",
        "complaints/%E0%B8%81, COMPLAINT"
    })
    void theFirstSegmentsDecideWhichServiceGetsTheRequestUnchanged(String path, Service owner) {
        HttpResponse<String> response = get("/api/v1/" + path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(owner.id());
        assertThat(Surroundings.service(owner).seen())
                .singleElement()
                .extracting(FakeService.Seen::uri)
                .isEqualTo("/api/v1/" + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/",
                "/api/v1/unknown",
                "/api/v1/complaintsx",
                "/api/v1/Complaints",
                "/api/v1/services",
                "/api/v1/services/gateway",
                "/api/v2/complaints",
                "/api/complaints",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/complaints"
            })
    void whatNoServiceOwnsIsNotFound(String path) {
        assertProblem(get(path), 404, "not-found");
        assertThat(reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations/../complaints",
                "/api/v1/organisations/./7",
                "/api/v1/complaints/..",
                "/x/../api/v1/complaints",
                "/api/v1//complaints",
                "/api//v1/complaints",
                "/api/v1/organisations/%2e%2e/complaints",
                "/api/v1/organisations/7%2Fcomplaints",
                "/api/v1/organisations/7%5Ccomplaints",
                "/api/v1/organisations/%252e%252e/complaints",
                "/api/v1/complaints;x=1/1",
                "/api/v1/complaints%3B/1",
                "/api/v1/complaints/%00",
                "/api/v1/complaints#/1",
                "http://elsewhere.example/api/v1/organisations/../complaints"
            })
    void aPathWithTwoReadingsIsRefused(String path) throws IOException {
        String response = raw("GET " + path + " HTTP/1.1");

        assertThat(response).startsWith("HTTP/1.1 400").contains("urn:sujarit:problem:invalid-request");
        assertThat(reached()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organisations\\7\\complaints",
                "/api/v1/complaints/%zz",
                "/api/v1/complaints/%",
                "/api/v1/complaints/\u00e0\u00b8\u0081"
            })
    void whatIsNoUriIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(reached()).isEmpty();
    }

    @Test
    void aLongPathIsReadLikeAShortOne() throws IOException {
        assertThat(raw("GET /api/v1/complaints/" + "a".repeat(3_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aNeedlesslyEncodedPathGoesWhereItsPlainFormGoes() throws IOException {
        assertThat(raw("GET /api/v1/organisations/7/%63omplaints HTTP/1.1")).endsWith("complaint-service");
        assertThat(Surroundings.service(Service.COMPLAINT).seen())
                .singleElement()
                .extracting(FakeService.Seen::uri)
                .isEqualTo("/api/v1/organisations/7/complaints");
    }

    @Test
    void theRootLeadsToTheDocumentation() {
        HttpResponse<String> response = get("/");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /api/v1/complaints HTTP/1.1",
                "GET /docs HTTP/1.1",
                "GET /openapi HTTP/1.1\r\nHost: a b",
                "GET /api/v1/complaints HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET * HTTP/1.1\r\nHost: localhost",
                "OPTIONS * HTTP/1.1\r\nHost: localhost"
            })
    void aRequestWithoutOneHostOrAPathIsRefusedAndIsNoErrorOfOurs(String head) throws IOException {
        List<LogRecord> errors = new CopyOnWriteArrayList<>();
        Handler collector = new LogCollector(Level.SEVERE, errors);
        Logger log = Logger.getLogger("");
        log.addHandler(collector);
        try {
            assertThat(exchange(head, "Accept-Language: en", "", ""))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:sujarit:problem:invalid-request");
        } finally {
            log.removeHandler(collector);
        }
        assertThat(errors).isEmpty();
        assertThat(reached()).isEmpty();
    }
}
