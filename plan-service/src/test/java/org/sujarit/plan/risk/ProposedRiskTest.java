package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposedRiskTest {

    private static final String PROPOSED = "/api/v1/proposed-risks";
    private static final String DISMISSAL = "{\"reason\":\"มีอยู่แล้ว\"}";

    private Lao lao;
    private ObjectNode pattern;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        pattern = Events.pattern(lao);
    }

    @Test
    void recurringComplaintsProposeARisk() {
        Contracts.assertKept(Events.PATTERN_DETECTED, pattern.toString().getBytes(StandardCharsets.UTF_8));
        Events.heard(pattern);

        list().then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].patternId", is(pattern.get("patternId").asText()))
                .body("items[0].category", is("ROADS"))
                .body("items[0].unitId", is(pattern.get("unitId").asText()))
                .body("items[0].count", is(12))
                .body("items[0].detectedAt", is("2023-02-01T03:00:00Z"))
                .body("items[0].state", is("PROPOSED"))
                .body("items[0].decidedAt", nullValue());
        assertThat(trail()).containsExactly("proposed-risk.proposed");
    }

    @Test
    void aPatternWithoutAUnitProposesOneToo() {
        pattern.remove("unitId");
        Events.heard(pattern);

        list().then().body("items", hasSize(1)).body("items[0].unitId", nullValue());
    }

    @Test
    void fieldsThatThisServiceDoesNotKnowArePassedOver() {
        Events.heard(pattern.put("addedLater", "x"));

        list().then().body("items", hasSize(1));
    }

    @Test
    void theSameEventThreeTimesIsAppliedOnce() {
        UUID event = Events.heard(pattern);
        for (int i = 0; i < 3; i++) {
            Events.PATTERNS.send(
                    Events.COMPLAINT_SERVICE,
                    event,
                    Events.PATTERN_DETECTED,
                    pattern.get("patternId").asText(),
                    // Even with other data: an event is known by its id.
                    pattern.deepCopy().put("count", 99).toString().getBytes(StandardCharsets.UTF_8));
        }
        Events.PATTERNS.awaitSettledBy("plan-service");

        list().then().body("items.count", contains(12));
        assertThat(trail()).hasSize(1);
    }

    @Test
    void aPatternThatHasGrownRenewsItsProposal() {
        Events.heard(pattern);
        Events.heard(detected(20, "2023-03-01T03:00:00Z"));

        list().then().body("items.count", contains(20)).body("items.detectedAt", contains("2023-03-01T03:00:00Z"));
        assertThat(trail()).containsExactly("proposed-risk.proposed", "proposed-risk.renewed");
    }

    @Test
    void aPatternThatHasNotGrownRenewsNothing() {
        Events.heard(pattern);
        Events.heard(detected(12, "2023-03-01T03:00:00Z"));
        Events.heard(detected(11, "2023-04-01T03:00:00Z"));

        list().then().body("items.count", contains(12)).body("items.detectedAt", contains("2023-02-01T03:00:00Z"));
        assertThat(trail()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyOrderTheGreatestCountStands(long seed) {
        List<ObjectNode> events = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            events.add(detected(10 + month, "2023-0" + month + "-01T03:00:00Z"));
        }
        // Of the greatest count, the earliest detection.
        events.add(detected(16, "2023-07-01T03:00:00Z"));
        Collections.shuffle(events, new Random(seed));

        events.forEach(event -> Events.tell(event.get("patternId").asText(), event.toString()));
        Events.PATTERNS.awaitSettledBy("plan-service");

        list().then().body("items.count", contains(16)).body("items.detectedAt", contains("2023-06-01T03:00:00Z"));
    }

    @Test
    void anotherPatternIsAnotherProposal() {
        Events.heard(pattern);
        Events.heard(Events.pattern(lao));

        list().then().body("items", hasSize(2));
    }

    @Test
    void anotherOrganisationsPatternOfTheSameIdIsItsOwn() {
        Lao other = Lao.registered();
        Events.heard(pattern);
        Events.heard(
                pattern.deepCopy().put("organisationId", other.id().toString()).put("count", 30));

        list().then().body("items.count", contains(12));
        Api.as(other.token(Role.OFFICER)).get(PROPOSED).then().body("items.count", contains(30));
    }

    static Stream<Arguments> unusableData() {
        ObjectNode good = Events.pattern(new Lao(UUID.randomUUID(), "", null, ""));
        return Stream.of(
                Arguments.of("no JSON", "{\"patternId\":", "data is not a ComplaintPattern"),
                Arguments.of("null", "null", "no data"),
                Arguments.of("without id", good.deepCopy().without("patternId"), "a pattern without"),
                Arguments.of("without organisation", good.deepCopy().without("organisationId"), "a pattern without"),
                Arguments.of("without time", good.deepCopy().without("detectedAt"), "a pattern without"),
                Arguments.of(
                        "without category", good.deepCopy().without("category"), "a pattern of an impossible category"),
                Arguments.of(
                        "blank category", good.deepCopy().put("category", " "), "a pattern of an impossible category"),
                Arguments.of(
                        "long category",
                        good.deepCopy().put("category", "x".repeat(101)),
                        "a pattern of an impossible category"),
                Arguments.of(
                        "a category PostgreSQL can't keep",
                        good.deepCopy().put("category", "a\0b"),
                        "a pattern of an impossible category"),
                Arguments.of("no complaint", good.deepCopy().put("count", 0), "a pattern of no complaint"),
                Arguments.of("without count", good.deepCopy().without("count"), "data is not a ComplaintPattern"),
                Arguments.of(
                        "a count that overflows",
                        good.deepCopy().put("count", 3_000_000_000L),
                        "data is not a ComplaintPattern"),
                Arguments.of(
                        "a unit that is no id", good.deepCopy().put("unitId", "x"), "data is not a ComplaintPattern"),
                Arguments.of(
                        "a time of no calendar",
                        good.deepCopy().put("detectedAt", "+100000-01-01T00:00:00Z"),
                        "a pattern of an impossible time"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableData")
    void anUnusableEventIsBuriedWithItsReasonAndTheNextOneIsApplied(String name, Object data, String reason) {
        String key = UUID.randomUUID().toString();
        UUID event = Events.tell(key, data.toString());
        Events.tell(key, pattern.toString());
        Events.PATTERNS.awaitSettledBy("plan-service");

        list().then().body("items", hasSize(1));
        assertBuried(event, reason);
    }

    @Test
    void aPatternDoesNotBecomeAnother() {
        Events.heard(pattern);
        UUID event = Events.heard(detected(20, "2023-03-01T03:00:00Z").put("category", "WASTE"));

        list().then().body("items.category", contains("ROADS")).body("items.count", contains(12));
        assertBuried(event, "a pattern of another category or unit than before");
    }

    @Test
    void anAcceptedProposalIsARiskOfADraftThatNamesIt() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String proposal = only();

        Response accepted = decide("acceptance", acceptance(assessment.id()));

        accepted.then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("state", is("ACCEPTED"))
                .body("decidedBy", is("officer-of-" + lao.id()))
                .body("decidedAt", notNullValue())
                .body("riskAssessmentId", is(assessment.id()));
        assessment
                .get()
                .then()
                .header("ETag", is("\"1\""))
                .body("risks.id", contains(accepted.<String>path("riskId")))
                .body("risks[0].proposedRiskId", is(proposal))
                .body("risks[0].level", is("HIGH"));
        assessment.history().then().body("items.kind", contains("ADDED"));
        assertThat(trail()).containsExactly("proposed-risk.proposed", "proposed-risk.accepted");
    }

    @Test
    void aPublishedAssessmentDoesNotTellOfProposals() {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String proposal = only();
        decide("acceptance", acceptance(assessment.id()).replace(":4,", ":1,"))
                .then()
                .statusCode(200);
        assessment.get();
        assessment.passed();

        assertThat(Api.anyone().get(assessment.publicAddress()).asString())
                .doesNotContain(proposal, "proposedRiskId", "ROADS");
    }

    @Test
    void aProposalIsDismissedWithAReason() {
        Events.heard(pattern);

        Api.invalid(decide("dismissal", "{}"), "reason");
        Api.invalid(decide("dismissal", "{\"reason\":\" \"}"), "reason");
        Api.invalid(decide("dismissal", "{\"reason\":\"%s\"}".formatted("ก".repeat(2_001))), "reason");
        decide("dismissal", DISMISSAL)
                .then()
                .statusCode(200)
                .body("state", is("DISMISSED"))
                .body("reason", is("มีอยู่แล้ว"))
                .body("riskId", nullValue());
        assertThat(trail()).containsExactly("proposed-risk.proposed", "proposed-risk.dismissed");
    }

    @ParameterizedTest
    @CsvSource({"acceptance", "dismissal"})
    void aProposalIsDecidedOnce(String first) {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        String acceptance = acceptance(assessment.id());
        Events.heard(pattern);
        decide(first, first.equals("acceptance") ? acceptance : DISMISSAL)
                .then()
                .statusCode(200);

        Api.refused(decide("dismissal", DISMISSAL), 409, "proposed-risk-decided");
        Api.refused(decide("acceptance", acceptance), 409, "proposed-risk-decided");

        assessment.get().then().body("risks", hasSize(first.equals("acceptance") ? 1 : 0));
    }

    @Test
    void whatIsDecidedIsNotRenewed() {
        Events.heard(pattern);
        decide("dismissal", DISMISSAL).then().statusCode(200);
        Events.heard(detected(50, "2023-05-01T03:00:00Z"));

        list().then().body("items.state", contains("DISMISSED")).body("items.count", contains(12));
    }

    @Test
    void aDecisionIsMadeOnWhatWasRead() {
        Events.heard(pattern);
        String address = PROPOSED + "/" + only() + "/dismissal";
        Events.heard(detected(50, "2023-05-01T03:00:00Z"));
        String officer = lao.token(Role.OFFICER);

        Api.refused(Api.as(officer).body(DISMISSAL).post(address), 428, "precondition-required");
        Api.refused(Api.changing(officer, "\"0\"").body(DISMISSAL).post(address), 412, "stale");
        Api.changing(officer, "\"1\"").body(DISMISSAL).post(address).then().statusCode(200);
    }

    @Test
    void ofManyAcceptancesAtOnceOneMakesARisk() throws Exception {
        TestRiskAssessment assessment = TestRiskAssessment.drafted(lao);
        Events.heard(pattern);
        String address = PROPOSED + "/" + only() + "/acceptance";
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService officers = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(officers.submit(() -> Api.changing(lao.token(Role.OFFICER), "\"0\"")
                        .body(acceptance(assessment.id()))
                        .post(address)));
            }
            for (Future<Response> answer : sent) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assessment.get().then().body("risks", hasSize(1));
    }

    @Test
    void onlyADraftTakesAProposal() {
        TestRiskAssessment published = TestRiskAssessment.published(lao);
        Events.heard(pattern);

        Api.refused(decide("acceptance", acceptance(published.id())), 409, "not-a-draft");
        Api.invalid(decide("acceptance", acceptance(TestRiskAssessment.someId())), "riskAssessmentId");
        Api.invalid(decide("acceptance", "{}"), "impact");
        Api.invalid(decide("acceptance", acceptance(published.id()).replace(":4,", ":6,")), "likelihood");

        list().then().body("items.state", contains("PROPOSED"));
        published.get().then().body("risks", hasSize(1));
    }

    @Test
    void theListIsFilteredByStateAndReadInPages() {
        Events.heard(pattern);
        Events.heard(Events.pattern(lao));
        String first = Api.as(lao.token(Role.OFFICER)).get(PROPOSED).path("items[0].id");
        Api.changing(lao.token(Role.OFFICER), "\"0\"")
                .body(DISMISSAL)
                .post(PROPOSED + "/" + first + "/dismissal")
                .then()
                .statusCode(200);

        list("state", "DISMISSED").then().body("items.id", contains(first));
        list("state", "PROPOSED").then().body("items", hasSize(1));
        list("state", "ACCEPTED").then().body("items", empty());
        Api.refused(list("state", "ODD"), 400, "invalid-request");
        Response page = list("limit", "1");
        page.then().body("items.id", contains(first));
        list("cursor", page.path("next")).then().body("items", hasSize(1)).body("next", nullValue());
    }

    private static String acceptance(String assessment) {
        return """
                {"likelihood":4,"impact":3,"riskAssessmentId":"%s","processStep":"การซ่อมถนน","riskEvent":"ตรวจรับไม่ครบ"}""".formatted(assessment);
    }

    /** The pattern as it was detected again. */
    private ObjectNode detected(int count, String at) {
        return pattern.deepCopy().put("count", count).put("detectedAt", at);
    }

    private Response list() {
        return Api.as(lao.token(Role.AUDITOR)).get(PROPOSED);
    }

    private Response list(String parameter, String value) {
        return Api.as(lao.token(Role.AUDITOR)).queryParam(parameter, value).get(PROPOSED);
    }

    private String only() {
        return list().path("items[0].id");
    }

    /** Decides on the only proposal as it stands. */
    private Response decide(String decision, String body) {
        String address = PROPOSED + "/" + only();
        String officer = lao.token(Role.OFFICER);
        String etag = Api.as(officer).get(address).header("ETag");
        return Api.changing(officer, etag).body(body).post(address + "/" + decision);
    }

    private List<String> trail() {
        return Api.as(lao.token(Role.AUDITOR))
                .get("/api/v1/services/plan-service/audit-trail")
                .path("items.findAll { it.subjectType == 'proposed-risk' }.action");
    }

    private static void assertBuried(UUID event, String reason) {
        String letters = "items.findAll { it.eventId == '%s' }.reason".formatted(event);
        assertThat(Api.as(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR))
                        .queryParam("limit", 200)
                        .get("/api/v1/services/plan-service/dead-letters")
                        .<List<String>>path(letters))
                .singleElement()
                .asString()
                .startsWith(reason);
    }
}
