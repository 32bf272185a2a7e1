package org.sujarit.plan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposedRiskTest {
    private Lao lao;
    private ObjectNode pattern;
    private TestProposedRisks proposed;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        pattern = Events.pattern(lao);
        proposed = new TestProposedRisks(lao, pattern);
    }

    @Test
    void recurringComplaintsProposeARisk() {
        Contracts.assertKept(Events.PATTERN_DETECTED, pattern.toString().getBytes(StandardCharsets.UTF_8));
        Events.heard(pattern);

        proposed.list()
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].patternId", is(pattern.get("patternId").asText()))
                .body("items[0].category", is("ROADS"))
                .body("items[0].unitId", is(pattern.get("unitId").asText()))
                .body("items[0].count", is(12))
                .body("items[0].detectedAt", is("2023-02-01T03:00:00Z"))
                .body("items[0].state", is("PROPOSED"))
                .body("items[0].decidedAt", nullValue());
        assertThat(proposed.trail()).containsExactly("proposed-risk.proposed");
    }

    @Test
    void aPatternWithoutAUnitProposesOneToo() {
        pattern.remove("unitId");
        Events.heard(pattern);

        proposed.list().then().body("items", hasSize(1)).body("items[0].unitId", nullValue());
    }

    @Test
    void fieldsThatThisServiceDoesNotKnowArePassedOver() {
        Events.heard(pattern.put("addedLater", "x"));

        proposed.list().then().body("items", hasSize(1));
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

        proposed.list().then().body("items.count", contains(12));
        assertThat(proposed.trail()).hasSize(1);
    }

    @Test
    void aPatternThatHasGrownRenewsItsProposal() {
        Events.heard(pattern);
        Events.heard(proposed.detected(20, "2023-03-01T03:00:00Z"));

        proposed.list()
                .then()
                .body("items.count", contains(20))
                .body("items.detectedAt", contains("2023-03-01T03:00:00Z"));
        assertThat(proposed.trail()).containsExactly("proposed-risk.proposed", "proposed-risk.renewed");
    }

    @Test
    void aPatternThatHasNotGrownRenewsNothing() {
        Events.heard(pattern);
        Events.heard(proposed.detected(12, "2023-03-01T03:00:00Z"));
        Events.heard(proposed.detected(11, "2023-04-01T03:00:00Z"));

        proposed.list()
                .then()
                .body("items.count", contains(12))
                .body("items.detectedAt", contains("2023-02-01T03:00:00Z"));
        assertThat(proposed.trail()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyOrderTheGreatestCountStands(long seed) {
        List<ObjectNode> events = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            events.add(proposed.detected(10 + month, "2023-0" + month + "-01T03:00:00Z"));
        }
        // Of the greatest count, the earliest detection.
        events.add(proposed.detected(16, "2023-07-01T03:00:00Z"));
        Collections.shuffle(events, new Random(seed));

        events.forEach(event -> Events.tell(event.get("patternId").asText(), event.toString()));
        Events.PATTERNS.awaitSettledBy("plan-service");

        proposed.list()
                .then()
                .body("items.count", contains(16))
                .body("items.detectedAt", contains("2023-06-01T03:00:00Z"));
    }

    @Test
    void anotherPatternIsAnotherProposal() {
        Events.heard(pattern);
        Events.heard(Events.pattern(lao));

        proposed.list().then().body("items", hasSize(2));
    }

    @Test
    void anotherOrganisationsPatternOfTheSameIdIsItsOwn() {
        Lao other = Lao.registered();
        Events.heard(pattern);
        Events.heard(
                pattern.deepCopy().put("organisationId", other.id().toString()).put("count", 30));

        proposed.list().then().body("items.count", contains(12));
        Api.as(other.token(Role.OFFICER)).get(TestProposedRisks.PROPOSED).then().body("items.count", contains(30));
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

        proposed.list().then().body("items", hasSize(1));
        assertBuried(event, reason);
    }

    @Test
    void aPatternDoesNotBecomeAnother() {
        Events.heard(pattern);
        UUID event = Events.heard(proposed.detected(20, "2023-03-01T03:00:00Z").put("category", "WASTE"));

        proposed.list().then().body("items.category", contains("ROADS")).body("items.count", contains(12));
        assertBuried(event, "a pattern of another category or unit than before");
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
