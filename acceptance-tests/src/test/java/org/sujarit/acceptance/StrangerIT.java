package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sujarit.acceptance.ApiDocument.Operation;

/**
 * Every operation of the OpenAPI document, called with valid requests, the ids of Chang Nuea and tokens of Bang Sao
 * Thong: only who calls is wrong, so nothing but the caller can be the reason of a refusal.
 */
@ExtendWith(RunningStack.class)
class StrangerIT {

    private static final String MARK = "ข้อความลับของจางเหนือ-" + UUID.randomUUID();
    private static final String BANG_SAO_THONG = "01890a5d-ac97-7c3e-9f1d-5a2f1c8e4b60";
    private static final List<String> STRANGERS = List.of(
            "stranger-officer", "stranger-planning", "stranger-complaints", "stranger-auditor", "stranger-admin");
    /** What a role, or the organisation in the path, rules out for every stranger before a row is looked for. */
    private static final Set<String> FORBIDDEN_TO_ALL = Set.of(
            "PUT /api/v1/organisations/{id}",
            "POST /api/v1/services/plan-service/dead-letters/{id}/replay",
            "POST /api/v1/services/complaint-service/dead-letters/{id}/replay",
            "POST /api/v1/services/ita-service/dead-letters/{id}/replay");

    /** Each list of an organisation's own rows, with one of its people who may read it. */
    private static final Map<String, String> OWN_LISTS = Map.of(
            "/api/v1/action-plans", "officer",
            "/api/v1/assessments", "officer",
            "/api/v1/complaints", "complaints",
            "/api/v1/no-gift-declarations", "officer",
            "/api/v1/no-gift-activities", "officer",
            "/api/v1/gift-records", "officer",
            "/api/v1/no-gift-reports", "officer");

    /** The same of single rows; filled with the ids. */
    private static final Map<String, String> OWN_ROWS = new LinkedHashMap<>();

    /** What stands in the document's paths, and the same with an id of Chang Nuea. */
    private static final Map<String, String> FILLED_IN = new LinkedHashMap<>();

    @BeforeAll
    static void changNueaHasRowsOfEveryKind() {
        PlanJourney plan = PlanJourney.draft(MARK);
        String planAddress = "/api/v1/action-plans/" + plan.id;
        String itemId = Api.as("officer").get(planAddress).path("items[0].id");
        Response assessment = Api.openAssessment(2566);
        String assessmentAddress = "/api/v1/assessments/" + assessment.path("id");
        Api.as("officer")
                .header("If-Match", assessment.header("ETag"))
                .body(Map.of("state", "IN_PROGRESS", "note", MARK))
                .put(assessmentAddress + "/checklist/O1")
                .then()
                .statusCode(200);
        String trackingNumber = sendComplaint();
        Object complaint = Api.all("complaints", "/api/v1/complaints").getLast().get("id");

        OWN_ROWS.put(planAddress, "officer");
        OWN_ROWS.put(planAddress + "/items/" + itemId, "officer");
        OWN_ROWS.put(assessmentAddress, "officer");
        OWN_ROWS.put("/api/v1/complaints/" + complaint, "complaints");
        OWN_ROWS.put("/api/v1/organisations/" + Api.CHANG_NUEA, "officer");
        noGiftPolicy().forEach((list, id) -> {
            OWN_ROWS.put(list + "/" + id, "officer");
            String last = list.substring(list.lastIndexOf('/') + 1);
            FILLED_IN.put("/" + last + "/{id}", "/" + last + "/" + id);
            FILLED_IN.put("/published-" + last + "/{id}", "/published-" + last + "/" + id);
        });
        FILLED_IN.put("/action-plans/{id}", "/action-plans/" + plan.id);
        FILLED_IN.put("/published-action-plans/{id}", "/published-action-plans/" + plan.id);
        FILLED_IN.put("/items/{itemId}", "/items/" + itemId);
        FILLED_IN.put("/assessments/{id}", "/assessments/" + assessment.path("id"));
        FILLED_IN.put("/checklist/{code}", "/checklist/O1");
        FILLED_IN.put("/complaints/{id}", "/complaints/" + complaint);
        FILLED_IN.put("/complaint-tracking/{trackingNumber}", "/complaint-tracking/" + trackingNumber);
        FILLED_IN.put("/organisations/{id}", "/organisations/" + Api.CHANG_NUEA);
        FILLED_IN.put("/organisations/{organisationId}", "/organisations/" + Api.CHANG_NUEA);
        FILLED_IN.put("/dead-letters/{id}", "/dead-letters/" + deadLetter());
        FILLED_IN.put("/{fiscalYear}", "/2566");
    }

    /** By list, the id of Chang Nuea's row in it. A stranger has an activity too, as only then a list can be published. */
    private static Map<String, String> noGiftPolicy() {
        Map<String, String> made = new LinkedHashMap<>();
        made.put("/api/v1/no-gift-activities", create("officer", "/api/v1/no-gift-activities", activity(MARK)));
        create("stranger-officer", "/api/v1/no-gift-activities", activity("อบรม"));
        made.put("/api/v1/gift-records", create("officer", "/api/v1/gift-records", gift(Api.CHANG_NUEA, MARK)));
        made.put(
                "/api/v1/no-gift-declarations",
                create(
                        "officer",
                        "/api/v1/no-gift-declarations",
                        Map.of("fiscalYear", 2580, "textTh", MARK, "declaredOn", "2037-01-01", "office", "นายก อบต.")));
        made.put(
                "/api/v1/no-gift-reports",
                create(
                        "officer",
                        "/api/v1/no-gift-reports",
                        Map.of("fiscalYear", 2580, "kind", "ANNUAL", "problems", MARK)));
        return made;
    }

    private static Map<String, Object> activity(String name) {
        return Map.of("fiscalYear", 2566, "date", "2023-01-18", "name", name, "kind", "TRAINING");
    }

    private static Map<String, Object> gift(String organisation, String description) {
        String unit = Api.anybody().get("/api/v1/organisations/" + organisation).path("units[0].id");
        return Map.of(
                "date",
                "2023-01-05",
                "outcome",
                "REFUSED",
                "description",
                description,
                "estimatedBaht",
                1,
                "giver",
                "CITIZEN",
                "unitId",
                unit);
    }

    private static String create(String user, String list, Map<String, Object> body) {
        Response made = Api.creating(user).body(body).post(list);
        made.then().statusCode(201);
        return made.path("id");
    }

    @Test
    void ownPeopleSeeTheMarkedRows() {
        for (String kind : List.of(
                "action-plans",
                "assessments",
                "complaints",
                "no-gift-declarations",
                "no-gift-activities",
                "gift-records",
                "no-gift-reports")) {
            assertThat(OWN_ROWS.keySet().stream().filter(row -> row.contains(kind)))
                    .anySatisfy(
                            row -> assertThat(Api.as(OWN_ROWS.get(row)).get(row).asString())
                                    .contains(MARK));
        }
    }

    @TestFactory
    Stream<DynamicTest> strangerSeesAndChangesNothing() {
        List<Operation> operations = ApiDocument.fetch().operations();
        assertThat(operations).hasSizeGreaterThan(35);
        return operations.stream()
                .map(StrangerIT::valid)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> strangersAreRefused(operation, concrete(operation.path()))));
    }

    /** The example of a gift names a unit that the stranger's organisation doesn't have. */
    private static Operation valid(Operation operation) {
        return operation.toString().equals("POST /api/v1/gift-records")
                ? operation.with(gift(BANG_SAO_THONG, "กระเช้าผลไม้"))
                : operation;
    }

    private static void strangersAreRefused(Operation operation, String path) {
        List<String> before = ownView(operation);
        Set<String> idsOfChangNuea = idsOfChangNuea();

        Set<Integer> refusals = new HashSet<>();
        for (String stranger : STRANGERS) {
            Response answer = operation.send(Api.as(stranger), path);
            String body = answer.asString();

            assertThat(body).as(stranger).doesNotContain(MARK);
            assertThat(answer.statusCode())
                    .as("%s, whose request is valid: %s", stranger, body)
                    .isLessThan(500)
                    .isNotIn(400, 415, 422, 428);
            if (operation.isPublic()) {
                seesWhatAnybodySees(operation, path, answer);
            } else if (namesARow(operation)) {
                assertThat(answer.statusCode()).as("%s: %s", stranger, body).isIn(403, 404);
                refusals.add(answer.statusCode());
            } else {
                assertThat(idsOfChangNuea).as(stranger).noneMatch(body::contains);
            }
        }

        assertThat(ownView(operation)).isEqualTo(before);
        if (!refusals.isEmpty() && !FORBIDDEN_TO_ALL.contains(operation.toString())) {
            assertThat(refusals)
                    .as("whose role would do is told that there is no such row")
                    .contains(404);
        }
    }

    private static void seesWhatAnybodySees(Operation operation, String path, Response answer) {
        Response anybodys = operation.send(Api.anybody(), path);
        assertThat(answer.statusCode()).isEqualTo(anybodys.statusCode());
        if (operation.isRead()) {
            assertThat(answer.asString()).isEqualTo(anybodys.asString());
        } else {
            assertThat(answer.jsonPath().getMap("").keySet())
                    .isEqualTo(anybodys.jsonPath().getMap("").keySet());
        }
    }

    /** What Chang Nuea's people see; its lists may only grow where anybody may send it something. */
    private static List<String> ownView(Operation operation) {
        Stream<String> rows = OWN_ROWS.entrySet().stream().map(row -> {
            Response seen = Api.as(row.getValue()).get(row.getKey());
            return seen.header("ETag") + seen.asString();
        });
        Stream<String> lists = operation.isPublic()
                ? Stream.empty()
                : OWN_LISTS.entrySet().stream()
                        .map(list -> Api.all(list.getValue(), list.getKey()).toString());
        return Stream.concat(rows, lists).toList();
    }

    private static Set<String> idsOfChangNuea() {
        Set<String> ids = new HashSet<>(Set.of(Api.CHANG_NUEA));
        OWN_LISTS.forEach((list, user) ->
                Api.all(user, list).forEach(row -> ids.add(row.get("id").toString())));
        return ids;
    }

    private static boolean namesARow(Operation operation) {
        return operation.path().contains("{");
    }

    /** The path with Chang Nuea's ids in it. */
    private static String concrete(String path) {
        String filled = path;
        for (Map.Entry<String, String> id : FILLED_IN.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        assertThat(filled).as("a row of Chang Nuea for every id").doesNotContain("{");
        return filled;
    }

    private static String sendComplaint() {
        Response sent = Api.creating(Api.anybody())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "ROADS", "description", MARK))
                .post("/api/v1/organisations/" + Api.CHANG_NUEA + "/complaints");
        sent.then().statusCode(201);
        return sent.path("trackingNumber");
    }

    /** The id of an event that ita-service could not apply. */
    private static Object deadLetter() {
        UUID event = UUID.randomUUID();
        byte[] poison = "{\"organisationId\":\"%s\",\"title\":\"%s\"}"
                .formatted(Api.CHANG_NUEA, MARK)
                .getBytes(StandardCharsets.UTF_8);
        Kafka.send("sujarit.action-plan", event, "org.sujarit.plan.published.v1", poison);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.all("platform", "/api/v1/services/ita-service/dead-letters").stream()
                                .filter(letter -> event.toString().equals(letter.get("eventId")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .get("id");
    }
}
