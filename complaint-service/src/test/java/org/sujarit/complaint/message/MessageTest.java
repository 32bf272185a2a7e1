package org.sujarit.complaint.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.complaint.TestCase.COMPLAINTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class MessageTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 3);
    private static final String QUESTION = "{\"text\":\"เสาไฟเลขที่เท่าใด\",\"asks\":true}";

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
    void aQuestionLetsTheTimeStandStillUntilTheAnswerAndBothStandInTheHistory() {
        TestCase sent = TestCase.started(organisation);
        sent.add("messages", QUESTION).statusCode(201);
        sent.tracked().body("state", equalTo("AWAITING_COMPLAINANT"));
        sent.view()
                .body("waitingSince", equalTo("2027-08-03"))
                .body("deadlines.find { it.clock == 'HANDLE' }.pausedOn", equalTo("2027-08-03"));

        TestClock.moveTo(TODAY.plusDays(7));
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.tracked()
                .body("state", equalTo("IN_PROGRESS"))
                .body("dueOn", equalTo("2027-08-25"))
                .body("notices.kind", hasItems("ASKED", "RESUMED"))
                .body("notices.find { it.kind == 'RESUMED' }.text.en", containsString("25 August 2027"));
    }

    @Test
    void anAnswerOnTheSameDayCostsNoDay() {
        TestCase sent = TestCase.started(organisation);
        sent.add("messages", QUESTION).statusCode(201);
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.tracked().body("dueOn", equalTo("2027-08-18"));
    }

    @Test
    void theOfficeGoesOnWithoutAnAnswer() {
        TestCase sent = TestCase.started(organisation);
        sent.change("resumption", "").statusCode(409).body("type", containsString("complaint-not-waiting"));
        sent.add("messages", QUESTION).statusCode(201);
        TestClock.moveTo(TODAY.plusDays(30));
        sent.change("resumption", "").statusCode(200).body("dueOn", equalTo("2027-09-17"));
    }

    @Test
    void aWaitingCaseCanBeClosed() {
        TestCase sent = TestCase.started(organisation);
        sent.add("messages", QUESTION).statusCode(201);
        sent.complete("ไม่ได้รับคำตอบ");
        sent.tracked().body("state", equalTo("COMPLETED"));
        sent.view().body("waitingSince", nullValue());
    }

    @Test
    void onlyACaseInProgressWaitsForAnAnswer() {
        TestCase sent = TestCase.sent(organisation);
        sent.add("messages", QUESTION).statusCode(409).body("type", containsString("complaint-not-in-progress"));
        assertThat(Database.count("complaint_message where complaint_id = '" + sent.id + "'"))
                .isZero();
        sent.add("messages", "{\"text\":\"ได้รับเรื่องแล้ว\"}").statusCode(201);
    }

    @Test
    void aQuestionThatComesBeforeAnybodyHasBegunWantsItsReplyToo() {
        TestCase sent = TestCase.sent(organisation);
        sent.say("messages", "{\"text\":\"ถึงไหนแล้ว\"}").statusCode(201);
        sent.change("start", "").statusCode(200);
        sent.view().body("deadlines.findAll { it.endedAt == null }.clock", hasItems("REPLY", "HANDLE"));
    }

    @Test
    void notesAreForColleaguesAlone() {
        TestCase sent = TestCase.started(organisation);
        sent.add("notes", "{\"text\":\"ตรวจแล้ว หลอดขาด\"}").statusCode(201);
        sent.centre()
                .get(COMPLAINTS + sent.id + "/notes")
                .then()
                .statusCode(200)
                .body("items.text", contains("ตรวจแล้ว หลอดขาด"))
                .body("items.officer", contains("officer-1"));
        assertThat(sent.complainant()
                        .get(TestCase.TRACKING + sent.number + "/own-data")
                        .asString())
                .doesNotContain("หลอดขาด");
    }

    @Test
    void aCaseHoldsABoundedNumberOfMessages() {
        TestCase sent = TestCase.started(organisation);
        Database.execute(
                "insert into complaint_message (id, organisation_id, complaint_id, sender, text, asks, sent_at)"
                        + " select gen_random_uuid(), ?, ?::uuid, 'COMPLAINANT', 'x', false, now() from generate_series(1, 499)",
                organisation.toString(),
                sent.id);
        sent.say("messages", "{\"text\":\"500\"}").statusCode(201);
        sent.say("messages", "{\"text\":\"501\"}").statusCode(422).body("type", containsString("too-many-messages"));
    }
}
