package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sujarit.complaint.TestCase.COMPLAINT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class IntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 8, 3);

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void aDayInAugust() {
        plan.serve(organisation);
        TestClock.moveTo(TODAY);
    }

    @AfterEach
    void backToToday() {
        TestClock.putBack();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEB", "OPEN311"})
    void anOfficerRegistersWhatCameByAnotherWay(Channel channel) {
        TestCase registered = TestCase.of(
                organisation,
                register(body(channel, TODAY)).statusCode(201).extract().response());
        registered.view().body("channel", equalTo(channel.name())).body("registeredBy", equalTo("clerk-of-the-desk"));
        registered.tracked().statusCode(200).body("state", equalTo("RECEIVED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WEB", "OPEN311"})
    void whatComesByItselfIsNotRegistered(Channel channel) {
        refused(register(body(channel, TODAY)), "channel");
    }

    @Test
    void theTimeOfALetterRunsFromTheDayOnWhichItCame() {
        register(body(Channel.LETTER, TODAY.minusDays(4)))
                .statusCode(201)
                .body("dueOn", equalTo(TODAY.plusDays(11).toString()))
                .body("receivedAt", equalTo("2027-07-29T17:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-31, 1, 4000})
    void aDayThatIsToComeOrLongPastIsRefused(int days) {
        refused(register(body(Channel.LETTER, TODAY.plusDays(days))), "receivedOn");
    }

    @Test
    void theAcknowledgementSaysWhenAndByWhichUnitItWasReceivedAndUntilWhenItIsHandled() {
        TestCase.send(organisation, COMPLAINT)
                .statusCode(201)
                .body("acknowledgement.th", containsString("ศูนย์รับเรื่องร้องเรียน"))
                .body("acknowledgement.th", containsString("วันที่ 3 สิงหาคม 2570 เวลา 12:00 น."))
                .body("acknowledgement.th", containsString("ภายในวันที่ 18 สิงหาคม 2570"))
                .body("acknowledgement.en", containsString("on 3 August 2027 at 12:00"))
                .body("acknowledgement.en", containsString("handled by 18 August 2027"))
                .body("acknowledgement.en", containsString("/api/v1/complaint-tracking/2570-"));
    }

    @ParameterizedTest
    @CsvSource({
        "13.7563, 100.5018", // Bangkok
        "20.43, 99.88", // Mae Sai
        "5.77, 101.07", // Betong
        "6.49, 99.30", // Ko Lipe
        "15.32, 105.50", // Khong Chiam
        "18.16, 97.93", // Mae Sariang
        "18.36, 103.65", // Bueng Kan
        "17.88, 102.74", // Nong Khai
        "11.65, 102.91", // Hat Lek
        "8.65, 97.64", // Similan Islands
        "9.97, 98.63", // Ranong
        "13.69, 102.50", // Aranyaprathet
        "15.15, 98.45", // Sangkhla Buri
        "19.30, 97.97", // Mae Hong Son
        "6.03, 101.97", // Su-ngai Kolok
        "17.90, 101.66" // Chiang Khan
    })
    void aPlaceInTheCountryIsTaken(String latitude, String longitude) {
        TestCase.send(organisation, at(latitude, longitude)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "35.68, 139.69", // Tokyo
        "11.56, 104.92", // Phnom Penh
        "16.84, 96.17", // Yangon
        "3.14, 101.69", // Kuala Lumpur
        "19.89, 102.13", // Luang Prabang
        "21.03, 105.85", // Hanoi
        "100.5018, 13.7563", // the two mixed up
        "0, 0",
        "-13.7563, 100.5018",
        "91, 100"
    })
    void aPlaceOutsideOfTheCountryIsRefusedNamingTheCoordinateAndNothingIsKept(String latitude, String longitude) {
        refused(TestCase.send(organisation, at(latitude, longitude)), "place.latitude");
    }

    @Test
    void halfACoordinateIsRefusedNamingTheOtherHalf() {
        refused(TestCase.send(organisation, COMPLAINT.replace(",\"longitude\":99.68", "")), "place.longitude");
        refused(TestCase.send(organisation, COMPLAINT.replace("\"latitude\":18.285,", "")), "place.latitude");
    }

    @Test
    void aTextOfTenThousandCharactersIsRefusedAndOneOfFiveThousandIsKept() {
        refused(TestCase.send(organisation, COMPLAINT.replace("ไฟดับทั้งซอย", "ก".repeat(10_000))), "description");
        refused(TestCase.send(organisation, COMPLAINT.replace("ไฟดับทั้งซอย", "ก".repeat(5_001))), "description");
        TestCase.send(organisation, COMPLAINT.replace("ไฟดับทั้งซอย", "ก".repeat(5_000)))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b[31m", "\\u007f", "\\u0085", "\\ud800"})
    void controlCharactersAndHalfCharactersAreRefused(String character) {
        refused(TestCase.send(organisation, COMPLAINT.replace("ไฟดับ", character)), "description");
        refused(TestCase.send(organisation, COMPLAINT.replace("หน้าตลาดสด", character)), "place.address");
    }

    @Test
    void lineBreaksAndTabsAreText() {
        TestCase sent = TestCase.sent(organisation, COMPLAINT.replace("ไฟดับทั้งซอย", "ไฟดับ\\r\\n\\tทั้งซอย"));
        sent.view().body("description", equalTo("ไฟดับ\r\n\tทั้งซอย"));
    }

    @Test
    void aVillageNamesNoPerson() {
        refused(TestCase.send(organisation, COMPLAINT.replace("หมู่ 3", "บ้าน นายตัวอย่าง สมมติ")), "place.village");
    }

    private void refused(ValidatableResponse answer, String field) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sujarit:problem:invalid-request"))
                .body("errors.field", hasItem(field));
        assertThat(Database.number("select count(*) from complaint where organisation_id = ?", organisation.toString()))
                .isZero();
    }

    private ValidatableResponse register(String body) {
        return TestCase.keyed(TestCase.as(Role.OFFICER, "clerk-of-the-desk", organisation))
                .body(body)
                .post("/api/v1/complaints")
                .then();
    }

    private static String body(Channel channel, LocalDate receivedOn) {
        return COMPLAINT.replaceFirst("\\{", "{\"channel\":\"" + channel + "\",\"receivedOn\":\"" + receivedOn + "\",");
    }

    private static String at(String latitude, String longitude) {
        return COMPLAINT.replace("18.285", latitude).replace("99.68", longitude);
    }
}
