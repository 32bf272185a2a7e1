package org.sujarit.complaint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.sujarit.complaint.ServedOrganisationFixture.ENGINEERING;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ComplaintSettingsTest {

    private static final String OWN = """
            {"categories":[{"code":"ROADS","nameTh":"ถนน","nameEn":"Roads","unitId":"%s"},
                           {"code":"FLOOD","nameTh":"น้ำท่วม","nameEn":"Floods"},
                           {"code":"OTHER","nameTh":"อื่น ๆ","nameEn":"Other"}],
             "clocks":[{"clock":"ACKNOWLEDGE","days":1,"count":"WORKING","warnDays":0},
                       {"clock":"HANDLE","days":10,"count":"WORKING","warnDays":3},
                       {"clock":"REPLY","days":5,"count":"CALENDAR","warnDays":1}],
             "extensionDays":7,"reopenDays":5,"pattern":{"count":3,"days":10},"retentionMonths":12,
             "daysOff":[{"date":"2026-08-14","name":"งานประเพณี","open":false},
                        {"date":"2026-08-15","name":"เปิดให้บริการ","open":true}]}""".formatted(ENGINEERING);

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @Test
    void theNationalDefaultHoldsUntilTheOrganisationSetsItsOwn() {
        get().statusCode(200)
                .header("ETag", "\"0\"")
                .body("categories.code", hasItems("ROADS", "OTHER"))
                .body("clocks.find { it.clock == 'HANDLE' }.days", equalTo(15));
        set("\"0\"", OWN).statusCode(200).header("ETag", "\"1\"");
        get().header("ETag", "\"1\"").body("categories.code", contains("ROADS", "FLOOD", "OTHER"));
        assertThat(trail()).isEqualTo("complaint-settings.changed");
    }

    @Test
    void whatIsSetHoldsForWhatComesAndItsCategoriesArePublic() {
        set("\"0\"", OWN).statusCode(200);
        RestAssured.get("/api/v1/organisations/" + organisation + "/complaint-categories")
                .then()
                .statusCode(200)
                .body("items.code", contains("ROADS", "FLOOD", "OTHER"));
        TestCase.send(organisation, TestCase.COMPLAINT).statusCode(400).body("errors.field", contains("category"));

        // Ten working days after a Tuesday: Mother's Day and the festival are off, the Saturday is open.
        TestClock.moveTo(LocalDate.of(2026, 8, 4));
        TestCase sent = TestCase.sent(organisation, TestCase.COMPLAINT.replace("LIGHTING", "ROADS"));
        sent.tracked().body("dueOn", equalTo("2026-08-19")).body("unit", equalTo("กองช่าง"));
        sent.change("start", "").statusCode(200);
        sent.complete("แก้ไขแล้ว");
        sent.tracked().body("reopenUntil", equalTo("2026-08-09"));
    }

    @Test
    void anotherOrganisationKeepsTheDefault() {
        set("\"0\"", OWN).statusCode(200);
        UUID other = UUID.randomUUID();
        plan.serve(other);
        TestCase.sent(other).tracked().statusCode(200);
        RestAssured.get("/api/v1/organisations/" + other + "/complaint-categories")
                .then()
                .body("items.code", hasItem("LIGHTING"));
    }

    @Test
    void aChangeOfWhatWasNotReadIsRefused() {
        set(null, OWN).statusCode(428);
        set("\"1\"", OWN).statusCode(412);
        set("\"0\"", OWN).statusCode(200);
        set("\"0\"", OWN).statusCode(412);
        set("\"1\"", OWN.replace("Floods", "Flooding")).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void whatCannotHoldIsRefusedNamingTheField() {
        set("\"0\"", OWN.replace("OTHER", "REST")).statusCode(400).body("errors.field", hasItem("categories"));
        Map.of(
                        OWN.replace("FLOOD", "ROADS"), "categories[1].code",
                        OWN.replace("FLOOD", "flood"), "categories[1].code",
                        OWN.replace(ENGINEERING.toString(), UUID.randomUUID().toString()), "categories[0].unitId",
                        OWN.replace("\"clock\":\"REPLY\"", "\"clock\":\"HANDLE\""), "clocks[2].clock",
                        OWN.replace("\"warnDays\":3", "\"warnDays\":10"), "clocks[1].warnDays",
                        OWN.replace("\"days\":10,\"count\"", "\"days\":0,\"count\""), "clocks[1].days",
                        OWN.replace("2026-08-15", "2026-08-14"), "daysOff[1].date",
                        OWN.replace("\"reopenDays\":5", "\"reopenDays\":337"), "reopenDays",
                        OWN.replace("2026-08-15", "2569-08-15"), "daysOff[1].date",
                        OWN.replace("งานประเพณี", "นายตัวอย่าง สมมติ"), "daysOff[0].name")
                .forEach((broken, field) -> set("\"0\"", broken).statusCode(400).body("errors.field", hasItem(field)));
        get().header("ETag", "\"0\"");
    }

    private ValidatableResponse get() {
        return TestCase.as(Role.OFFICER, "officer-1", organisation)
                .get("/api/v1/complaint-settings")
                .then();
    }

    private ValidatableResponse set(String ifMatch, String body) {
        var request = TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation)
                .contentType(ContentType.JSON)
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/complaint-settings").then();
    }

    private String trail() {
        return TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .path("items[-1].action");
    }
}
