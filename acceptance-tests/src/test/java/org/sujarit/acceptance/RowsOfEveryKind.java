package org.sujarit.acceptance;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One row of every kind that Chang Nuea can have, each marked with a word that nobody else may ever see. */
final class RowsOfEveryKind {

    static final String BANG_SAO_THONG = "01890a5d-ac97-7c3e-9f1d-5a2f1c8e4b60";

    /** Each list of an organisation's own rows, with one of its people who may read it. */
    static final Map<String, String> LISTS = lists();

    /** A file that every list of files takes. */
    static final byte[] ONE_PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String mark;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Object> bodies = new LinkedHashMap<>();

    RowsOfEveryKind(String mark) {
        this.mark = mark;
        planAndAssessment();
        complaint();
        open311();
        noGiftPolicy();
        progressReport();
        riskAssessment();
        paths.put("{format}", "json");
        paths.put("/organisations/{id}", "/organisations/" + Api.CHANG_NUEA);
        paths.put("/organisations/{organisationId}", "/organisations/" + Api.CHANG_NUEA);
        paths.put("/dead-letters/{id}", "/dead-letters/" + deadLetter());
        paths.put("/{fiscalYear}", "/2566");
        rows.put("/api/v1/organisations/" + Api.CHANG_NUEA, "officer");
    }

    /** Addresses of single rows, with one who may read each. */
    Map<String, String> rows() {
        return rows;
    }

    /** What stands in the document's paths, and the same with an id of Chang Nuea. */
    Map<String, String> paths() {
        return paths;
    }

    /** Bodies for operations whose example names a row that a stranger's organisation doesn't have. */
    Map<String, Object> bodies() {
        return bodies;
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        List.of(
                        "action-plans",
                        "assessments",
                        "no-gift-declarations",
                        "no-gift-activities",
                        "gift-records",
                        "no-gift-reports",
                        "reporting-rounds",
                        "progress-reports",
                        "risk-assessments",
                        "proposed-risks",
                        "verdicts")
                .forEach(list -> lists.put("/api/v1/" + list, "officer"));
        lists.put("/api/v1/complaints", "complaints");
        lists.put("/api/v1/open311-clients", "admin");
        return lists;
    }

    private void planAndAssessment() {
        PlanJourney plan = PlanJourney.draft(mark);
        String address = "/api/v1/action-plans/" + plan.id;
        String item = Api.as("officer").get(address).path("items[0].id");
        Response assessment = Api.openAssessment(2566);
        String assessmentAddress = "/api/v1/assessments/" + assessment.path("id");
        Api.as("officer")
                .header("If-Match", assessment.header("ETag"))
                .body(Map.of("state", "IN_PROGRESS", "note", mark))
                .put(assessmentAddress + "/checklist/O1")
                .then()
                .statusCode(200);
        rows.put(address, "officer");
        rows.put(address + "/items/" + item, "officer");
        rows.put(assessmentAddress, "officer");
        fill("action-plans", plan.id);
        paths.put("/items/{itemId}", "/items/" + item);
        paths.put("/assessments/{id}", "/assessments/" + assessment.path("id"));
        paths.put("/checklist/{code}", "/checklist/O1");
    }

    private void complaint() {
        Response sent = Api.creating(Api.anybody())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "ROADS", "description", mark))
                .post("/api/v1/organisations/" + Api.CHANG_NUEA + "/complaints");
        sent.then().statusCode(201);
        String address = "/api/v1/complaints/" + sent.path("id");
        Api.as("complaints")
                .header("If-Match", "*")
                .post(address + "/start")
                .then()
                .statusCode(200);
        create("complaints", address + "/notes", Map.of("text", mark));
        create("complaints", address + "/messages", Map.of("text", mark));
        String referral = create("complaints", address + "/outside-referrals", Map.of("body", mark, "reason", mark));
        Response file = Api.creating("complaints")
                .contentType("application/octet-stream")
                .queryParam("name", mark + ".png")
                .body(ONE_PIXEL)
                .post(address + "/attachments");
        file.then().statusCode(201);
        rows.put(address, "complaints");
        for (String below : List.of("history", "notes", "messages", "outside-referrals", "attachments")) {
            rows.put(address + "/" + below, "complaints");
        }
        fill("complaints", sent.path("id"));
        paths.put("/complaint-tracking/{trackingNumber}", "/complaint-tracking/" + sent.path("trackingNumber"));
        paths.put("/outside-referrals/{referralId}", "/outside-referrals/" + referral);
        paths.put("/attachments/{attachmentId}", "/attachments/" + file.path("id"));
        complaintChannel();
    }

    /** How the channel is run; the examples name a unit and a day that are none of the stranger's. */
    private void complaintChannel() {
        Map<String, Object> handler =
                Map.of("name", mark, "unitId", Api.unitsOfChangNuea().getFirst(), "head", false);
        Api.as("admin")
                .body(Map.of("name", "ศูนย์รับเรื่องร้องเรียน", "head", false))
                .put("/api/v1/complaint-handlers/complaints")
                .then()
                .statusCode(200);
        Api.as("admin")
                .body(handler)
                .put("/api/v1/complaint-handlers/marked-officer")
                .then()
                .statusCode(200);
        rows.put("/api/v1/complaint-handlers/marked-officer", "complaints");
        paths.put("/complaint-handlers/{subject}", "/complaint-handlers/marked-officer");
        bodies.put("PUT /api/v1/complaint-handlers/{subject}", Map.of("name", "เจ้าหน้าที่ของศูนย์", "head", false));
        bodies.put(
                "POST /api/v1/complaints",
                Map.of("channel", "PHONE", "category", "ROADS", "description", "โทรศัพท์แจ้ง"));
        publishedByTheClerk();
    }

    private void publishedByTheClerk() {
        Map<String, Object> step =
                Map.of("name", "รับเรื่อง", "responsible", "ศูนย์รับเรื่องร้องเรียน", "days", 1, "count", "WORKING");
        Api.creating("clerk")
                .body(Map.of(
                        "titleTh",
                        "คู่มือ",
                        "howToComplain",
                        List.of("ด้วยตนเอง"),
                        "steps",
                        List.of(step),
                        "contact",
                        "สำนักปลัด",
                        "validFrom",
                        Api.today()))
                .post("/api/v1/complaint-procedures")
                .then()
                .statusCode(201);
        paths.put("/complaint-procedures/{version}", "/complaint-procedures/1");
        String statistics = create(
                "clerk", "/api/v1/complaint-statistics/publications", Map.of("fiscalYear", 2568, "period", "YEAR"));
        paths.put("/complaint-statistics/{id}", "/complaint-statistics/" + statistics);
    }

    private static String unitOf(String organisation) {
        return Api.anybody().get("/api/v1/organisations/" + organisation).path("units[0].id");
    }

    /** What comes by Open311 is public, so it holds no word that nobody may see; who may send it is not. */
    private void open311() {
        Response client = Api.creating("admin").body(Map.of("name", mark)).post("/api/v1/open311-clients");
        client.then().statusCode(201);
        rows.put("/api/v1/open311-clients/" + client.path("id"), "admin");
        fill("open311-clients", client.path("id"));
        String requests = "/api/v1/organisations/" + Api.CHANG_NUEA + "/open311/v2/requests.json";
        Map<String, String> form =
                Map.of("api_key", client.path("apiKey"), "service_code", "ROADS", "address_string", "หน้าตลาดสด");
        Response sent = Api.anybody()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(requests);
        sent.then().statusCode(200);
        bodies.put("POST /api/v1/organisations/{organisationId}/open311/v2/requests.{format}", form);
        paths.put("{serviceCode}", "ROADS");
        paths.put("{serviceRequestId}", sent.path("[0].service_request_id"));
        paths.put("{token}", sent.path("[0].service_request_id"));
    }

    /** A stranger has an activity too, as only then a list can be published. */
    private void noGiftPolicy() {
        own("no-gift-activities", activity(mark));
        create("stranger-officer", "/api/v1/no-gift-activities", activity("อบรม"));
        own("gift-records", gift(Api.CHANG_NUEA, mark));
        bodies.put("POST /api/v1/gift-records", gift(BANG_SAO_THONG, "กระเช้าผลไม้"));
        own(
                "no-gift-declarations",
                Map.of("fiscalYear", 2580, "textTh", mark, "declaredOn", "2037-01-01", "office", "นายก อบต."));
        own("no-gift-reports", Map.of("fiscalYear", 2580, "kind", "ANNUAL", "problems", mark));
    }

    /** The stranger has a round too, but names Chang Nuea's plan in it. */
    private void progressReport() {
        PlanJourney plan = PlanJourney.approved("แผนที่มีรายงาน");
        plan.publish().then().statusCode(200);
        String round = create("admin", "/api/v1/reporting-rounds", round());
        rows.put("/api/v1/reporting-rounds/" + round, "officer");
        fill("reporting-rounds", round);
        String report = own("progress-reports", Map.of("roundId", round, "planId", plan.id));
        String address = "/api/v1/progress-reports/" + report;
        Response opened = Api.as("officer").get(address);
        String item = opened.path("entries[0].itemId");
        Api.as("officer")
                .header("If-Match", opened.header("ETag"))
                .body(Map.of("state", "IN_PROGRESS", "summary", mark))
                .put(address + "/entries/" + item)
                .then()
                .statusCode(200);
        Response file = Api.creating("officer")
                .contentType("application/octet-stream")
                .queryParam("name", "หลักฐาน.pdf")
                .body(("%PDF-1.7 " + mark).getBytes(StandardCharsets.UTF_8))
                .post(address + "/entries/" + item + "/evidence-files");
        file.then().statusCode(201);
        rows.put(address + "/entries/" + item + "/evidence-files/" + file.path("id"), "officer");
        paths.put("/entries/{itemId}", "/entries/" + item);
        paths.put("/evidence-files/{fileId}", "/evidence-files/" + file.path("id"));
        String verdicts = "/api/v1/monitor/organisations/" + Api.CHANG_NUEA + "/verdicts";
        String verdict = create(
                "monitor",
                verdicts,
                Map.of("documentId", plan.id, "finding", "CONFIRMED", "reason", mark, "decidedOn", Api.today()));
        rows.put(verdicts + "/" + verdict, "monitor");
        paths.put("/verdicts/{verdictId}", "/verdicts/" + verdict);
        bodies.put(
                "POST /api/v1/progress-reports",
                Map.of("roundId", create("stranger-admin", "/api/v1/reporting-rounds", round()), "planId", plan.id));
    }

    private void riskAssessment() {
        String assessment = own("risk-assessments", Map.of("fiscalYear", 2568));
        String risk = create(
                "officer",
                "/api/v1/risk-assessments/" + assessment + "/risks",
                Map.of("processStep", mark, "riskEvent", mark, "likelihood", 2, "impact", 2));
        rows.put("/api/v1/risk-assessments/" + assessment + "/risks/" + risk, "officer");
        paths.put("/risks/{riskId}", "/risks/" + risk);
        paths.put("/published-risk-results/{id}", "/published-risk-results/" + assessment);
        UUID pattern = UUID.randomUUID();
        Kafka.send(
                "sujarit.complaint-pattern",
                UUID.randomUUID(),
                "org.sujarit.complaint-pattern.detected.v1",
                """
                {"patternId":"%s","organisationId":"%s","category":"ROADS","count":12,"detectedAt":"2023-02-01T03:00:00Z"}""".formatted(pattern, Api.CHANG_NUEA).getBytes(StandardCharsets.UTF_8));
        Object proposed = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.all("officer", "/api/v1/proposed-risks").stream()
                                .filter(row -> pattern.toString().equals(row.get("patternId")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .get("id");
        rows.put("/api/v1/proposed-risks/" + proposed, "officer");
        fill("proposed-risks", proposed);
    }

    /** The id of an event that ita-service could not apply. */
    private Object deadLetter() {
        UUID event = UUID.randomUUID();
        byte[] poison = "{\"organisationId\":\"%s\",\"title\":\"%s\"}"
                .formatted(Api.CHANG_NUEA, mark)
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

    private static Map<String, Object> activity(String name) {
        return Map.of("fiscalYear", 2566, "date", "2023-01-18", "name", name, "kind", "TRAINING");
    }

    private static Map<String, Object> gift(String organisation, String description) {
        String unit = unitOf(organisation);
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

    /** Of a year that no other journey reports of. */
    private static Map<String, Object> round() {
        return Map.of("fiscalYear", 2567, "kind", "SIX_MONTH", "opensOn", "2024-04-01", "closesOn", "2024-04-30");
    }

    /** Makes a row of the officer's, and notes its address and where the document names it. */
    private String own(String list, Map<String, Object> body) {
        String id = create("officer", "/api/v1/" + list, body);
        rows.put("/api/v1/" + list + "/" + id, "officer");
        fill(list, id);
        return id;
    }

    private void fill(String list, Object id) {
        paths.put("/" + list + "/{id}", "/" + list + "/" + id);
        paths.put("/published-" + list + "/{id}", "/published-" + list + "/" + id);
    }

    private static String create(String user, String list, Map<String, Object> body) {
        Response made = Api.creating(user).body(body).post(list);
        made.then().statusCode(201);
        return made.path("id");
    }
}
