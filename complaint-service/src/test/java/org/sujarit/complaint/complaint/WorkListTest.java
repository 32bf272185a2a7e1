package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sujarit.complaint.ServedOrganisationFixture.ENGINEERING;
import static org.sujarit.complaint.ServedOrganisationFixture.OFFICE;
import static org.sujarit.complaint.TestCase.COMPLAINT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class WorkListTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 20);

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void anOfficerOfEngineering() {
        plan.serve(organisation);
        TestCase.handler(organisation, "officer-1", null, false);
        TestCase.handler(organisation, "engineer", ENGINEERING, false);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @Test
    void eachListHoldsItsOpenCasesAndTheOneThatIsDueFirstStandsFirst() {
        TestCase overdue = received(16);
        TestCase dueToday = received(15);
        TestCase dueSoon = received(13);
        TestCase later = received(12);
        TestCase waiting = received(16);
        TestCase closed = received(16);
        TestClock.moveTo(TODAY);
        overdue.assign(ENGINEERING, "engineer");
        later.assign(ENGINEERING, null);
        dueSoon.assign(OFFICE, null);
        closed.assign(ENGINEERING, "engineer");
        closed.complete("แก้ไขแล้ว");
        waiting.add("messages", "{\"text\":\"ที่ใด\",\"asks\":true}").statusCode(201);

        assertThat(list("OVERDUE")).containsExactly(overdue.id);
        assertThat(list("DUE_SOON")).containsExactly(dueToday.id, dueSoon.id);
        assertThat(list("UNASSIGNED")).containsExactlyInAnyOrder(waiting.id, dueToday.id);
        assertThat(list("MINE")).containsExactly(overdue.id);
        assertThat(list("MY_UNIT")).containsExactly(overdue.id, later.id);
        assertThat(list("MY_UNIT_UNASSIGNED")).containsExactly(later.id);
        assertThat(ids(engineer().get("/api/v1/complaints").jsonPath())).hasSize(6);
    }

    @Test
    void whatNobodyHasTakenUpOrAnsweredInTimeIsOverdueToo() {
        TestClock.moveTo(TODAY.minusDays(8));
        TestCase notTakenUp = TestCase.sent(organisation);
        TestCase notAnswered = TestCase.started(organisation);
        notAnswered.say("messages", "{\"text\":\"ยังไม่มีใครมา\"}").statusCode(201);
        TestClock.moveTo(TODAY);
        engineer()
                .queryParam("list", "OVERDUE")
                .get("/api/v1/complaints")
                .then()
                .body("items.id", containsInAnyOrder(notTakenUp.id, notAnswered.id))
                .body("items.find { it.id == '" + notAnswered.id + "' }.clocks.clock", contains("REPLY", "HANDLE"));
    }

    @Test
    void thatSomebodySearchedIsRecorded() {
        found("q", "ประปา");
        assertThat(TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                        .get("/api/v1/services/complaint-service/audit-trail")
                        .jsonPath()
                        .getList("items.action"))
                .contains("complaint.searched");
    }

    @Test
    void whoWorksForNoUnitHasNoListOfTheUnit() {
        TestCase.as(Role.COMPLAINT_OFFICER, "officer-1", organisation)
                .queryParam("list", "MY_UNIT")
                .get("/api/v1/complaints")
                .then()
                .statusCode(400)
                .body("errors.field", contains("list"));
    }

    @Test
    void pagesFollowEachOtherWithoutRepeatingOrMissingACase() {
        for (int i = 0; i < 7; i++) {
            received(i % 3);
        }
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = engineer().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get("/api/v1/complaints").jsonPath();
            all.addAll(ids(page));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(all)
                .containsExactlyElementsOf(ids(engineer()
                        .queryParam("limit", 200)
                        .get("/api/v1/complaints")
                        .jsonPath()))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (String cursor : List.of("x", "MjAyNy0wOC0yMA", "MjAyNy0wOC0yMCB4", "!!")) {
            engineer()
                    .queryParam("cursor", cursor)
                    .get("/api/v1/complaints")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("cursor"));
        }
    }

    @Test
    void filtersNarrowTheList() {
        TestCase roads = TestCase.sent(organisation, COMPLAINT.replace("LIGHTING", "ROADS"));
        TestCase lights = TestCase.started(organisation);
        lights.assign(ENGINEERING, "engineer");

        Map.of(
                        "category", Map.of("ROADS", roads, "LIGHTING", lights),
                        "state", Map.of("RECEIVED", roads, "IN_PROGRESS", lights),
                        "unitId", Map.of(ENGINEERING.toString(), lights),
                        "officer", Map.of("engineer", lights),
                        "trackingNumber", Map.of(roads.number, roads, lights.number.replace("-", " "), lights))
                .forEach((filter, cases) -> cases.forEach((value, found) ->
                        assertThat(found(filter, value)).as(filter).containsExactly(found.id)));
        assertThat(found("channel", "PHONE")).isEmpty();
        assertThat(found("channel", "WEB")).hasSize(2);
        assertThat(found("trackingNumber", "2569-0000")).isEmpty();
    }

    @Test
    void aPieceOfWhatWasWrittenFindsACaseHoweverItIsTyped() {
        TestCase water =
                TestCase.sent(organisation, COMPLAINT.replace("ไฟดับทั้งซอย", "น้ำประปาไม่ไหล ซอย ๑๒ 100%_จริง"));
        TestCase.sent(organisation);
        for (String piece :
                List.of("ประปา", "น\u0E49\u0E4D\u0E32ประปา", "ซอย 12", "ซอย  ๑๒", "100%_จริง", "หน้าตลาด", "หมู่ 3")) {
            assertThat(found("q", piece)).as(piece).contains(water.id);
        }
        assertThat(found("q", "ประปา")).containsExactly(water.id);
        assertThat(found("q", "%%%")).isEmpty();
        engineer().queryParam("q", "ก").get("/api/v1/complaints").then().statusCode(400);
        engineer()
                .queryParam("q", "\u200b\u200b\u200b\u200b")
                .get("/api/v1/complaints")
                .then()
                .statusCode(400)
                .body("errors.field", contains("q"));
    }

    @Test
    void nothingThatTheComplainantWroteStandsInAList() {
        TestCase.sent(organisation);
        String list = engineer()
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .asString();
        assertThat(list).doesNotContain("ไฟดับ", "หน้าตลาด", TestCase.EMAIL, "ตัวอย่าง");
    }

    /** Started so many days before today. */
    private TestCase received(int daysAgo) {
        TestClock.moveTo(TODAY.minusDays(daysAgo));
        return TestCase.started(organisation);
    }

    private List<String> list(String list) {
        return found("list", list);
    }

    private List<String> found(String filter, String value) {
        return ids(engineer()
                .queryParam(filter, value)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id", String.class);
    }

    private RequestSpecification engineer() {
        return TestCase.as(Role.COMPLAINT_OFFICER, "engineer", organisation);
    }
}
