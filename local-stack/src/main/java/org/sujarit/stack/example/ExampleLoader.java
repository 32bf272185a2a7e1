package org.sujarit.stack.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sujarit.stack.example.ApiClient.Answer;

/**
 * Takes the example through the system's main job as its users would: a municipality's plan goes in as a spreadsheet, is
 * submitted, approved four times and published, and proves an item of the ITA checklist. It looks first at what is there
 * and goes on from it, so that loading twice, or after a crash, changes nothing more.
 */
public final class ExampleLoader {

    private static final String PLAN_FILE = "/example/chang-nuea-plan-2566-2570.xlsx";
    private static final String PLAN_TITLE = "แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON_TYPE = "application/json";
    private static final String PLANS = "/api/v1/action-plans";
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final int FISCAL_YEAR = 2566;
    private static final Duration EVENT_TIME = Duration.ofSeconds(60);
    private static final Map<String, String> APPROVERS = Map.of(
            "HEAD_OF_PLANNING",
            "planning",
            "HEAD_OF_OFFICE",
            "office",
            "CLERK",
            "clerk",
            "CHIEF_EXECUTIVE",
            "executive");

    private final ApiClient api;
    private final Consumer<String> progress;

    public ExampleLoader(String gateway, String issuer, Consumer<String> progress) {
        this.api = new ApiClient(gateway, issuer);
        this.progress = line -> progress.accept("example            " + line);
    }

    /** @throws IllegalStateException naming the step that was refused, with the answer */
    public void load() {
        try {
            registerOrganisations();
            openAssessment();
            String plan = planId();
            boolean moved;
            do {
                moved = moveOn(plan);
            } while (moved);
            awaitProof();
        } catch (IOException e) {
            throw new UncheckedIOException("the example can't be loaded", e);
        }
    }

    private void registerOrganisations() throws IOException {
        for (JsonNode organisation : ApiClient.JSON.readTree(resource("/example/organisations.json"))) {
            Answer answer = api.create(
                    "platform",
                    "/api/v1/organisations",
                    JSON_TYPE,
                    ApiClient.JSON.writeValueAsBytes(organisation),
                    key(organisation.get("id").asText()));
            if (!answer.isProblem("organisation-already-registered")) {
                answer.orFail("the registration of an organisation");
            }
            progress.accept("organisation " + organisation.get("nameEn").asText());
        }
    }

    /** Waits until ita-service has heard of the organisation. */
    private void openAssessment() throws IOException {
        byte[] body = ApiClient.JSON.writeValueAsBytes(Map.of("fiscalYear", FISCAL_YEAR));
        Answer answer = await(
                () -> api.create("officer", ASSESSMENTS, JSON_TYPE, body, key("assessment")),
                a -> !a.isProblem("organisation-not-registered"));
        if (!answer.isProblem("assessment-already-open")) {
            answer.orFail("the assessment");
        }
        progress.accept("ITA assessment of " + FISCAL_YEAR);
    }

    private String planId() throws IOException {
        for (JsonNode plan : api.get("officer", PLANS + "?limit=200")
                .orFail("the list of plans")
                .body()
                .get("items")) {
            if (plan.get("title").asText().equals(PLAN_TITLE)) {
                return plan.get("id").asText();
            }
        }
        String path = "/api/v1/action-plan-imports?firstFiscalYear=%d&title=%s"
                .formatted(FISCAL_YEAR, URLEncoder.encode(PLAN_TITLE, StandardCharsets.UTF_8));
        // A key of its own each time: what an earlier key made may be gone with --fresh or edited since.
        JsonNode report = api.create(
                        "officer",
                        path,
                        SPREADSHEET,
                        resource(PLAN_FILE),
                        UUID.randomUUID().toString())
                .orFail("the import of the plan")
                .body();
        progress.accept("plan imported: %d items, %s baht"
                .formatted(
                        report.at("/summary/items").asInt(),
                        report.at("/summary/totalBaht").decimalValue().toPlainString()));
        return report.get("planId").asText();
    }

    /** Takes the next step, which the plan itself tells; false where none is left. */
    private boolean moveOn(String planId) throws IOException {
        String path = PLANS + "/" + planId;
        Answer plan = api.get("officer", path).orFail("the plan");
        String state = plan.body().get("state").asText();
        switch (state) {
            case "DRAFT" -> {
                api.act("officer", path + "/submission", plan.etag(), null).orFail("the submission");
                progress.accept("plan submitted by officer");
            }
            case "SUBMITTED" -> {
                String approver = APPROVERS.get(plan.body().get("nextStep").asText());
                api.act(approver, path + "/decisions", plan.etag(), Map.of("decision", "APPROVE"))
                        .orFail("the approval by " + approver);
                progress.accept("plan approved by " + approver);
            }
            case "APPROVED" -> {
                api.act("officer", path + "/publication", plan.etag(), null).orFail("the publication");
                progress.accept("plan published");
            }
            // Somebody may have amended it since.
            case "PUBLISHED", "SUPERSEDED" -> {
                return false;
            }
            default -> throw new IllegalStateException("a plan in the unknown state " + state);
        }
        return true;
    }

    private void awaitProof() throws IOException {
        String assessment = "";
        for (JsonNode open : api.get("officer", ASSESSMENTS + "?limit=200")
                .orFail("the assessments")
                .body()
                .get("items")) {
            if (open.get("fiscalYear").asInt() == FISCAL_YEAR) {
                assessment = open.get("id").asText();
            }
        }
        String path = ASSESSMENTS + "/" + assessment;
        Instant begin = Instant.now();
        JsonNode item = planItem(await(() -> api.get("officer", path).orFail("the checklist"), a -> planItem(a)
                        .isPresent()))
                .orElseThrow(() -> new IllegalStateException("the checklist shows no proof of the plan"));
        progress.accept("%s of %d proven after %d ms by %s"
                .formatted(
                        item.get("code").asText(),
                        FISCAL_YEAR,
                        Duration.between(begin, Instant.now()).toMillis(),
                        item.at("/proof/address").asText()));
    }

    private static Optional<JsonNode> planItem(Answer assessment) {
        for (JsonNode item : assessment.body().get("checklist")) {
            if (item.path("kind").asText().equals("ACTION_PLAN") && item.has("proof")) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private interface Call {
        Answer send() throws IOException;
    }

    /** The first answer that will do, or the last one there was time for. */
    private static Answer await(Call call, Predicate<Answer> done) throws IOException {
        Instant deadline = Instant.now().plus(EVENT_TIME);
        Answer answer = call.send();
        while (!done.test(answer) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = call.send();
        }
        return answer;
    }

    private static String key(String what) {
        return UUID.nameUUIDFromBytes(("example " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ExampleLoader.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
