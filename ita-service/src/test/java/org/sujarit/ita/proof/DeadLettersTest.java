package org.sujarit.ita.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestTopic;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeadLettersTest {

    private static final String DEAD_LETTERS = "/api/v1/services/ita-service/dead-letters";
    private static final TestTopic TOPIC = new TestTopic("sujarit.ita-service.dead-letter");

    private TestOrganisation organisation;
    private String assessment;

    @BeforeEach
    void open() {
        organisation = TestOrganisation.registered();
        assessment = organisation.opened(2566);
    }

    static Stream<Arguments> unusableData() {
        return Stream.of(
                Arguments.of("no JSON", "{\"planId\":", "data is not a PlanPublished"),
                Arguments.of("nothing", "", "data is not a PlanPublished"),
                Arguments.of("null", "null", "no data"),
                Arguments.of("without address", plan().without("publicAddress"), "a publication without"),
                Arguments.of("without organisation", plan().without("organisationId"), "a publication without"),
                Arguments.of("without a year", plan().without("lastFiscalYear"), "data is not a PlanPublished"),
                Arguments.of("years backwards", years(2570, 2566), "a publication of impossible years"),
                Arguments.of("too many years", years(2500, 2700), "a publication of impossible years"),
                Arguments.of("years of no era", years(1, 5), "a publication of impossible years"),
                Arguments.of(
                        "years that overflow",
                        years(-2_000_000_000, 2_000_000_000),
                        "a publication of impossible years"),
                Arguments.of(
                        "an address that is a script",
                        plan().put("publicAddress", "javascript:alert(1)"),
                        "a publication whose address is not of the web"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableData")
    void unusableEventIsBuriedWithItsReasonAndTheNextOneIsApplied(String name, Object data, String reason) {
        UUID event = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        Events.PLANS.send(
                Events.PLAN_SERVICE,
                event,
                Events.PLAN_PUBLISHED,
                key,
                data.toString().getBytes(StandardCharsets.UTF_8));
        Events.send(Events.PLANS, Events.PLAN_PUBLISHED, key, Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
        String letter = letterOf(key.toString());
        list().then()
                .statusCode(200)
                .body(item(letter) + ".eventId", is(event.toString()))
                .body(item(letter) + ".eventType", is(Events.PLAN_PUBLISHED))
                .body(item(letter) + ".topic", is(Events.PLANS.name()))
                .body(item(letter) + ".reason", startsWith(reason))
                .body(item(letter) + ".replayedAt", nullValue());
        assertToldOnTheTopic(letter);
    }

    @Test
    void aRecordWithAnEndlessIdIsBuriedAndToldInFewWords() {
        UUID key = UUID.randomUUID();
        // Written as JSON, each of these is six characters.
        String endless = "\u0001".repeat(300_000);
        Events.PLANS.send(Events.PLAN_SERVICE, endless, Events.PLAN_PUBLISHED, key, new byte[] {'x'});
        Events.send(Events.PLANS, Events.PLAN_PUBLISHED, key, Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
        assertToldOnTheTopic(letterOf(key.toString()));
        assertThat(list().asByteArray().length).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @MethodSource("keysOfRecords")
    void recordThatIsNoCloudEventIsBuriedAndTheNextOneIsApplied(String key) {
        Events.PLANS.sendRaw(key, "hello".getBytes(StandardCharsets.UTF_8));
        Events.send(Events.PLANS, Events.PLAN_PUBLISHED, key, Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
        String letter = letterOf(key.replace("\0", ""));
        list().then().body(item(letter) + ".reason", is("not a CloudEvent"));
        assertToldOnTheTopic(letter);
        replay(letter).then().statusCode(409).body("type", is("urn:sujarit:problem:replay-failed"));
    }

    /** The second is one that PostgreSQL can't keep as text. */
    static Stream<String> keysOfRecords() {
        return Stream.of(UUID.randomUUID().toString(), "\0" + UUID.randomUUID());
    }

    @Test
    void replayOfAnEventThatStillFailsIsRefused() {
        UUID key = UUID.randomUUID();
        Events.send(Events.PLANS, Events.PLAN_PUBLISHED, key, plan().without("publicAddress"));
        Events.awaitSettled(Events.PLANS);
        String letter = letterOf(key.toString());

        replay(letter).then().statusCode(409).body("type", is("urn:sujarit:problem:replay-failed"));
        list().then().body(item(letter) + ".replayedAt", nullValue());
    }

    @Test
    void replayAfterTheMendingAppliesTheEventOnce() {
        ObjectNode plan =
                Events.plan(organisation).put("planId", UUID.randomUUID().toString());
        Database.execute("alter table proof add constraint broken check (organisation_id <> '%s') not valid"
                .formatted(organisation.id()));
        try {
            Events.publish(plan);
            Events.awaitSettled(Events.PLANS);
            assertThat(organisation.proof(assessment, "O36")).isNull();
        } finally {
            Database.execute("alter table proof drop constraint broken");
        }
        String letter = letterOf(plan.get("planId").asText());

        replay(letter).then().statusCode(200).body("id", is(letter)).body("replayedAt", notNullValue());

        organisation.read(assessment).then().header("ETag", is("\"1\""));
        assertThat(organisation.proof(assessment, "O36"))
                .isEqualTo(plan.get("publicAddress").asText());
        int entries = organisation.auditEntries();
        replay(letter).then().statusCode(200);
        organisation.read(assessment).then().header("ETag", is("\"1\""));
        assertThat(organisation.auditEntries()).isEqualTo(entries);
        list().then().body(item(letter) + ".replayedAt", notNullValue());
    }

    @Test
    void letterOrServiceThatIsNotThereIsNotFound() {
        replay(UUID.randomUUID().toString()).then().statusCode(404);
        platform().get("/api/v1/services/plan-service/dead-letters").then().statusCode(404);
    }

    @Test
    void onlyThePlatformsAdministratorSeesAndReplaysThem() {
        organisation
                .as(Role.ORGANISATION_ADMINISTRATOR)
                .get(DEAD_LETTERS)
                .then()
                .statusCode(403);
        organisation
                .as(Role.ORGANISATION_ADMINISTRATOR)
                .post(DEAD_LETTERS + "/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(403);
        given().get(DEAD_LETTERS).then().statusCode(401);
    }

    private static void assertToldOnTheTopic(String letter) {
        ConsumerRecord<String, byte[]> record = await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> told(letter), Objects::nonNull);
        Contracts.assertKept(record);
        assertThat(TestTopic.header(record, "ce_source")).isEqualTo("urn:sujarit:ita-service");
        assertThat(TestTopic.header(record, "ce_type")).isEqualTo("org.sujarit.dead-letter.buried.v1");
    }

    private static ConsumerRecord<String, byte[]> told(String letter) {
        return TOPIC.records().stream()
                .filter(record -> letter.equals(record.key()))
                .findFirst()
                .orElse(null);
    }

    private static String letterOf(String key) {
        assertThat(Database.count("dead_letter where event_key = '" + key + "'"))
                .isEqualTo(1);
        return Database.value("select id from dead_letter where event_key = '" + key + "'");
    }

    private static String item(String letter) {
        return "items.find { it.id == '" + letter + "' }";
    }

    private static Response list() {
        return platform().get(DEAD_LETTERS + "?limit=200");
    }

    private static Response replay(String letter) {
        return platform().post(DEAD_LETTERS + "/" + letter + "/replay");
    }

    private static RequestSpecification platform() {
        return given().auth().oauth2(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR));
    }

    private static ObjectNode plan() {
        return Events.example(Events.PLAN_PUBLISHED);
    }

    private static ObjectNode years(int first, int last) {
        return plan().put("firstFiscalYear", first).put("lastFiscalYear", last);
    }
}
