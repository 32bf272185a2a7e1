package org.sujarit.complaint.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.complaint.TestCase.COMPLAINTS;
import static org.sujarit.complaint.TestCase.TRACKING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

/** What is left of a case once its retention is over. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AnonymisedCaseTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String UNIT = "01890a5d-ac98-7a10-8d5e-2f1f6f0c9a01";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    /** In everything that somebody wrote, and nowhere else. */
    private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

    private final String phone = "00-" + sixDigits() + sixDigits();
    private final String latitude = "18." + sixDigits();
    private final String longitude = "99." + sixDigits();

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
    void nothingThatAnybodyWroteOfTheCaseIsInAnyTable() throws IOException {
        TestCase completed = completed();
        TestCase rejected = sent();
        rejected.change("rejection", "{\"reason\":\"ไม่อยู่ในอำนาจ %s\"}".formatted(mark))
                .statusCode(200);
        TestCase referred = sent();
        String there = referred(referred);
        String file = Database.value(
                "select encode(content, 'hex') from complaint_attachment where complaint_id = ?::uuid", completed.id);
        assertThat(tablesWith(mark, phone, latitude, longitude, file))
                .contains(
                        "complaint",
                        "complaint_history",
                        "complaint_message",
                        "complaint_note",
                        "complaint_attachment",
                        "outside_referral");

        allTimeIsOver();

        await().atMost(SOON).until(() -> Stream.of(completed.id, rejected.id, referred.id, there)
                .allMatch(RetentionFixture::isAnonymised));
        assertThat(tablesWith(mark, hex(mark), phone, hex(phone), latitude, longitude, file))
                .isEmpty();
        assertThat(RetentionFixture.trail(completed.id, "complaint.anonymised")).containsExactly("system");
        assertThat(RetentionFixture.trail(there, "complaint.anonymised")).containsExactly("system");
    }

    @Test
    void theReceiptIsAnsweredAsOneThatNeverWas() {
        TestCase rejected = anonymised();
        Response answer = rejected.complainant().get(TRACKING + rejected.number);
        Response unknown = rejected.complainant().get(TRACKING + "2569-0000-0000T");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEqualTo(unknown.asString());
        assertThat(Database.count("complaint_receipt where complaint_id = '" + rejected.id + "'"))
                .isZero();
    }

    @Test
    void theCaseStaysInTheListAndIsCountedByItsVillageCategoryAndRating() throws IOException {
        TestCase completed = completed();
        found(completed, mark).body("items.id", hasItem(completed.id));
        allTimeIsOver();
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(completed.id));

        found(completed, mark).body("items", empty());
        completed
                .centre()
                .get("/api/v1/complaints")
                .then()
                .body("items.id", equalTo(List.of(completed.id)))
                .body("items[0].village", equalTo("หมู่ 3"))
                .body("items[0].category", equalTo("LIGHTING"))
                .body("items[0].state", equalTo("COMPLETED"));
        completed
                .view()
                .statusCode(200)
                .body("rating", equalTo(4))
                .body("anonymisedAt", notNullValue())
                .body("place", equalTo(Map.of("village", "หมู่ 3")))
                .body("description", nullValue())
                .body("contact", nullValue())
                .body("result", nullValue())
                .body("ratingWords", nullValue());
        completed
                .centre()
                .queryParam("limit", 200)
                .get(COMPLAINTS + completed.id + "/history")
                .then()
                .body("items.findAll { it.words != null || it.officer != null }", empty())
                .body("items.find { it.kind == 'ANONYMISED' }.actor", equalTo("system"))
                .body("items.kind", hasItem("EXTENDED"));
    }

    @Test
    void nobodyWritesToItAnyMore() throws IOException {
        TestCase over = completed();
        String referral = Database.value(
                "select id from outside_referral where reply is null and complaint_id = ?::uuid", over.id);
        allTimeIsOver();
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(over.id));
        List<String> before = RetentionFixture.rowsOf(over.id);

        over.add("notes", "{\"text\":\"x\"}").statusCode(403);
        over.add("messages", "{\"text\":\"x\"}").statusCode(403);
        over.add("outside-referrals", "{\"body\":\"x\",\"reason\":\"x\"}").statusCode(403);
        over.add("outside-referrals/" + referral + "/reply", "{\"reply\":\"x\"}")
                .statusCode(403);
        attach(over.centre(), COMPLAINTS + over.id, 403);
        over.change("start", "").statusCode(403);
        over.change(over.clerk(), "assignment", "{\"unitId\":\"%s\",\"reason\":\"x\"}".formatted(UNIT))
                .statusCode(409);
        over.change(over.clerk(), "extension", "{\"until\":\"%s\",\"reason\":\"x\"}".formatted(TODAY.plusYears(6)))
                .statusCode(409);
        over.say("messages", "{\"text\":\"x\"}").statusCode(404);
        over.say("reopening", "{\"reason\":\"x\"}").statusCode(404);
        attach(over.complainant(), TRACKING + over.number, 404);
        over.complainant()
                .contentType(ContentType.JSON)
                .body("{\"phone\":\"00-0000-0000\"}")
                .put(TRACKING + over.number + "/contact")
                .then()
                .statusCode(404);

        assertThat(RetentionFixture.rowsOf(over.id)).isEqualTo(before);
    }

    @Test
    void whoSaysSomethingWhileItIsAnonymisedIsTooLate() throws Exception {
        TestCase sent = sent();
        CompletableFuture<Integer> answer;
        try (Connection meanwhile = Database.connect()) {
            meanwhile.setAutoCommit(false);
            Database.run(meanwhile, "update complaint set anonymised_at = now() where id = '" + sent.id + "'");
            answer = CompletableFuture.supplyAsync(() -> sent.complainant()
                    .contentType(ContentType.JSON)
                    .body("{\"phone\":\"00-0000-0000\"}")
                    .put(TRACKING + sent.number + "/contact")
                    .statusCode());
            await().until(() -> Database.waitingFor("%complaint%for no key update%") == 1);
            meanwhile.commit();
        }
        assertThat(answer.get()).isEqualTo(404);
    }

    /** With everything that can be written of a case. */
    private TestCase completed() throws IOException {
        TestCase sent = sent();
        sent.change("assignment", "{\"unitId\":\"%s\",\"reason\":\"%s\"}".formatted(UNIT, mark))
                .statusCode(200);
        sent.change("start", "").statusCode(200);
        sent.add("notes", "{\"text\":\"%s\"}".formatted(mark)).statusCode(201);
        sent.add("messages", "{\"text\":\"%s\",\"asks\":true}".formatted(mark)).statusCode(201);
        sent.say("messages", "{\"text\":\"%s\"}".formatted(mark)).statusCode(201);
        attach(sent.complainant(), TRACKING + sent.number, 201);
        String extension = "{\"until\":\"%s\",\"reason\":\"%s\"}".formatted(TODAY.plusDays(20), mark);
        sent.change(sent.clerk(), "extension", extension).statusCode(200);
        String outside = "{\"body\":\"%s\",\"reason\":\"%s\"}".formatted(mark, mark);
        sent.add("outside-referrals", outside).statusCode(201);
        String referral = sent.add("outside-referrals", outside).extract().path("id");
        sent.add("outside-referrals/" + referral + "/reply", "{\"reply\":\"%s\"}".formatted(mark))
                .statusCode(200);
        sent.complete("ผล " + mark);
        sent.say("reopening", "{\"reason\":\"%s\"}".formatted(mark)).statusCode(200);
        sent.complete("ผลอีกครั้ง " + mark);
        sent.complainant()
                .contentType(ContentType.JSON)
                .body("{\"rating\":4,\"words\":\"%s\"}".formatted(mark))
                .put(TRACKING + sent.number + "/rating")
                .then()
                .statusCode(200);
        return sent;
    }

    /** @return its id at the other organisation, which completes it */
    private String referred(TestCase sent) {
        sent.change("start", "").statusCode(200);
        sent.add("notes", "{\"text\":\"%s\"}".formatted(mark)).statusCode(201);
        sent.add("messages", "{\"text\":\"%s\"}".formatted(mark)).statusCode(201);
        sent.change("referral", "{\"organisationId\":\"%s\",\"reason\":\"%s\"}".formatted(other, mark))
                .statusCode(200);
        String arrived = "select id from complaint where organisation_id = ? and tracking_number = ?";
        await().atMost(SOON).until(() -> Database.value(arrived, other.toString(), sent.number) != null);
        String id = Database.value(arrived, other.toString(), sent.number);
        RequestSpecification there = TestCase.as(Role.COMPLAINT_OFFICER, "officer-2", other);
        given().spec(there)
                .header("If-Match", "*")
                .post(COMPLAINTS + id + "/start")
                .then()
                .statusCode(200);
        given().spec(there)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"result\":\"%s\"}".formatted(mark))
                .post(COMPLAINTS + id + "/completion")
                .then()
                .statusCode(200);
        return id;
    }

    private TestCase anonymised() {
        TestCase rejected = sent();
        rejected.change("rejection", "{\"reason\":\"ไม่อยู่ในอำนาจ\"}").statusCode(200);
        allTimeIsOver();
        await().atMost(SOON).until(() -> RetentionFixture.isAnonymised(rejected.id));
        return rejected;
    }

    private TestCase sent() {
        return TestCase.sent(organisation, """
                {"category":"LIGHTING","description":"ไฟดับ %s",
                 "place":{"address":"หน้าบ้าน %s","village":"หมู่ 3","latitude":%s,"longitude":%s},
                 "contact":{"name":"ผู้ร้อง %s","phone":"%s","email":"%s@example.org"}}""".formatted(mark, mark, latitude, longitude, mark, phone, mark));
    }

    private void attach(RequestSpecification by, String to, int status) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        BufferedImage pixels = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        pixels.setRGB(1, 1, ThreadLocalRandom.current().nextInt(1 << 24));
        ImageIO.write(pixels, "png", picture);
        by.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.BINARY)
                .queryParam("name", mark + ".png")
                .body(picture.toByteArray())
                .post(to + "/attachments")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse found(TestCase by, String text) {
        return by.centre()
                .queryParam("q", text)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200);
    }

    /** The national default is five years. */
    private static void allTimeIsOver() {
        TestClock.moveTo(TODAY.plusMonths(60).plusDays(2));
    }

    private static List<String> tablesWith(String... texts) {
        return Database.tables().stream()
                .filter(table -> {
                    String rows = Database.dump(table);
                    return Stream.of(texts).anyMatch(rows::contains);
                })
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sixDigits() {
        return "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
