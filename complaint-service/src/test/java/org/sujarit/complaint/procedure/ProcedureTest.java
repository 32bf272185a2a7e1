package org.sujarit.complaint.procedure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProcedureTest {

    /** A unit of the contract's example of an organisation. */
    private static final String UNIT = "01890a5d-ac98-7a10-8d5e-2f1f6f0c9a01";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();
    private final String procedures = "/api/v1/organisations/" + organisation + "/complaint-procedures";

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
    }

    @AfterEach
    void theClockIsPutBack() {
        TestClock.putBack();
    }

    @Test
    void aPublishedProcedureIsReadByAnybodyWithItsStepsUnitsAndTimes() {
        publish(procedure(TODAY))
                .statusCode(201)
                .header("Location", endsWith(procedures + "/1"))
                .body("version", equalTo(1));

        Response read = given().get(procedures + "/1");

        read.then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("titleTh", equalTo("คู่มือการจัดการเรื่องร้องเรียน"))
                .body("organisationNameTh", equalTo("องค์การบริหารส่วนตำบลจางเหนือ"))
                .body("howToComplain", equalTo(List.of("ด้วยตนเองที่ศูนย์รับเรื่องร้องเรียน", "โทร. 00-0000-0000")))
                .body("steps.position", equalTo(List.of(1, 2)))
                .body("steps.responsible", equalTo(List.of("ศูนย์รับเรื่องร้องเรียน", "สำนักปลัด")))
                .body("steps[1].unitId", equalTo(UNIT))
                .body("steps.days", equalTo(List.of(0, 15)))
                .body("steps.count", equalTo(List.of("WORKING", "CALENDAR")))
                .body("contact", equalTo("ศูนย์รับเรื่องร้องเรียน โทร. 00-0000-0000"))
                .body("validFrom", equalTo(TODAY.toString()));
        ApiDocument.assertFits("ComplaintProcedure", read.asString());
        given().header("If-None-Match", read.header("ETag"))
                .get(procedures + "/1")
                .then()
                .statusCode(304);
    }

    @Test
    void theNextVersionHoldsFromItsFirstDayOnAndTheOneBeforeStaysReadable() {
        given().get(procedures + "/current").then().statusCode(404);
        publish(procedure(TODAY)).statusCode(201);
        publish(procedure(TODAY.plusDays(30)).replace("CALENDAR", "WORKING")).statusCode(201);

        given().get(procedures + "/current").then().statusCode(200).body("version", equalTo(1));
        TestClock.moveTo(TODAY.plusDays(30));
        given().get(procedures + "/current").then().body("version", equalTo(2));
        given().get(procedures + "/1").then().statusCode(200).body("steps[1].count", equalTo("CALENDAR"));
        given().get(procedures + "/3").then().statusCode(404);
    }

    @Test
    void aVersionThatIsStillToComeHoldsFromItsDayOnThoughAnotherWasPublishedInBetween() {
        publish(procedure(TODAY.plusDays(30))).statusCode(201);
        publish(procedure(TODAY.minusDays(1))).statusCode(201);

        given().get(procedures + "/current").then().body("version", equalTo(2));
        TestClock.moveTo(TODAY.plusDays(31));
        given().get(procedures + "/current").then().body("version", equalTo(1));
    }

    @Test
    void ofTwoOfOneDayTheLaterVersionHolds() {
        publish(procedure(TODAY)).statusCode(201);
        publish(procedure(TODAY)).statusCode(201);
        given().get(procedures + "/current").then().body("version", equalTo(2));
    }

    @Test
    void theVersionsAreListedAPageAtATime() {
        for (int i = 0; i < 3; i++) {
            publish(procedure(TODAY)).statusCode(201);
        }
        Response first = given().queryParam("limit", 2).get(procedures);
        Response second = given().queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(procedures);
        first.then().statusCode(200).body("items.version", equalTo(List.of(1, 2)));
        second.then().body("items.version", equalTo(List.of(3))).body("$", not(hasKey("next")));
    }

    @Test
    void aUnitKeepsInAPublishedVersionTheNameThatItHadThen() {
        publish(procedure(TODAY)).statusCode(201);
        plan.send(
                UUID.randomUUID(), ServedOrganisationFixture.CHANGED, organisation, """
                {"organisationId":"%s","version":7,"code":"06520405","nameTh":"เทศบาลตำบลจางเหนือ","type":"SAO","district":"แม่เมาะ",
                 "province":"ลำปาง","units":[{"id":"%s","name":"สำนักงานปลัด","active":true}]}""".formatted(organisation, UNIT));
        await().until(() -> plan.nameEn(organisation).startsWith("7 "));

        given().get(procedures + "/1")
                .then()
                .body("steps[1].responsible", equalTo("สำนักปลัด"))
                .body("organisationNameTh", equalTo("องค์การบริหารส่วนตำบลจางเหนือ"));
        publish(procedure(TODAY)).body("steps[1].responsible", equalTo("สำนักงานปลัด"));
    }

    @Test
    void twoThatArePublishedAtOnceGetTwoNumbers() throws Exception {
        List<Future<Integer>> numbers;
        try (ExecutorService officers = Executors.newFixedThreadPool(2);
                Connection gate = Database.connect()) {
            gate.setAutoCommit(false);
            Database.run(gate, "select 1 from served_organisation where id = '" + organisation + "' for update");
            numbers = List.of(officers.submit(this::publishedNumber), officers.submit(this::publishedNumber));
            await().until(() -> Database.waitingFor("%served_organisation%for no key update%") == 2);
            gate.rollback();
        }
        assertThat(List.of(numbers.getFirst().get(), numbers.getLast().get())).containsExactlyInAnyOrder(1, 2);
    }

    private int publishedNumber() {
        return publish(procedure(TODAY)).statusCode(201).extract().path("version");
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsPublished() {
        publish(procedure(TODAY)).statusCode(201);
        String mine = " where organisation_id = '" + organisation + "'";
        for (String change : List.of(
                "update complaint_procedure set valid_from = valid_from + 1" + mine,
                "delete from complaint_procedure" + mine,
                "truncate complaint_procedure")) {
            assertThatThrownBy(() -> Database.execute(change)).as(change).hasMessageContaining("never change");
        }
    }

    @Test
    void aRequestThatIsRepeatedPublishesOnceInTheNameOfWhoSentIt() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            TestCase.as(Role.CHIEF_EXECUTIVE, "executive-1", organisation)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(procedure(TODAY))
                    .post("/api/v1/complaint-procedures")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }
        TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .get("/api/v1/services/complaint-service/audit-trail")
                .then()
                .body("items.action", equalTo(List.of("complaint-procedure.published")))
                .body("items.actor", equalTo(List.of("executive-1")));
    }

    @Test
    void noPersonIsNamedInWhatIsPublished() {
        String sound = procedure(TODAY);
        refused(sound.replace("รับเรื่องและออกเลขติดตาม", "ส่งให้นางสาวตัวอย่าง"), "steps[0].name");
        refused(sound.replace("ลงพื้นที่", "ติดต่อ นายสมมุติ ตัวอย่าง"), "steps[1].description");
        refused(sound.replace("\"ศูนย์รับเรื่องร้องเรียน\"", "\"โทร. 02-000-0000\""), "steps[0].responsible");
        refused(sound.replace("โทร. 00-0000-0000\"]", "พบ นายสมมุติ ตัวอย่าง\"]"), "howToComplain[1]");
        refused(sound.replace("\"contact\":\"", "\"contact\":\"1-2345-67890-12-1 "), "contact");
        publish(sound.replace("โทร. 00-0000-0000", "โทร. 02-000-0000 หรือ office@example.org"))
                .statusCode(201);
    }

    @Test
    void eachFieldThatCannotHoldIsNamed() {
        String sound = procedure(TODAY);
        refused(sound.replace("\"unitId\":\"" + UNIT + "\",", ""), "steps[1].responsible");
        refused(sound.replace("\"unitId\"", "\"responsible\":\"กองช่าง\",\"unitId\""), "steps[1].responsible");
        refused(sound.replace(UNIT, UUID.randomUUID().toString()), "steps[1].unitId");
        refused(sound.replace("\"days\":0", "\"days\":-1"), "steps[0].days");
        refused(sound.replace("\"steps\":[", "\"steps\":[" + "null,".repeat(31)), "steps");
        refused(procedure(TODAY.plusYears(1).plusDays(2)), "validFrom");
        refused(procedure(TODAY.minusYears(11)), "validFrom");
        given().get(procedures).then().body("items.size()", equalTo(0));
    }

    @Test
    void anOrganisationsProceduresAreFoundAtItsOwnAddressAlone() {
        publish(procedure(TODAY)).statusCode(201);
        UUID other = UUID.randomUUID();
        plan.serve(other);
        String others = "/api/v1/organisations/" + other + "/complaint-procedures";
        given().get(others).then().statusCode(200).body("items.size()", equalTo(0));
        given().get(others + "/1").then().statusCode(404);
        given().get(others + "/current").then().statusCode(404);
        given().get(others.replace(other.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    private void refused(String procedure, String field) {
        publish(procedure).statusCode(400).body("errors.field", hasItem(field));
    }

    private ValidatableResponse publish(String procedure) {
        return TestCase.keyed(TestCase.as(Role.CLERK, "clerk-1", organisation))
                .body(procedure)
                .post("/api/v1/complaint-procedures")
                .then();
    }

    private static String procedure(LocalDate validFrom) {
        return """
                {"titleTh":"คู่มือการจัดการเรื่องร้องเรียน","titleEn":"How complaints are handled",
                 "howToComplain":["ด้วยตนเองที่ศูนย์รับเรื่องร้องเรียน","โทร. 00-0000-0000"],
                 "steps":[{"name":"รับเรื่องและออกเลขติดตาม","responsible":"ศูนย์รับเรื่องร้องเรียน","days":0,"count":"WORKING"},
                  {"name":"ตรวจสอบและดำเนินการ","unitId":"%s","days":15,"count":"CALENDAR","description":"ลงพื้นที่ตรวจสอบ"}],
                 "contact":"ศูนย์รับเรื่องร้องเรียน โทร. 00-0000-0000","validFrom":"%s"}""".formatted(UNIT, validFrom);
    }
}
