package org.sujarit.complaint.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.TestTopic;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeadlineSignalsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2027, 8, 2);
    private static final TestTopic TOPIC = new TestTopic("sujarit.complaint-deadline");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ServedOrganisationFixture plan;

    @Inject
    DeadlineSignals signals;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void aDayInAugust() {
        plan.serve(organisation);
        TestClock.moveTo(RECEIVED);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @Test
    void aCaseApproachesItsLastDayOnDay13AndIsOverdueWhenDay15IsOver() {
        TestCase sent = TestCase.started(organisation);
        assertThat(told(sent, 12)).isEmpty();
        assertThat(told(sent, 13)).containsExactly("DEADLINE_APPROACHING");
        assertThat(told(sent, 15)).containsExactly("DEADLINE_APPROACHING");
        assertThat(told(sent, 16)).containsExactly("DEADLINE_APPROACHING", "DEADLINE_OVERDUE");
        assertThat(told(sent, 60)).containsExactly("DEADLINE_APPROACHING", "DEADLINE_OVERDUE");
    }

    @Test
    void theEventsTellTheCaseAndTheDayAndKeepTheContract() {
        TestCase sent = TestCase.started(organisation);
        told(sent, 13);
        told(sent, 16);
        await().atMost(SOON).until(() -> events(sent).size() == 2);
        events(sent).forEach(Contracts::assertKept);
        assertThat(events(sent))
                .extracting(record -> TestTopic.header(record, "ce_type"))
                .containsExactly(
                        "org.sujarit.complaint-deadline.approaching.v1", "org.sujarit.complaint-deadline.overdue.v1");
        assertThat(new String(events(sent).getFirst().value(), StandardCharsets.UTF_8))
                .contains("\"dueOn\":\"2027-08-17\"", "\"clock\":\"HANDLE\"")
                .doesNotContain(sent.number, "ไฟดับ");
    }

    @Test
    void aComplaintThatNobodyTakesUpIsToldOfByAClockOfItsOwn() {
        TestCase sent = TestCase.sent(organisation);
        // Three working days after a Monday, and one before that.
        assertThat(clocks(sent, 2)).containsExactly("ACKNOWLEDGE DEADLINE_APPROACHING");
        assertThat(clocks(sent, 4)).containsExactly("ACKNOWLEDGE DEADLINE_APPROACHING", "ACKNOWLEDGE DEADLINE_OVERDUE");
    }

    @Test
    void anExtendedCaseIsToldOfItsNewLastDayAnew() {
        TestCase sent = TestCase.started(organisation);
        told(sent, 16);
        sent.change(sent.clerk(), "extension", "{\"until\":\"2027-09-01\",\"reason\":\"รอวัสดุ\"}")
                .statusCode(200);
        assertThat(told(sent, 27)).containsExactly("DEADLINE_OVERDUE");
        assertThat(told(sent, 28)).containsExactly("DEADLINE_OVERDUE", "DEADLINE_APPROACHING");
        assertThat(told(sent, 31)).containsExactly("DEADLINE_OVERDUE", "DEADLINE_APPROACHING", "DEADLINE_OVERDUE");
    }

    @Test
    void nothingIsToldOfACaseThatIsClosed() {
        TestCase completed = TestCase.started(organisation);
        completed.complete("แก้ไขแล้ว");
        TestCase rejected = TestCase.sent(organisation);
        rejected.change("rejection", "{\"reason\":\"ไม่อยู่ในอำนาจ\"}").statusCode(200);
        assertThat(told(completed, 60)).isEmpty();
        assertThat(told(rejected, 60)).isEmpty();
    }

    @Test
    void nothingIsToldWhileTheComplainantIsAskedAndTheDaysThatWereLeftAreLeftAfterwards() {
        TestCase sent = TestCase.started(organisation);
        TestClock.moveTo(RECEIVED.plusDays(10));
        sent.add("messages", "{\"text\":\"เสาไฟเลขที่เท่าใด\",\"asks\":true}").statusCode(201);
        assertThat(told(sent, 40)).isEmpty();
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.tracked().body("dueOn", equalTo(RECEIVED.plusDays(45).toString()));
        sent.add("messages", "{\"text\":\"ขอบคุณ\"}").statusCode(201);
        assertThat(told(sent, 42)).isEmpty();
        assertThat(told(sent, 43)).containsExactly("DEADLINE_APPROACHING");
        assertThat(told(sent, 46)).containsExactly("DEADLINE_APPROACHING", "DEADLINE_OVERDUE");
    }

    @Test
    void whatWasOverBeforeAQuestionAndIsAfterItIsNotToldAgain() {
        TestCase sent = TestCase.started(organisation);
        told(sent, 20);
        sent.add("messages", "{\"text\":\"เสาไฟเลขที่เท่าใด\",\"asks\":true}").statusCode(201);
        TestClock.moveTo(RECEIVED.plusDays(22));
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.tracked()
                .body("dueOn", equalTo(RECEIVED.plusDays(17).toString()))
                .body("notices[-1].text.en", equalTo("Handling goes on."));
        assertThat(told(sent, 30)).containsExactly("DEADLINE_OVERDUE");
    }

    @Test
    void oneThatCannotBeToldHoldsUpNoOther() {
        TestCase stuck = TestCase.started(organisation);
        TestCase free = TestCase.started(organisation);
        Database.execute("alter table complaint_history add constraint defect check (complaint_id <> '" + stuck.id
                + "' or kind not like 'DEADLINE%')");
        try {
            TestClock.moveTo(RECEIVED.plusDays(16));
            await().atMost(SOON).until(() -> {
                signals.tellAll();
                return toldNow(free).size() == 1;
            });
            assertThat(toldNow(stuck)).isEmpty();
        } finally {
            Database.execute("alter table complaint_history drop constraint defect");
        }
        assertThat(told(stuck, 16)).containsExactly("DEADLINE_OVERDUE");
    }

    @Test
    void aMessageOfTheComplainantsWantsAReplyInTime() {
        TestCase sent = TestCase.started(organisation);
        sent.say("messages", "{\"text\":\"ยังไม่มีใครมา\"}").statusCode(201);
        assertThat(clocks(sent, 5)).containsExactly("REPLY DEADLINE_APPROACHING");
        assertThat(clocks(sent, 8)).containsExactly("REPLY DEADLINE_APPROACHING", "REPLY DEADLINE_OVERDUE");
    }

    @Test
    void whatIsOverAlreadyWhenTheServiceLooksAgainIsToldAsOverdueAlone() {
        TestCase sent = TestCase.started(organisation);
        assertThat(told(sent, 20)).containsExactly("DEADLINE_OVERDUE");
    }

    @Test
    void aReplyInTimeStopsItsClock() {
        TestCase sent = TestCase.started(organisation);
        sent.say("messages", "{\"text\":\"ยังไม่มีใครมา\"}").statusCode(201);
        sent.add("messages", "{\"text\":\"จะเข้าไปพรุ่งนี้\"}").statusCode(201);
        assertThat(clocks(sent, 8)).isEmpty();
    }

    @Test
    void threeReplicasThatLookAHundredTimesAtOnceTellEachDeadlineOnce() throws Exception {
        List<TestCase> sent = IntStream.range(0, 20)
                .mapToObj(i -> TestCase.started(organisation))
                .toList();
        TestClock.moveTo(RECEIVED.plusDays(13));
        lookAtOnce(3, 100);
        TestClock.moveTo(RECEIVED.plusDays(16));
        lookAtOnce(3, 100);

        assertThat(sent).allSatisfy(one -> assertThat(toldNow(one))
                .containsExactly("DEADLINE_APPROACHING", "DEADLINE_OVERDUE"));
        await().atMost(SOON).until(() -> Database.count("outbox_event where published_at is null") == 0);
        assertThat(sent).allSatisfy(one -> assertThat(events(one)).hasSize(2));
    }

    private void lookAtOnce(int replicas, int times) throws Exception {
        CyclicBarrier together = new CyclicBarrier(replicas);
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas)) {
            List<Future<?>> looking = new ArrayList<>();
            for (int replica = 0; replica < replicas; replica++) {
                looking.add(threads.submit(() -> {
                    together.await();
                    for (int i = 0; i < times; i++) {
                        signals.tellAll();
                    }
                    return null;
                }));
            }
            for (Future<?> each : looking) {
                each.get();
            }
        }
    }

    /** What the history of a case tells of its deadlines so many days after its receipt. */
    private List<String> told(TestCase sent, int days) {
        look(days);
        return toldNow(sent);
    }

    private List<String> clocks(TestCase sent, int days) {
        look(days);
        return Database.select(
                "select clock || ' ' || kind from complaint_history where complaint_id = ?::uuid"
                        + " and kind like 'DEADLINE%' order by id",
                sent.id);
    }

    private static List<String> toldNow(TestCase sent) {
        return Database.select(
                "select kind from complaint_history where complaint_id = ?::uuid and kind like 'DEADLINE%'"
                        + " and clock = 'HANDLE' order by id",
                sent.id);
    }

    /** Until the job of the service, which runs as well, has nothing of this organisation at hand either. */
    private void look(int days) {
        TestClock.moveTo(RECEIVED.plusDays(days));
        await().atMost(SOON).until(() -> {
            signals.tellAll();
            return Database.number("""
                            select count(*) from complaint_deadline where organisation_id = ? and ended_at is null
                            and paused_on is null and overdue_at is null
                            and (due_on < ?::date or (warn_on <= ?::date and approaching_at is null))
                            """, organisation, RECEIVED.plusDays(days), RECEIVED.plusDays(days)) == 0;
        });
    }

    private List<ConsumerRecord<String, byte[]>> events(TestCase sent) {
        return TOPIC.records().stream()
                .filter(record -> sent.id.equals(record.key()))
                .toList();
    }
}
