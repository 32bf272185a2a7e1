package org.sujarit.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

/** When a case is anonymised. */
@QuarkusTest
@WithTestResource(RealParts.class)
class RetentionPeriodTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** A month later there is no such day. */
    private static final LocalDate CLOSED = LocalDate.of(2028, 1, 31);

    @Inject
    ServedOrganisationFixture plan;

    @Inject
    RetentionJob job;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theLastDayOfAJanuary() {
        plan.serve(organisation);
        TestClock.moveTo(CLOSED);
    }

    @AfterEach
    void theClockIsPutBack() {
        TestClock.putBack();
    }

    @Test
    void aCaseIsWholeUntilTheLastMomentOfItsLastDayAndAnonymisedFromTheNext() throws Exception {
        RetentionFixture.keepFor(1, organisation);
        TestCase closed = rejected();
        LocalDate last = LocalDate.of(2028, 2, 29);
        assertThat(RetentionFixture.keptUntil(closed.id)).isEqualTo(last);

        TestClock.stopAt(last.atTime(LocalTime.of(23, 59, 59)).atZone(BANGKOK).toInstant());
        RetentionFixture.look(job);
        assertThat(RetentionFixture.isAnonymised(closed.id)).isFalse();
        closed.tracked().statusCode(200);

        TestClock.stopAt(last.plusDays(1).atStartOfDay(BANGKOK).toInstant());
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(closed.id));
        assertThat(RetentionFixture.keptUntil(closed.id)).isNull();
    }

    @Test
    void whateverEndItTookItIsKeptFromThatDayOn() {
        RetentionFixture.keepFor(2, organisation);
        UUID other = UUID.randomUUID();
        plan.serve(other);
        TestCase completed = TestCase.started(organisation);
        TestCase duplicate = TestCase.sent(organisation);
        TestCase referred = TestCase.sent(organisation);
        TestCase open = TestCase.started(organisation);
        duplicate
                .centre()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"complaintId\":\"" + completed.id + "\"}")
                .put(TestCase.COMPLAINTS + duplicate.id + "/duplicate-of")
                .then()
                .statusCode(200);

        completed.complete("แก้ไขแล้ว");
        referred.change("referral", "{\"organisationId\":\"%s\",\"reason\":\"นอกเขต\"}".formatted(other))
                .statusCode(200);

        LocalDate last = LocalDate.of(2028, 3, 31);
        assertThat(RetentionFixture.keptUntil(rejected().id)).isEqualTo(last);
        assertThat(RetentionFixture.keptUntil(completed.id)).isEqualTo(last);
        assertThat(RetentionFixture.keptUntil(duplicate.id)).isEqualTo(last);
        assertThat(RetentionFixture.keptUntil(referred.id)).isEqualTo(last);
        assertThat(RetentionFixture.keptUntil(open.id)).isNull();
    }

    @Test
    void aCaseThatIsReopenedIsKeptUntilItEndsAgainAndForTheWholePeriodThen() throws Exception {
        RetentionFixture.keepFor(1, organisation);
        TestCase closed = TestCase.started(organisation);
        closed.complete("แก้ไขแล้ว");
        TestClock.moveTo(CLOSED.plusDays(20));
        closed.say("reopening", "{\"reason\":\"ไฟดับอีก\"}").statusCode(200);
        assertThat(RetentionFixture.keptUntil(closed.id)).isNull();

        TestClock.moveTo(LocalDate.of(2028, 4, 10));
        RetentionFixture.look(job);
        assertThat(RetentionFixture.isAnonymised(closed.id)).isFalse();
        closed.complete("แก้ไขอีกครั้ง");
        assertThat(RetentionFixture.keptUntil(closed.id)).isEqualTo(LocalDate.of(2028, 5, 10));

        TestClock.moveTo(LocalDate.of(2028, 5, 11));
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(closed.id));
    }

    @Test
    void aNewPeriodHoldsForEveryCaseOfTheOrganisationThatIsClosedAlready() throws Exception {
        UUID other = UUID.randomUUID();
        plan.serve(other);
        TestCase closed = rejected();
        TestCase elsewhere = TestCase.sent(other);
        elsewhere.change("rejection", "{\"reason\":\"นอกเขต\"}").statusCode(200);
        assertThat(RetentionFixture.keptUntil(closed.id)).isEqualTo(LocalDate.of(2033, 1, 31));

        RetentionFixture.keepFor(13, organisation);
        assertThat(RetentionFixture.keptUntil(closed.id)).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(RetentionFixture.keptUntil(elsewhere.id)).isEqualTo(LocalDate.of(2033, 1, 31));

        RetentionFixture.keepFor(120, organisation);
        TestClock.moveTo(LocalDate.of(2030, 1, 1));
        RetentionFixture.look(job);
        assertThat(RetentionFixture.isAnonymised(closed.id)).isFalse();

        RetentionFixture.keepFor(1, organisation);
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(closed.id));
        assertThat(RetentionFixture.isAnonymised(elsewhere.id)).isFalse();
    }

    @Test
    void aCaseThatIsClosedWhileThePeriodChangesKeepsTheNewOne() throws Exception {
        TestCase started = TestCase.started(organisation);
        try (ExecutorService both = Executors.newFixedThreadPool(2);
                Connection gate = Database.connect()) {
            gate.setAutoCommit(false);
            Database.run(gate, "select 1 from audit_head where organisation_id = '" + organisation + "' for update");
            Future<?> closing = both.submit(() -> started.complete("แก้ไขแล้ว"));
            await().until(() -> Database.waitingFor("%audit_head%") == 1);
            Future<?> setting = both.submit(() -> RetentionFixture.keepFor(1, organisation));
            await().until(() -> Database.waitingFor("%") == 2);
            gate.rollback();
            closing.get();
            setting.get();
        }
        assertThat(RetentionFixture.keptUntil(started.id)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    private TestCase rejected() {
        TestCase sent = TestCase.sent(organisation);
        sent.change("rejection", "{\"reason\":\"นอกเขต\"}").statusCode(200);
        return sent;
    }
}
