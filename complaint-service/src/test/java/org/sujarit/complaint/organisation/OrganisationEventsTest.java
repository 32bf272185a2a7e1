package org.sujarit.complaint.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.sujarit.complaint.ServedOrganisationFixture.CHANGED;
import static org.sujarit.complaint.ServedOrganisationFixture.REGISTERED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestTopic;
import org.sujarit.testkit.Tokens;

@QuarkusTest
@WithTestResource(RealParts.class)
class OrganisationEventsTest {

    private static final String DEAD_LETTERS = "/api/v1/services/complaint-service/dead-letters";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @Test
    void aChangeReplacesWhatWasRegistered() {
        applied(REGISTERED);
        assertThat(plan.nameEn(organisation)).isEqualTo("0 Chang Nuea Subdistrict Administrative Organisation");
        applied(CHANGED);
        assertThat(plan.nameEn(organisation)).isEqualTo("1 -");
        assertThat(units()).contains("กองคลัง");
    }

    @Test
    void aRegistrationThatComesLateDoesNotUndoTheChange() {
        applied(CHANGED);
        applied(REGISTERED);
        assertThat(plan.nameEn(organisation)).isEqualTo("1 -");
        assertThat(units()).contains("กองคลัง");
    }

    @Test
    void anEventThatIsSentAgainIsAppliedOnce() {
        UUID event = applied(REGISTERED);
        Database.execute("delete from served_organisation where id = '" + organisation + "'");
        plan.send(event, REGISTERED, organisation);
        // A later event of the same key: when it is applied, the repeated one has been handled.
        UUID other = UUID.randomUUID();
        plan.send(other, REGISTERED, organisation, example(UUID.randomUUID()));
        await().atMost(SOON).until(() -> plan.isApplied(other));
        assertThat(plan.nameEn(organisation)).isNull();
    }

    @Test
    void anEventThatCannotBeReadBecomesADeadLetterAndTheNextOneIsApplied() {
        UUID poisoned = UUID.randomUUID();
        plan.send(poisoned, REGISTERED, organisation, "{\"organisationId\":\"" + organisation + "\",\"version\":0}");
        applied(CHANGED);

        assertThat(Database.select("select reason from dead_letter where event_id = ?", poisoned.toString()))
                .containsExactly("data is not a OrganisationState");
        assertThat(plan.isApplied(poisoned)).isFalse();
        JsonPath buried = await().atMost(SOON).until(() -> told(poisoned), notNullValue());
        assertThat(buried.getString("topic")).isEqualTo("sujarit.organisation");
        administrator(DEAD_LETTERS)
                .statusCode(200)
                .body("items.find { it.eventId == '" + poisoned + "' }.id", equalTo(buried.getString("deadLetterId")));
    }

    @Test
    void aDeadLetterIsReplayedOnceItsCauseIsMendedAndRefusedBefore() {
        UUID event = UUID.randomUUID();
        Database.execute("alter table served_organisation add constraint defect check (id <> '" + organisation + "')");
        try {
            plan.send(event, REGISTERED, organisation);
            await().atMost(SOON).until(() -> letter(event) != null);
            replay(letter(event)).statusCode(409).body("type", equalTo("urn:sujarit:problem:replay-failed"));
        } finally {
            Database.execute("alter table served_organisation drop constraint defect");
        }
        replay(letter(event)).statusCode(200).body("replayedAt", notNullValue());
        assertThat(plan.nameEn(organisation)).startsWith("0 ");
    }

    @Test
    void whatIsNoEventAtAllBecomesADeadLetterThatTellsNothingOfIt() {
        ServedOrganisationFixture.TOPIC.sendRaw(organisation.toString(), "no event".getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON).until(() -> Database.select(
                        "select reason from dead_letter where event_key = ?", organisation.toString())
                .contains("not a CloudEvent"));
        administrator(DEAD_LETTERS).statusCode(200).body(not(containsString("no event")));
    }

    private UUID applied(String type) {
        UUID event = UUID.randomUUID();
        plan.send(event, type, organisation);
        await().atMost(SOON).until(() -> plan.isApplied(event));
        return event;
    }

    private String units() {
        return Database.select("select units::text from served_organisation where id = ?", organisation)
                .getFirst();
    }

    private static String example(UUID ofOrganisation) {
        return new String(Contracts.example(REGISTERED), StandardCharsets.UTF_8)
                .replace(Tokens.CHANG_NUEA.toString(), ofOrganisation.toString());
    }

    private String letter(UUID event) {
        List<String> ids = Database.select("select id from dead_letter where event_id = ?", event.toString());
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** What the dead-letter topic tells of the event, held against its contract; null while it tells nothing. */
    private static JsonPath told(UUID event) {
        for (ConsumerRecord<String, byte[]> record : new TestTopic("sujarit.complaint-service.dead-letter").records()) {
            JsonPath data = JsonPath.from(new String(record.value(), StandardCharsets.UTF_8));
            if (event.toString().equals(data.getString("eventId"))) {
                Contracts.assertKept(record);
                return data;
            }
        }
        return null;
    }

    private static ValidatableResponse administrator(String path) {
        return given().auth()
                .oauth2(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR))
                .queryParam("limit", 200)
                .get(path)
                .then();
    }

    private static ValidatableResponse replay(String id) {
        return given().auth()
                .oauth2(Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR))
                .post(DEAD_LETTERS + "/" + id + "/replay")
                .then();
    }
}
