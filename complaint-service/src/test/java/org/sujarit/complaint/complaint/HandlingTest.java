package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sujarit.complaint.ServedOrganisationFixture.ENGINEERING;
import static org.sujarit.complaint.ServedOrganisationFixture.OFFICE;
import static org.sujarit.complaint.TestCase.COMPLAINTS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class HandlingTest {

    private static final String NOT_YOURS = "urn:sujarit:problem:complaint-not-yours";
    private static final String RESULT = "{\"result\":\"แก้ไขแล้ว\"}";

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void anOfficerAndAHeadOfEngineeringAndAnOfficerOfTheOffice() {
        plan.serve(organisation);
        TestCase.handler(organisation, "officer-1", null, false);
        TestCase.handler(organisation, "engineer", ENGINEERING, false);
        TestCase.handler(organisation, "engineer-head", ENGINEERING, true);
        TestCase.handler(organisation, "office", OFFICE, false);
        TestCase.handler(organisation, "office-head", OFFICE, true);
    }

    @Test
    void aCaseIsAssignedToAUnitAndAnOfficerAndHandedOverAndTheComplainantIsToldTheUnit() {
        TestCase sent = TestCase.sent(organisation);
        sent.assign(OFFICE, null);
        sent.tracked().body("unit", equalTo("สำนักปลัด"));
        sent.assign(ENGINEERING, "engineer");

        sent.view().body("unit.name", equalTo("กองช่าง")).body("officer", equalTo("engineer"));
        sent.tracked()
                .body("unit", equalTo("กองช่าง"))
                .body("notices.kind", contains("RECEIVED", "ASSIGNED", "HANDED_OVER"))
                .body("notices[2].text.th", equalTo("มอบหมายให้กองช่างดำเนินการ"));
        assertThat(sent.tracked().extract().asString()).doesNotContain("engineer\"");
    }

    @Test
    void onlyAnOfficerOfTheUnitCanBePutInCharge() {
        TestCase sent = TestCase.sent(organisation);
        sent.change("assignment", "{\"unitId\":\"" + ENGINEERING + "\",\"officer\":\"office\"}")
                .statusCode(400)
                .body("errors.field", contains("officer"));
        sent.change("assignment", "{\"unitId\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(400)
                .body("errors.field", contains("unitId"));
        sent.view().body("unit", nullValue());
    }

    @Test
    void anOfficerOfAnotherUnitNeitherMovesACaseNorSeesHowToReachTheComplainant() {
        TestCase sent = TestCase.started(organisation);
        sent.assign(ENGINEERING, null);
        sent.officer("office")
                .get(COMPLAINTS + sent.id)
                .then()
                .statusCode(200)
                .body("contact", nullValue())
                .body("description", notNullValue());
        for (String subject : List.of("office", "office-head", "unheard-of")) {
            everythingIsRefused(sent, () -> sent.officer(subject));
        }
    }

    @Test
    void beforeItIsAssignedACaseIsTheCentresAlone() {
        TestCase sent = TestCase.sent(organisation);
        everythingIsRefused(sent, () -> sent.officer("engineer"));
        sent.change("start", "").statusCode(200);
    }

    /** Every change of a case, and every reading of its papers. */
    private void everythingIsRefused(TestCase sent, Supplier<RequestSpecification> by) {
        String unit = "{\"unitId\":\"" + OFFICE + "\"}";
        Map.of(
                        "start",
                        "",
                        "resumption",
                        "",
                        "completion",
                        RESULT,
                        "rejection",
                        "{\"reason\":\"x\"}",
                        "assignment",
                        unit,
                        "extension",
                        "{\"until\":\"2099-01-01\",\"reason\":\"x\"}",
                        "referral",
                        "{\"organisationId\":\"" + UUID.randomUUID() + "\",\"reason\":\"x\"}",
                        "outside-referrals/" + UUID.randomUUID() + "/reply",
                        "{\"reply\":\"x\"}")
                .forEach((verb, body) -> refused(sent.change(by.get(), verb, body)));
        Map.of(
                        "category",
                        "{\"category\":\"ROADS\"}",
                        "duplicate-of",
                        "{\"complaintId\":\"" + UUID.randomUUID() + "\"}")
                .forEach((what, body) -> refused(by.get()
                        .header("If-Match", "*")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .put(COMPLAINTS + sent.id + "/" + what)
                        .then()));
        refused(by.get()
                .header("If-Match", "*")
                .delete(COMPLAINTS + sent.id + "/duplicate-of")
                .then());
        List.of("messages", "notes", "attachments", "outside-referrals", "attachments/" + UUID.randomUUID())
                .forEach(papers -> refused(
                        by.get().get(COMPLAINTS + sent.id + "/" + papers).then()));
        Map.of(
                        "messages", "{\"text\":\"x\"}",
                        "notes", "{\"text\":\"x\"}",
                        "outside-referrals", "{\"body\":\"x\",\"reason\":\"x\"}")
                .forEach((papers, body) -> refused(TestCase.keyed(by.get())
                        .body(body)
                        .post(COMPLAINTS + sent.id + "/" + papers)
                        .then()));
    }

    @Test
    void whoIsInChargeByNameHandlesItAlsoAfterMovingToAnotherUnit() {
        TestCase sent = TestCase.started(organisation);
        sent.assign(ENGINEERING, "engineer");
        as("admin-1")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"ก\",\"unitId\":\"" + OFFICE + "\",\"head\":false}")
                .put("/api/v1/complaint-handlers/engineer")
                .then()
                .statusCode(200);
        sent.officer("engineer").get(COMPLAINTS + sent.id).then().body("contact.email", equalTo(TestCase.EMAIL));
        sent.change(sent.officer("engineer"), "completion", RESULT).statusCode(200);
    }

    @Test
    void aCaseGoesBackToTheCentreAndToAnOfficerOfIt() {
        TestCase sent = TestCase.started(organisation);
        sent.assign(ENGINEERING, "engineer");
        sent.change(sent.officer("engineer"), "assignment", "{\"officer\":\"officer-1\",\"reason\":\"ไม่ใช่งานช่าง\"}")
                .statusCode(200)
                .body("unitId", nullValue())
                .body("officer", equalTo("officer-1"));
        sent.centre()
                .queryParam("list", "MINE")
                .get("/api/v1/complaints")
                .then()
                .body("items.id", contains(sent.id));
    }

    @Test
    void headsOfAllUnitsAssignToo() {
        TestCase sent = TestCase.sent(organisation);
        sent.change(sent.clerk(), "assignment", "{\"unitId\":\"" + ENGINEERING + "\"}")
                .statusCode(200);
    }

    @Test
    void theAuditorReadsThePapersOfACase() {
        TestCase sent = TestCase.started(organisation);
        sent.add("notes", "{\"text\":\"ตรวจแล้ว\"}").statusCode(201);
        List.of("messages", "notes", "attachments", "outside-referrals", "history")
                .forEach(papers -> TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                        .get(COMPLAINTS + sent.id + "/" + papers)
                        .then()
                        .statusCode(200));
    }

    @Test
    void oneThatIsLinkedWhileTheMainOneIsClosedEndsWithItOrIsRefused() throws Exception {
        for (int i = 0; i < 10; i++) {
            TestCase main = TestCase.started(organisation);
            TestCase other = TestCase.sent(organisation);
            List<Integer> answers = atOnce(() -> link(other, main), () -> main.change("completion", RESULT));
            assertThat(answers.getLast()).isEqualTo(200);
            other.tracked().body("state", equalTo(answers.getFirst() == 200 ? "COMPLETED" : "RECEIVED"));
        }
    }

    private RequestSpecification as(String administrator) {
        return TestCase.as(Role.ORGANISATION_ADMINISTRATOR, administrator, organisation);
    }

    @Test
    void anOfficerOfTheUnitHandlesItsCases() {
        TestCase sent = TestCase.sent(organisation);
        sent.assign(ENGINEERING, null);
        sent.officer("engineer").get(COMPLAINTS + sent.id).then().body("contact.email", equalTo(TestCase.EMAIL));
        sent.change(sent.officer("engineer"), "start", "").statusCode(200);
        sent.change(sent.officer("engineer"), "completion", RESULT).statusCode(200);
    }

    @Test
    void headsAndTheAuditorReadWithoutTheContact() {
        TestCase sent = TestCase.sent(organisation);
        Stream.of(Role.CLERK, Role.HEAD_OF_OFFICE, Role.CHIEF_EXECUTIVE, Role.AUDITOR)
                .forEach(role -> TestCase.as(role, "somebody", organisation)
                        .get(COMPLAINTS + sent.id)
                        .then()
                        .statusCode(200)
                        .body("description", equalTo("ไฟดับทั้งซอย"))
                        .body("contact", nullValue()));
    }

    @Test
    void theHeadOfTheUnitOrOfAllUnitsPutsOffTheLastDayAndTheComplainantIsToldWhyAndUntilWhen() {
        TestCase sent = TestCase.started(organisation);
        sent.assign(ENGINEERING, "engineer");
        String until = LocalDate.parse(sent.view().extract().<String>path("dueOn"))
                .plusDays(10)
                .toString();
        String extension = "{\"until\":\"" + until + "\",\"reason\":\"รอวัสดุจากผู้รับจ้าง\"}";
        refused(sent.change(sent.officer("engineer"), "extension", extension));
        refused(sent.change(sent.centre(), "extension", extension));
        refused(sent.change(sent.officer("office-head"), "extension", extension));
        sent.change(sent.officer("engineer-head"), "extension", extension)
                .statusCode(200)
                .body("dueOn", equalTo(until));
        sent.tracked()
                .body("dueOn", equalTo(until))
                .body("notices.kind", hasItem("EXTENDED"))
                .body("notices.find { it.kind == 'EXTENDED' }.text.th", containsString("รอวัสดุจากผู้รับจ้าง"));
        sent.change(sent.clerk(), "extension", extension.replace(until, "2099-01-01"))
                .statusCode(400)
                .body("errors.field", contains("until"));
    }

    @Test
    void aComplaintThatIsOutOfScopeIsRejectedAndTheComplainantIsToldWhy() {
        TestCase sent = TestCase.sent(organisation);
        sent.change("rejection", "{\"reason\":\"อยู่ในอำนาจของหน่วยงานอื่น\"}").statusCode(200);
        sent.tracked()
                .body("state", equalTo("REJECTED"))
                .body("result", equalTo("อยู่ในอำนาจของหน่วยงานอื่น"))
                .body("notices[-1].text.en", containsString("not taken up"));
    }

    @Test
    void anOfficerSaysWhatAComplaintIsAboutByTheListOfTheOrganisation() {
        TestCase sent = TestCase.sent(organisation);
        categorise(sent, "WEATHER").statusCode(400).body("errors.field", contains("category"));
        categorise(sent, "ROADS").statusCode(200).body("category", equalTo("ROADS"));
        sent.tracked().body("category", equalTo("ROADS")).body("notices.kind", contains("RECEIVED"));
    }

    private static ValidatableResponse categorise(TestCase sent, String category) {
        return sent.centre()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"category\":\"" + category + "\"}")
                .put(COMPLAINTS + sent.id + "/category")
                .then();
    }

    @Test
    void theComplainantIsToldInWritingWhoFoundWhatAndWhen() {
        TestCase sent = TestCase.started(organisation);
        sent.complete("เปลี่ยนหลอดไฟแล้ว");
        sent.tracked()
                .body("notices[-1].text.th", startsWith("องค์การบริหารส่วนตำบลจางเหนือ แจ้งผลการดำเนินการเมื่อวันที่ "))
                .body("notices[-1].text.th", endsWith(": เปลี่ยนหลอดไฟแล้ว"));
    }

    @Test
    void duplicatesEndWithTheComplaintThatTellsOfTheSame() {
        TestCase main = TestCase.started(organisation);
        TestCase double1 = TestCase.sent(organisation);
        TestCase double2 = TestCase.started(organisation);
        TestCase apart = TestCase.sent(organisation);
        Stream.of(double1, double2, apart).forEach(one -> link(one, main).statusCode(200));
        apart.centre()
                .header("If-Match", "*")
                .delete(COMPLAINTS + apart.id + "/duplicate-of")
                .then()
                .statusCode(200);

        main.complete("เปลี่ยนหลอดไฟแล้ว");
        Stream.of(double1, double2)
                .forEach(one ->
                        one.tracked().body("state", equalTo("COMPLETED")).body("result", equalTo("เปลี่ยนหลอดไฟแล้ว")));
        apart.tracked().body("state", equalTo("RECEIVED"));
    }

    @Test
    void duplicatesOfDuplicatesAndOfThemselvesAreRefused() {
        TestCase main = TestCase.sent(organisation);
        TestCase duplicate = TestCase.sent(organisation);
        TestCase third = TestCase.sent(organisation);
        link(duplicate, main).statusCode(200);
        link(main, main).statusCode(400).body("errors.field", contains("complaintId"));
        link(third, duplicate).statusCode(400);
        link(main, third).statusCode(400);
        String nowhere = "{\"complaintId\":\"" + UUID.randomUUID() + "\"}";
        third.centre()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(nowhere)
                .put(COMPLAINTS + third.id + "/duplicate-of")
                .then()
                .statusCode(400);
    }

    @Test
    void twoThatAreLinkedToEachOtherAtOnceAreLinkedOneWay() throws Exception {
        for (int i = 0; i < 10; i++) {
            TestCase one = TestCase.sent(organisation);
            TestCase other = TestCase.sent(organisation);
            List<Integer> answers = atOnce(() -> link(one, other), () -> link(other, one));
            assertThat(answers).containsExactlyInAnyOrder(200, 400);
        }
    }

    @Test
    void ofTwoWhoCloseACaseAtOnceOneDoes() throws Exception {
        TestCase sent = TestCase.started(organisation);
        List<Integer> answers =
                atOnce(() -> sent.change("completion", RESULT), () -> sent.change("rejection", "{\"reason\":\"x\"}"));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theHistoryTellsEverythingInItsOrderAndNamesWhoDidIt() {
        TestCase sent = TestCase.started(organisation);
        sent.assign(ENGINEERING, "engineer");
        sent.change(sent.officer("engineer"), "completion", RESULT).statusCode(200);
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get(COMPLAINTS + sent.id + "/history")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RECEIVED", "STARTED", "ASSIGNED", "COMPLETED"))
                .body("items.actor", contains("complainant", "officer-1", "officer-1", "engineer"))
                .body("items[3].words", equalTo("แก้ไขแล้ว"));
    }

    private static List<Integer> atOnce(Supplier<ValidatableResponse> one, Supplier<ValidatableResponse> other)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = Stream.of(one, other)
                    .map(request -> threads.submit(() -> {
                        together.await();
                        return request.get().extract().statusCode();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static ValidatableResponse link(TestCase duplicate, TestCase main) {
        return duplicate
                .centre()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"complaintId\":\"" + main.id + "\"}")
                .put(COMPLAINTS + duplicate.id + "/duplicate-of")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(403).body("type", equalTo(NOT_YOURS));
    }
}
