package org.sujarit.complaint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.complaint.TestCase.COMPLAINTS;
import static org.sujarit.complaint.TestCase.TRACKING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReferralTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 3);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ServedOrganisationFixture plan;

    @Inject
    Carrier carrier;

    private final UUID here = UUID.randomUUID();
    private final UUID there = UUID.randomUUID();

    @BeforeEach
    void twoOrganisations() {
        plan.serve(here);
        plan.serve(there);
        TestClock.moveTo(TODAY);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @Test
    void aReferredCaseArrivesWithItsClockHistoryMessagesAndAttachments() {
        TestCase sent = TestCase.started(here);
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        sent.add("notes", "{\"text\":\"ความเห็นภายใน\"}").statusCode(201);
        picture(sent);
        TestClock.moveTo(TODAY.plusDays(4));
        refer(sent).statusCode(200).body("state", equalTo("REFERRED"));

        JsonPath arrived = arrived();
        assertThat(arrived.getString("trackingNumber")).isEqualTo(sent.number);
        assertThat(arrived.getString("channel")).isEqualTo("REFERRED");
        assertThat(arrived.getString("state")).isEqualTo("RECEIVED");
        assertThat(arrived.getString("dueOn")).isEqualTo(TODAY.plusDays(15).toString());
        String id = arrived.getString("id");
        officerThere()
                .get(COMPLAINTS + id)
                .then()
                .body("description", equalTo("ไฟดับทั้งซอย"))
                .body("contact.email", equalTo(TestCase.EMAIL))
                .body("receivedAt", containsString("2027-08-03"))
                .body("arrivedAt", containsString("2027-08-07"))
                .body("deadlines.find { it.clock == 'HANDLE' }.dueOn", equalTo("2027-08-18"));
        officerThere()
                .get(COMPLAINTS + id + "/history")
                .then()
                .body("items.kind", contains("RECEIVED", "STARTED", "ATTACHED", "REFERRED", "ARRIVED"))
                .body("items[1].actor", equalTo("former-organisation"));
        officerThere().get(COMPLAINTS + id + "/messages").then().body("items.text", contains("เสาที่ 12"));
        officerThere().get(COMPLAINTS + id + "/attachments").then().body("items.name", contains("ภาพ.png"));
        officerThere().get(COMPLAINTS + id + "/notes").then().body("items.size()", equalTo(0));
    }

    @Test
    void whatNamesTheComplainantGoesWithTheCase() {
        TestCase sent = TestCase.started(here);
        sent.say("messages", "{\"text\":\"เสาที่ 12\"}").statusCode(201);
        picture(sent);
        refer(sent).statusCode(200);
        await().atMost(SOON)
                .until(() -> Database.number(
                                "select count(*) from complaint_referral where from_complaint = ?::uuid and settled_at is not null",
                                sent.id)
                        == 1);
        assertThat(Database.value(
                        "select concat(contact_name, contact_phone, contact_email) from complaint where id = ?::uuid",
                        sent.id))
                .isEmpty();
        for (String table : List.of("complaint_message", "complaint_attachment")) {
            assertThat(Database.number("select count(*) from " + table + " where complaint_id = ?::uuid", sent.id))
                    .isZero();
        }
    }

    @Test
    void whatWasToldOfItsClocksIsNotToldAgainThereAndAnOpenMessageStillWantsItsReply() {
        TestCase sent = TestCase.started(here);
        TestClock.moveTo(TODAY.plusDays(20));
        await().atMost(SOON)
                .until(() -> Database.number(
                                "select count(*) from complaint_history where complaint_id = ?::uuid and kind = 'DEADLINE_OVERDUE'",
                                sent.id)
                        == 1);
        sent.say("messages", "{\"text\":\"ยังไม่มีใครมา\"}").statusCode(201);
        refer(sent).statusCode(200);
        String id = arrived().getString("id");
        officerThere()
                .get(COMPLAINTS + id)
                .then()
                .body("deadlines.findAll { it.endedAt == null }.clock", hasItems("HANDLE", "REPLY", "ACKNOWLEDGE"))
                .body("deadlines.find { it.clock == 'HANDLE' }.overdueAt", notNullValue());
    }

    @Test
    void anOutsideReferralGoesWithTheCaseAndItsReplyIsRecordedThere() {
        TestCase sent = TestCase.started(here);
        sent.add("outside-referrals", "{\"body\":\"แขวงทางหลวงชนบท\",\"reason\":\"เป็นทางหลวงชนบท\"}")
                .statusCode(201);
        refer(sent).statusCode(200);
        String address = COMPLAINTS + arrived().getString("id") + "/outside-referrals";
        String referral = officerThere().get(address).path("items[0].id");
        officerThere()
                .contentType(ContentType.JSON)
                .body("{\"reply\":\"จะซ่อม\"}")
                .post(address + "/" + referral + "/reply")
                .then()
                .statusCode(200);
    }

    @Test
    void oneThatOthersWaitForIsNotReferred() {
        TestCase main = TestCase.started(here);
        TestCase duplicate = TestCase.sent(here);
        duplicate
                .centre()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"complaintId\":\"" + main.id + "\"}")
                .put(COMPLAINTS + duplicate.id + "/duplicate-of")
                .then()
                .statusCode(200);
        refer(main).statusCode(409).body("type", containsString("complaint-has-duplicates"));
    }

    @Test
    void theComplainantFollowsItThereWithTheSameReceipt() {
        TestCase sent = TestCase.started(here);
        refer(sent).statusCode(200);
        String id = arrived().getString("id");
        await().atMost(SOON)
                .until(() -> "RECEIVED".equals(sent.tracked().extract().path("state")));
        sent.tracked().body("notices.kind", hasItems("REFERRED", "ARRIVED"));
        officerThere()
                .header("If-Match", "*")
                .post(COMPLAINTS + id + "/start")
                .then()
                .statusCode(200);
        sent.say("messages", "{\"text\":\"ขอบคุณ\"}").statusCode(201);
        officerThere().get(COMPLAINTS + id + "/messages").then().body("items.text", contains("ขอบคุณ"));
        sent.tracked().body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void nobodyHereHandlesItAnyMoreOrSeesTheContact() {
        TestCase sent = TestCase.started(here);
        refer(sent).statusCode(200);
        sent.view().statusCode(200).body("contact", nullValue()).body("state", equalTo("REFERRED"));
        sent.centre().get(COMPLAINTS + sent.id + "/messages").then().statusCode(403);
        sent.change("completion", "{\"result\":\"x\"}").statusCode(403);
        refer(sent).statusCode(403);
        String id = arrived().getString("id");
        sent.centre().get(COMPLAINTS + id).then().statusCode(404);
    }

    @Test
    void itArrivesOnceHoweverManyCarryItAtOnce() throws Exception {
        List<TestCase> sent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sent.add(TestCase.started(here));
        }
        sent.forEach(one -> refer(one).statusCode(200));
        CyclicBarrier together = new CyclicBarrier(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> carrying = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                carrying.add(threads.submit(() -> {
                    together.await();
                    for (int round = 0; round < 30; round++) {
                        carrier.carryAll();
                    }
                    return null;
                }));
            }
            for (Future<?> each : carrying) {
                each.get();
            }
        }
        await().atMost(SOON)
                .until(() -> Database.number("select count(*) from complaint_referral where settled_at is null") == 0);
        assertThat(Database.select("select tracking_number from complaint where organisation_id = ?", there.toString()))
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(one -> one.number).toList());
    }

    @Test
    void aCaseThatCannotArriveJustNowHoldsUpNoOtherAndArrivesLater() {
        TestCase stuck = TestCase.started(here);
        TestCase free = TestCase.started(here);
        Database.execute("alter table complaint add constraint defect check (organisation_id <> '" + there
                + "' or tracking_number <> '" + stuck.number + "')");
        try {
            refer(stuck).statusCode(200);
            refer(free).statusCode(200);
            assertThat(arrived().getString("trackingNumber")).isEqualTo(free.number);
        } finally {
            Database.execute("alter table complaint drop constraint defect");
        }
        await().atMost(SOON)
                .until(() ->
                        Database.number("select count(*) from complaint where organisation_id = ?", there.toString())
                                == 2);
    }

    @Test
    void itIsReferredToAnotherOrganisationOnTheSystemAlone() {
        TestCase sent = TestCase.started(here);
        for (UUID nowhere : List.of(here, UUID.randomUUID())) {
            refer(sent, nowhere).statusCode(400).body("errors.field", contains("organisationId"));
        }
        sent.tracked().body("state", equalTo("IN_PROGRESS"));
    }

    @Test
    void aCaseThatComesBackIsHandledAgain() {
        TestCase sent = TestCase.started(here);
        refer(sent).statusCode(200);
        String id = arrived().getString("id");
        officerThere()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"organisationId\":\"" + here + "\",\"reason\":\"อยู่ในเขตของท่าน\"}")
                .post(COMPLAINTS + id + "/referral")
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> Database.number(
                                "select count(*) from complaint where organisation_id = ? and tracking_number = ?",
                                here.toString(),
                                sent.number)
                        == 2);
        await().atMost(SOON)
                .until(() -> "RECEIVED".equals(sent.tracked().extract().path("state")));
    }

    @Test
    void aBodyOutsideOfTheSystemIsRecordedWithItsReplyWhileTheTimeRunsOn() {
        TestCase sent = TestCase.started(here);
        String referral = sent.add("outside-referrals", "{\"body\":\"แขวงทางหลวงชนบท\",\"reason\":\"เป็นทางหลวงชนบท\"}")
                .statusCode(201)
                .extract()
                .path("id");
        sent.tracked()
                .body("state", equalTo("IN_PROGRESS"))
                .body("notices[-1].text.th", equalTo("ส่งเรื่องถึงหน่วยงานภายนอก: แขวงทางหลวงชนบท"));
        reply(sent, referral).statusCode(200).body("reply", equalTo("จะซ่อมเดือนหน้า"));
        reply(sent, referral).statusCode(409).body("type", containsString("referral-replied"));
        sent.centre()
                .get(COMPLAINTS + sent.id + "/outside-referrals")
                .then()
                .body("items.repliedOn", contains("2027-08-03"));
        sent.tracked().body("notices[-1].kind", equalTo("OUTSIDE_REPLIED"));
    }

    private static ValidatableResponse reply(TestCase sent, String referral) {
        return sent.change("outside-referrals/" + referral + "/reply", "{\"reply\":\"จะซ่อมเดือนหน้า\"}");
    }

    private ValidatableResponse refer(TestCase sent) {
        return refer(sent, there);
    }

    private static ValidatableResponse refer(TestCase sent, UUID to) {
        return sent.change("referral", "{\"organisationId\":\"" + to + "\",\"reason\":\"อยู่ในเขตของท่าน\"}");
    }

    private static void picture(TestCase sent) {
        byte[] onePixel = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        sent.complainant()
                .contentType(ContentType.BINARY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("name", "ภาพ.png")
                .body(onePixel)
                .post(TRACKING + sent.number + "/attachments")
                .then()
                .statusCode(201);
    }

    /** The one case that reached the other organisation. */
    private JsonPath arrived() {
        return await().atMost(SOON)
                .until(
                        () -> officerThere().get("/api/v1/complaints").jsonPath(),
                        list -> list.getList("items").size() == 1)
                .setRootPath("items[0]");
    }

    private RequestSpecification officerThere() {
        return TestCase.as(Role.COMPLAINT_OFFICER, "officer-there", there);
    }
}
