package org.sujarit.ita.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanPublishedTest {

    private static final Instant FIRST = Instant.parse("2022-08-31T03:00:00Z");

    private TestOrganisation organisation;

    @BeforeEach
    void register() {
        organisation = TestOrganisation.registered();
    }

    @Test
    void planProvesItsItemOfEachCoveredYearWithAddressAndTime() {
        String of2564 = organisation.opened(2564);
        String of2566 = organisation.opened(2566);
        String of2567 = organisation.opened(2567);
        ObjectNode plan = Events.plan(organisation);

        apply(plan);

        String item = "checklist.find { it.code == '%s' }";
        organisation
                .read(of2566)
                .then()
                .header("ETag", is("\"1\""))
                .body("doneItems", is(1))
                .body(item.formatted("O36") + ".state", is("DONE"))
                .body(
                        item.formatted("O36") + ".proof.address",
                        is(plan.get("publicAddress").asText()))
                .body(item.formatted("O36") + ".proof.provenAt", is("2022-08-31T03:00:00Z"));
        assertThat(organisation.proof(of2567, "O20"))
                .isEqualTo(plan.get("publicAddress").asText());
        organisation.read(of2564).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
    }

    @Test
    void assessmentThatIsOpenedAfterThePublicationIsProvenAtOnce() {
        apply(Events.plan(organisation));

        organisation.open(2566).then().statusCode(201).body("doneItems", is(1));
        organisation.open(2564).then().statusCode(201).body("doneItems", is(0));
    }

    @Test
    void officersWordStandsBesideTheProof() {
        String assessment = organisation.opened(2566);
        apply(Events.plan(organisation));

        organisation
                .change(assessment, "O36", "\"1\"", "{\"state\":\"NOT_STARTED\",\"note\":\"ดูแผน\"}")
                .then()
                .statusCode(200)
                .body("checklist.find { it.code == 'O36' }.state", is("DONE"))
                .body("checklist.find { it.code == 'O36' }.note", is("ดูแผน"));
    }

    @Test
    void sameEventThreeTimesIsAppliedOnce() {
        String assessment = organisation.opened(2566);
        ObjectNode plan = Events.plan(organisation);
        UUID event = apply(plan);
        int entries = organisation.auditEntries();

        for (int i = 0; i < 3; i++) {
            Events.PLANS.send(
                    Events.PLAN_SERVICE,
                    event,
                    Events.PLAN_PUBLISHED,
                    plan.get("planId").asText(),
                    // Even with other data: an event is known by its id.
                    published(9).toString().getBytes(StandardCharsets.UTF_8));
        }
        Events.awaitSettled(Events.PLANS);

        organisation.read(assessment).then().header("ETag", is("\"1\""));
        assertThat(organisation.auditEntries()).isEqualTo(entries);
        assertThat(organisation.proof(assessment, "O36"))
                .isEqualTo(plan.get("publicAddress").asText());
    }

    @Test
    void olderPublicationAfterANewerOneChangesNothing() {
        String assessment = organisation.opened(2566);
        apply(published(2));
        int entries = organisation.auditEntries();

        apply(published(1));

        organisation.read(assessment).then().header("ETag", is("\"1\""));
        assertThat(organisation.proof(assessment, "O36")).endsWith("/version-2");
        assertThat(organisation.auditEntries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyOrderTheLatestPublicationIsTheProof(long seed) {
        String assessment = organisation.opened(2566);
        List<ObjectNode> publications = new ArrayList<>();
        for (int version = 1; version <= 8; version++) {
            publications.add(published(version));
        }
        // Two of one instant as well: which of them counts must not depend on which came first.
        publications.add(published(8).put("publicAddress", address("version-8-too")));
        Collections.shuffle(publications, new Random(seed));

        publications.forEach(Events::publish);
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).endsWith("/version-8-too");
    }

    @Test
    void strangersPlanProvesNothing() {
        TestOrganisation stranger = TestOrganisation.registered();
        String assessment = organisation.opened(2566);
        String strangers = stranger.opened(2566);

        apply(Events.plan(organisation));

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
        stranger.read(strangers)
                .then()
                .header("ETag", is("\"0\""))
                .body("doneItems", is(0))
                .body("checklist.find { it.code == 'O36' }.proof", nullValue());
        assertThat(stranger.auditEntries()).isEqualTo(1);
    }

    @Test
    void fieldsThatThisServiceDoesNotKnowArePassedOver() {
        String assessment = organisation.opened(2566);
        ObjectNode plan = Events.plan(organisation).put("addedLater", "x");
        plan.putObject("alsoAdded").put("deep", true);

        apply(plan);

        assertThat(organisation.proof(assessment, "O36")).isNotNull();
    }

    @Test
    void typeThatThisServiceDoesNotKnowIsPassedOver() {
        String assessment = organisation.opened(2566);
        UUID planKey = UUID.randomUUID();
        Events.send(Events.PLANS, "org.sujarit.plan.embroidered.v1", planKey, Events.plan(organisation));
        Events.send(Events.PLANS, "org.sujarit.plan.published.v2", planKey, Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O36")).isNull();
        assertThat(Database.count("dead_letter where event_key = '" + planKey + "'"))
                .isZero();
    }

    /** An officer's change locks the assessment and then the trail; an event that did it the other way round could deadlock with it. */
    @Test
    void eventThatWaitsForAnAssessmentDoesNotHoldTheAuditTrail() throws Exception {
        organisation.opened(2566);
        String of2567 = organisation.opened(2567);
        try (Connection officer = Database.connect();
                Statement sql = officer.createStatement()) {
            officer.setAutoCommit(false);
            sql.execute("select id from assessment where id = '" + of2567 + "' for update");
            Events.publish(Events.plan(organisation));
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.count("pg_locks where not granted") > 0);

            sql.execute(
                    "select 1 from audit_head where organisation_id = '" + organisation.id() + "' for update nowait");
            officer.rollback();
        }
        Events.awaitSettled(Events.PLANS);
        assertThat(organisation.proof(of2567, "O20")).isNotNull();
    }

    @Test
    void proofIsInTheAuditTrail() {
        apply(Events.plan(organisation));
        organisation
                .as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL)
                .then()
                .body("items.action.unique()", is(List.of("oit-item.proven")))
                .body(
                        "items.subjectId",
                        is(List.of(
                                "2566/ACTION_PLAN",
                                "2567/ACTION_PLAN",
                                "2568/ACTION_PLAN",
                                "2569/ACTION_PLAN",
                                "2570/ACTION_PLAN")));
    }

    private ObjectNode published(int version) {
        return Events.plan(organisation)
                .put("planId", UUID.randomUUID().toString())
                .put("publishedAt", FIRST.plus(Duration.ofDays(version)).toString())
                .put("publicAddress", address("version-" + version));
    }

    private static String address(String name) {
        return "http://localhost:8080/api/v1/published-action-plans/" + name;
    }

    private static UUID apply(JsonNode plan) {
        UUID event = Events.publish(plan);
        Events.awaitSettled(Events.PLANS);
        return event;
    }
}
