package org.sujarit.stack.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.sujarit.stack.DemoUsers;

/**
 * Puts the example into an empty system as a user would: through the gateway, with tokens of the demo users. Every
 * call carries a fixed idempotency key and takes "already there" for an answer, so loading twice changes nothing.
 */
public final class ExampleLoader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAN_FILE = "/example/chang-nuea-plan-2566-2570.xlsx";
    private static final String PLAN_TITLE = "แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566-2570";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String issuer;
    private final Consumer<String> progress;

    public ExampleLoader(String gateway, String issuer, Consumer<String> progress) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.progress = progress;
    }

    /** Loads what is missing; a call that is refused is reported and the rest goes on. */
    public void load() {
        try (InputStream plan = ExampleLoader.class.getResourceAsStream(PLAN_FILE)) {
            registerOrganisations();
            importPlan(plan.readAllBytes());
            openAssessment();
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot be loaded", e);
        }
    }

    void registerOrganisations() throws IOException {
        for (Organisation organisation : organisations()) {
            post("platform", "/api/v1/organisations", "application/json", json(organisation), organisation.id());
        }
    }

    void importPlan(byte[] spreadsheet) throws IOException {
        String title = URLEncoder.encode(PLAN_TITLE, StandardCharsets.UTF_8);
        String path = "/api/v1/action-plans/import?dryRun=false&firstFiscalYear=2566&title=" + title;
        post("officer", path, SPREADSHEET, spreadsheet, "plan");
    }

    void openAssessment() throws IOException {
        post("officer", "/api/v1/assessments", "application/json", json(Map.of("fiscalYear", 2566)), "assessment");
    }

    /** An organisation as it is registered, read from {@code example/organisations.json}. */
    record Organisation(
            String id, String code, String nameTh, String nameEn, String type, String district, String province) {}

    private static List<Organisation> organisations() throws IOException {
        try (InputStream file = ExampleLoader.class.getResourceAsStream("/example/organisations.json")) {
            return List.of(JSON.readValue(file, Organisation[].class));
        }
    }

    private void post(String user, String path, String contentType, byte[] body, String what) throws IOException {
        UUID key = UUID.nameUUIDFromBytes(("example " + what).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofByteArray(body)));
        String outcome =
                switch (answer.statusCode()) {
                    case 200, 201, 202 -> "loaded";
                    case 409 -> "already there";
                    default -> "refused with %d: %s".formatted(answer.statusCode(), answer.body());
                };
        progress.accept(
                "example            POST %s %s".formatted(URI.create(path).getPath(), outcome));
    }

    private String token(String user) throws IOException {
        String form = "grant_type=password&client_id=sujarit&username=%s&password=%s"
                .formatted(user, DemoUsers.load().password());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] json(Object value) throws IOException {
        return JSON.writeValueAsBytes(value);
    }
}
