package org.sujarit.complaint.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

/** That it is done to each case once, wholly, and whatever becomes of the others. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AnonymiserTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Inject
    ServedOrganisationFixture plan;

    @Inject
    RetentionJob job;

    private final UUID organisation = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void theOrganisationsAreServed() {
        plan.serve(organisation);
        plan.serve(other);
    }

    @AfterEach
    void theClockIsPutBack() {
        TestClock.putBack();
    }

    @Test
    void eachCaseIsAnonymisedOnceOnHoweverManyReplicas() throws Exception {
        List<String> cases = Stream.generate(() -> organisation)
                .limit(8)
                .map(AnonymiserTest::rejected)
                .toList();
        List<String> others = Stream.generate(() -> other)
                .limit(8)
                .map(AnonymiserTest::rejected)
                .toList();
        allTimeIsOver();

        RetentionFixture.look(job, 2);

        List<String> all = Stream.concat(cases.stream(), others.stream()).toList();
        await().atMost(SOON).until(() -> all.stream().allMatch(RetentionFixture::isAnonymised));
        RetentionFixture.look(job, 2);
        assertThat(all).allSatisfy(id -> {
            assertThat(RetentionFixture.anonymisations(id)).isOne();
            assertThat(RetentionFixture.trail(id, "complaint.anonymised")).containsExactly("system");
        });
    }

    @Test
    void aCaseThatCannotBeAnonymisedStaysWholeAndHoldsUpNoOther() throws Exception {
        TestCase failing = TestCase.started(organisation);
        failing.add("notes", "{\"text\":\"ตรวจแล้ว\"}").statusCode(201);
        failing.add("messages", "{\"text\":\"จะแจ้งผล\"}").statusCode(201);
        failing.complete("แก้ไขแล้ว");
        List<String> behind = List.of(rejected(organisation), rejected(other));
        List<String> before = RetentionFixture.rowsOf(failing.id);
        Database.execute("alter table audit_entry add constraint defect check (action <> 'complaint.anonymised'"
                + " or subject_id <> '" + failing.id + "')");
        try {
            allTimeIsOver();
            RetentionFixture.look(job);
            await().atMost(SOON).until(() -> behind.stream().allMatch(RetentionFixture::isAnonymised));
            assertThat(RetentionFixture.rowsOf(failing.id)).isEqualTo(before);
            failing.tracked().statusCode(200);
        } finally {
            Database.execute("alter table audit_entry drop constraint defect");
        }
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(failing.id));
        assertThat(RetentionFixture.anonymisations(failing.id)).isOne();
    }

    @Test
    void aCaseThatSomebodyIsAtWorkOnIsPassedOverAndComesNextTime() throws Exception {
        String busy = rejected(organisation);
        String free = rejected(organisation);
        try (Connection somebody = Database.connect()) {
            somebody.setAutoCommit(false);
            Database.run(somebody, "select 1 from complaint where id = '" + busy + "' for update");
            allTimeIsOver();
            RetentionFixture.look(job);
            await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(free));
            assertThat(RetentionFixture.isAnonymised(busy)).isFalse();
            somebody.rollback();
        }
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(busy));
    }

    @Test
    void aReferredCaseIsKeptUntilTheOtherOrganisationHasIt() throws Exception {
        TestCase referred = TestCase.sent(organisation);
        Database.execute("alter table complaint add constraint defect check (organisation_id <> '" + other + "')");
        try {
            referred.change("referral", "{\"organisationId\":\"%s\",\"reason\":\"นอกเขต\"}".formatted(other))
                    .statusCode(200);
            allTimeIsOver();
            RetentionFixture.look(job);
            assertThat(RetentionFixture.isAnonymised(referred.id)).isFalse();
        } finally {
            Database.execute("alter table complaint drop constraint defect");
        }
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(referred.id));
        assertThat(Database.value(
                        "select description from complaint where organisation_id = ? and tracking_number = ?",
                        other.toString(),
                        referred.number))
                .isEqualTo("ไฟดับทั้งซอย");
        referred.tracked().statusCode(200);
    }

    private static String rejected(UUID organisation) {
        TestCase sent = TestCase.sent(organisation);
        sent.change("rejection", "{\"reason\":\"นอกเขต\"}").statusCode(200);
        return sent.id;
    }

    /** The national default is five years. */
    private static void allTimeIsOver() {
        TestClock.moveTo(TODAY.plusMonths(60).plusDays(2));
    }
}
