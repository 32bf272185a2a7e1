package org.sujarit.complaint.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sujarit.complaint.ServedOrganisationFixture.ENGINEERING;
import static org.sujarit.complaint.ServedOrganisationFixture.OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Contracts;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.TestTopic;

@QuarkusTest
@WithTestResource(RealParts.class)
class PatternTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 3);
    private static final TestTopic TOPIC = new TestTopic("sujarit.complaint-pattern");

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
        TestClock.moveTo(TODAY);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @Test
    void theFifthOfACategoryThatAUnitGetsWithinThirtyDaysIsSignalledOnceAndWithoutAnythingOfWhatWasSaid() {
        given(4, ENGINEERING);
        given(3, OFFICE);
        assertThat(signals()).isEmpty();
        given(1, ENGINEERING);
        given(2, ENGINEERING);

        List<ConsumerRecord<String, byte[]>> signals = signals();
        assertThat(signals).hasSize(1);
        Contracts.assertKept(signals.getFirst());
        assertThat(text(signals.getFirst())).doesNotContain("ไฟดับ", "หน้าตลาด", TestCase.EMAIL);
        JsonPath data = JsonPath.from(text(signals.getFirst()));
        assertThat(data.getString("category")).isEqualTo("LIGHTING");
        assertThat(data.getString("unitId")).isEqualTo(ENGINEERING.toString());
        assertThat(data.getInt("count")).isEqualTo(5);
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/complaint-patterns")
                .then()
                .body("items.category", contains("LIGHTING"))
                .body("items[0].complaints", equalTo(5));
    }

    @Test
    void whatCameBeforeTheWindowDoesNotCount() {
        given(4, ENGINEERING);
        TestClock.moveTo(TODAY.plusDays(31));
        given(4, ENGINEERING);
        assertThat(signals()).isEmpty();
    }

    @Test
    void whatRecursAfterTheWindowIsSignalledAnewAsTheSamePattern() {
        given(5, ENGINEERING);
        TestClock.moveTo(TODAY.plusDays(31));
        given(6, ENGINEERING);
        assertThat(signals())
                .hasSize(2)
                .extracting(ConsumerRecord::key)
                .containsOnly(signals().getFirst().key());
    }

    @Test
    void ofTenThatAreAssignedAtOnceOneSignalIsMade() throws Exception {
        List<TestCase> sent = IntStream.range(0, 10)
                .mapToObj(i -> TestCase.sent(organisation))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<?>> assigned = sent.stream()
                    .<Future<?>>map(one -> threads.submit(() -> one.assign(ENGINEERING, null)))
                    .toList();
            for (Future<?> each : assigned) {
                each.get();
            }
        }
        assertThat(signals()).hasSize(1);
    }

    private void given(int number, UUID unit) {
        IntStream.range(0, number).forEach(i -> TestCase.sent(organisation).assign(unit, null));
    }

    /** This organisation's, once everything is on the topic. */
    private List<ConsumerRecord<String, byte[]>> signals() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("outbox_event where published_at is null") == 0);
        return TOPIC.records().stream()
                .filter(record -> text(record).contains(organisation.toString()))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
