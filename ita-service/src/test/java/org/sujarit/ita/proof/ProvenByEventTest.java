package org.sujarit.ita.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** What plan-service publishes of a fiscal year; the plan, which is of several, has its own test. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProvenByEventTest {

    private static final Instant FIRST = Instant.parse("2023-04-10T03:00:00Z");

    @Inject
    MeterRegistry metrics;

    private TestOrganisation organisation;

    @BeforeEach
    void register() {
        organisation = TestOrganisation.registered();
    }

    /** 2566 has its official numbers; those of 2567 are made up by an operator's catalogue, and so are its years. */
    @ParameterizedTest(name = "{0} of {1} proves {3} of {2}")
    @CsvSource({
        "NO_GIFT_DECLARATION,      2566, 2566, O31",
        "NO_GIFT_ACTIVITIES,       2566, 2566, O32",
        "NO_GIFT_SIX_MONTH_REPORT, 2566, 2566, O33",
        "RISK_ASSESSMENT,          2566, 2566, O34",
        "RISK_RESULTS,             2566, 2566, O35",
        "SIX_MONTH_REPORT,         2566, 2566, O37",
        "ANNUAL_REPORT,            2565, 2566, O38",
        "SIX_MONTH_REPORT,         2567, 2567, O3",
        "ANNUAL_REPORT,            2567, 2567, O4",
        "RISK_ASSESSMENT,          2567, 2567, O5",
        "RISK_RESULTS,             2566, 2567, O6",
        "NO_GIFT_ACTIVITIES,       2567, 2567, O7",
        "NO_GIFT_DECLARATION,      2567, 2567, O8",
        "NO_GIFT_ANNUAL_REPORT,    2566, 2567, O9",
        "NO_GIFT_SIX_MONTH_REPORT, 2567, 2567, O10"
    })
    void eventProvesItsItemOfTheYearThatAsksForItAndOfNoOther(
            YearlyEvent event, int yearOfTheEvent, int assessedYear, String code) {
        String assessment = organisation.opened(assessedYear);

        event.send(event.of(organisation, yearOfTheEvent - 1));
        event.apply(event.of(organisation, yearOfTheEvent + 1));
        organisation.read(assessment).then().header("ETag", is("\"0\"")).body("doneItems", is(0));

        ObjectNode data = event.of(organisation, yearOfTheEvent);
        Contracts.assertKept(event.type, data.toString().getBytes(StandardCharsets.UTF_8));
        event.apply(data);

        String item = "checklist.find { it.code == '" + code + "' }";
        organisation
                .read(assessment)
                .then()
                .header("ETag", is("\"1\""))
                .body("doneItems", is(1))
                .body(item + ".kind", is(event.name()))
                .body(item + ".state", is("DONE"))
                .body(item + ".proof.address", is(data.get("publicAddress").asText()))
                .body(item + ".proof.provenAt", is(data.get(event.timeField).asText()));
    }

    @Test
    void strangersEventsProveNothing() {
        TestOrganisation stranger = TestOrganisation.registered();
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);

        sendAll(event -> event.of(stranger, usedYear(event)));

        organisation.read(of2566).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
        organisation.read(of2567).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
        assertThat(organisation.auditEntries()).isEqualTo(2);
        stranger.open(2566).then().body("doneItems", is(7));
    }

    @Test
    void annualReportProvesTheItemOf2566WhereItIsOf2565AndNotWhereItIsOf2566() {
        String of2566 = organisation.opened(2566);

        YearlyEvent.ANNUAL_REPORT.apply(YearlyEvent.ANNUAL_REPORT.of(organisation, 2566));
        assertThat(organisation.proof(of2566, "O38")).isNull();

        YearlyEvent.ANNUAL_REPORT.apply(YearlyEvent.ANNUAL_REPORT.of(organisation, 2565));
        assertThat(organisation.proof(of2566, "O38")).isNotNull();
    }

    /** Risk results: 2566 asks for its own, the made-up 2567 for those of the year before. */
    @Test
    void eventThatTwoYearsAskForIsANewVersionOfBothTheirAssessments() {
        String of2564 = organisation.opened(2564);
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);

        YearlyEvent.RISK_RESULTS.apply(YearlyEvent.RISK_RESULTS.of(organisation, 2566));

        organisation.read(of2566).then().header("ETag", is("\"1\""));
        organisation.read(of2567).then().header("ETag", is("\"1\""));
        organisation.read(of2564).then().header("ETag", is("\"0\""));
        assertThat(organisation.proof(of2566, "O35")).isNotNull();
        assertThat(organisation.proof(of2567, "O6")).isNotNull();
    }

    /** 2566 asks for the six-month report about gifts only. */
    @Test
    void eventThatNoItemOfAYearAsksForLeavesItsAssessmentAsItIs() {
        String assessment = organisation.opened(2566);
        for (int year : new int[] {2565, 2566}) {
            YearlyEvent.NO_GIFT_ANNUAL_REPORT.apply(YearlyEvent.NO_GIFT_ANNUAL_REPORT.of(organisation, year));
        }
        organisation.read(assessment).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
    }

    @Test
    void assessmentThatIsOpenedAfterwardsShowsAllThatWasProvenBefore() {
        sendAll(event -> event.of(organisation, usedYear(event)));

        // All but the yearly report about gifts, which that year doesn't ask for.
        String of2566 = organisation
                .open(2566)
                .then()
                .statusCode(201)
                .body("doneItems", is(7))
                .extract()
                .path("id");
        assertThat(organisation.proof(of2566, "O38")).isNotNull();
        organisation.open(2567).then().statusCode(201).body("doneItems", is(2));
    }

    @Test
    void sameEventAgainIsAppliedOnceAndAnOlderOneChangesNothing() {
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);
        Map<YearlyEvent, UUID> applied = sendAll(event -> publication(event, 2));
        String etagOf2566 = organisation.read(of2566).header("ETag");
        String etagOf2567 = organisation.read(of2567).header("ETag");
        int entries = organisation.auditEntries();

        // Even with other data: an event is known by its id.
        applied.forEach((event, id) -> event.topic.send(
                Events.PLAN_SERVICE,
                id,
                event.type,
                UUID.randomUUID(),
                publication(event, 9).toString().getBytes(StandardCharsets.UTF_8)));
        sendAll(event -> publication(event, 1));

        organisation.read(of2566).then().header("ETag", is(etagOf2566));
        organisation.read(of2567).then().header("ETag", is(etagOf2567));
        assertThat(organisation.auditEntries()).isEqualTo(entries);
        assertEachIsProvenBy(address(2), of2566, of2567);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inAnyOrderTheLatestPublicationIsTheProof(long seed) {
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);
        // Two of one instant as well: which of them counts must not depend on which came first.
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 55));
        Collections.shuffle(numbers, new Random(seed));

        for (int number : numbers) {
            sendAll(event -> publication(event, Math.min(number, 5)).put("publicAddress", address(number)));
        }

        assertEachIsProvenBy(address(55), of2566, of2567);
    }

    @ParameterizedTest
    @EnumSource
    void unusableEventsAreBuriedWithTheirReasonsAndTheNextOneIsApplied(YearlyEvent event) {
        String assessment = organisation.opened(assessedYear(event));
        UUID key = UUID.randomUUID();
        List<ObjectNode> unusable = new ArrayList<>(List.of(
                example(event).without("organisationId"),
                example(event).without(event.timeField),
                example(event).without("publicAddress"),
                example(event).put("fiscalYear", 2023),
                example(event).put("fiscalYear", 2701),
                example(event).put("publicAddress", "javascript:alert(1)"),
                example(event).put("publicAddress", "ftp://localhost/report"),
                example(event).without("fiscalYear"),
                example(event).put("publicAddress", "not an address")));
        List<String> reasons = new ArrayList<>(List.of(
                "a publication without",
                "a publication without",
                "a publication without",
                "a publication of impossible years",
                "a publication of impossible years",
                "a publication whose address",
                "a publication whose address",
                "data is not a",
                "data is not a"));
        if (event.isReport()) {
            unusable.addAll(List.of(
                    example(event).without("kind"),
                    example(event).put("kind", "QUARTERLY"),
                    example(event).put("kind", 1)));
            reasons.addAll(List.of("a publication without", "data is not a", "data is not a"));
        }

        unusable.forEach(data -> Events.send(event.topic, event.type, key, data));
        // Of the same key, and so behind them.
        Events.send(event.topic, event.type, key, publication(event, 1));
        Events.awaitSettled(event.topic);

        assertThat(proofs(assessment)).containsExactly(address(1));
        List<String> buried = List.of(Database.value(
                        "select string_agg(reason, '|' order by record_offset) from dead_letter where event_key = '"
                                + key + "'")
                .split("\\|"));
        assertThat(buried).hasSameSizeAs(reasons);
        for (int i = 0; i < reasons.size(); i++) {
            assertThat(buried.get(i)).startsWith(reasons.get(i));
        }
    }

    @Test
    void fieldsThatThisServiceDoesNotKnowArePassedOver() {
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);

        sendAll(event -> publication(event, 1)
                .put("addedLater", "x")
                .put("firstFiscalYear", 2570)
                .put(event.timeField.equals("submittedAt") ? "publishedAt" : "submittedAt", "2030-01-01T00:00:00Z")
                .set("alsoAdded", Events.example(event.type)));

        assertEachIsProvenBy(address(1), of2566, of2567);
        assertThat(organisation
                        .read(of2566)
                        .<List<String>>path("checklist.findAll { it.proof != null }.proof.provenAt"))
                .containsOnly(FIRST.plus(Duration.ofDays(1)).toString());
    }

    @Test
    void typeThatThisServiceDoesNotKnowIsCountedAndPassedOver() {
        String assessment = organisation.opened(2566);
        double unknown = unknownEvents();
        long letters = Database.count("dead_letter");

        for (YearlyEvent event : YearlyEvent.values()) {
            Events.send(event.topic, event.type.replace(".v1", ".v2"), UUID.randomUUID(), publication(event, 1));
        }
        awaitAllSettled();

        assertThat(unknownEvents()).isEqualTo(unknown + YearlyEvent.values().length);
        assertThat(Database.count("dead_letter")).isEqualTo(letters);
        organisation.read(assessment).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
    }

    private double unknownEvents() {
        return metrics.counter("sujarit.events.unknown").count();
    }

    /** Sends one of each, and waits until the service has settled them. */
    private static Map<YearlyEvent, UUID> sendAll(Function<YearlyEvent, JsonNode> data) {
        Map<YearlyEvent, UUID> sent = new EnumMap<>(YearlyEvent.class);
        for (YearlyEvent event : YearlyEvent.values()) {
            sent.put(event, event.send(data.apply(event)));
        }
        awaitAllSettled();
        return sent;
    }

    private static void awaitAllSettled() {
        List.of(Events.PROGRESS_REPORTS, Events.RISK_ASSESSMENTS, Events.NO_GIFT_POLICY)
                .forEach(Events::awaitSettled);
    }

    /** Seven items of 2566, and of 2567 the two that ask for the year before. */
    private void assertEachIsProvenBy(String address, String of2566, String of2567) {
        assertThat(proofs(of2566)).hasSize(7).containsOnly(address);
        assertThat(proofs(of2567)).hasSize(2).containsOnly(address);
    }

    /** A year that asks for what the event is of. */
    private static int assessedYear(YearlyEvent event) {
        return event == YearlyEvent.NO_GIFT_ANNUAL_REPORT ? 2567 : 2566;
    }

    /** The fiscal year of an event for which an item of 2566 or else of 2567 asks. */
    private static int usedYear(YearlyEvent event) {
        return event == YearlyEvent.ANNUAL_REPORT ? 2565 : 2566;
    }

    private ObjectNode example(YearlyEvent event) {
        return event.of(organisation, usedYear(event));
    }

    private ObjectNode publication(YearlyEvent event, int number) {
        return example(event)
                .put(event.timeField, FIRST.plus(Duration.ofDays(number)).toString())
                .put("publicAddress", address(number));
    }

    private static String address(int number) {
        return "https://example.go.th/published/" + number;
    }

    private List<String> proofs(String assessment) {
        return organisation.read(assessment).path("checklist.findAll { it.proof != null }.proof.address");
    }
}
