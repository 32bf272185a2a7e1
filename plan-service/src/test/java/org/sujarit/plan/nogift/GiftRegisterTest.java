package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.plan.nogift.TestNoGift.GIFTS;
import static org.sujarit.plan.nogift.TestNoGift.id;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.plan.Api;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class GiftRegisterTest {

    private Lao lao;
    private TestNoGift office;
    private String gift;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        office = new TestNoGift(lao);
        gift = office.gift("2023-01-05", "HANDED_OVER", "COMPANY", "850.50");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aGiftIsKeptAsItWasEntered() {
        String path = office.created(
                GIFTS, gift.replace("\"giver\"", "\"occasion\":\"ปีใหม่\",\"disposition\":\"ส่งมอบ\",\"giver\""));

        office.get(path)
                .then()
                .statusCode(200)
                .body("fiscalYear", is(2566))
                .body("date", is("2023-01-05"))
                .body("outcome", is("HANDED_OVER"))
                .body("giver", is("COMPANY"))
                .body("unitId", is(lao.unit().toString()))
                .body("occasion", is("ปีใหม่"))
                .body("disposition", is("ส่งมอบ"))
                .body("replaces", nullValue())
                .body("replacedBy", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0.01, 0.01",
        "0.1, 0.10",
        "1e3, 1000.00",
        "9999999999999.99, 9999999999999.99",
        "850.50, 850.50"
    })
    void bahtAreExactToTheSatang(String entered, String kept) {
        Response made = office.create(GIFTS, gift.replace("850.50", entered));

        assertThat(TestNoGift.json(made).path("estimatedBaht").decimalValue()).isEqualTo(new BigDecimal(kept));
        assertThat(TestNoGift.json(office.get(Api.made(made)))
                        .path("estimatedBaht")
                        .decimalValue())
                .isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "10000000000000", "1e999999999", "\"850.50\"", "null"})
    void whatIsNoAmountOfBahtIsRefused(String baht) {
        Api.invalid(office.create(GIFTS, gift.replace("850.50", baht)), "estimatedBaht");
    }

    @Test
    void theUnitIsOneOfTheOrganisations() {
        Api.invalid(
                office.create(
                        GIFTS,
                        gift.replace(
                                lao.unit().toString(), Lao.registered().unit().toString())),
                "unitId");
    }

    @Test
    void aGiftOfTomorrowIsRefusedAndOneOfTodayIsTaken() {
        TestClock.stopAt(Instant.parse("2023-01-04T16:59:59Z"));
        Api.invalid(office.create(GIFTS, gift), "date");
        TestClock.stopAt(Instant.parse("2023-01-04T17:00:00Z"));
        office.create(GIFTS, gift).then().statusCode(201);
    }

    @Test
    void thereIsNoFieldForAPerson() {
        Api.invalid(office.create(GIFTS, gift.replace("\"giver\"", "\"giverName\":\"สมมุติ\",\"giver\"")), "giverName");
    }

    @Test
    void personalDataInATextIsRefusedAndEachFieldIsNamed() {
        String named = gift.replace("กระเช้าผลไม้", "กระเช้าจากนายสมมุติ")
                .replace("\"giver\"", "\"disposition\":\"โทร 081-234-5678\",\"giver\"");

        Api.refused(office.create(GIFTS, named), 400, "invalid-request")
                .body("errors.field", contains("description", "disposition"));
        office.get(GIFTS).then().body("items", empty());
    }

    @Test
    void aCorrectionReplacesTheWrongRecordWhichStays() {
        String wrong = office.created(GIFTS, gift);

        Response correction = office.create(wrong + "/corrections", correction("ราคาผิด", "950.25"));

        correction.then().statusCode(201).body("replaces", is(id(wrong))).body("reason", is("ราคาผิด"));
        String right = Api.made(correction);
        office.get(wrong).then().body("replacedBy", is(id(right))).body("description", is("กระเช้าผลไม้"));
        office.get(right).then().body("replacedBy", nullValue());
        office.get(GIFTS)
                .then()
                .body("items.id", contains(id(wrong), id(right)))
                .body("items.replacedBy", contains(id(right), null));
    }

    @Test
    void aCorrectionSaysWhyAndNamesNobody() {
        String wrong = office.created(GIFTS, gift);

        Api.invalid(office.create(wrong + "/corrections", correction(" ", "1")), "reason");
        Api.invalid(office.create(wrong + "/corrections", correction("นางสมมุติแจ้ง", "1")), "reason");
        Api.invalid(
                office.create(wrong + "/corrections", correction("ผิด", "1").replace("กระเช้าผลไม้", "a@example.com")),
                "gift.description");
    }

    @Test
    void onlyTheLatestRecordIsCorrected() {
        String first = office.created(GIFTS, gift);
        String second = Api.made(office.create(first + "/corrections", correction("ผิด", "1")));

        Api.refused(
                office.create(first + "/corrections", correction("ผิด", "2")), 409, "gift-record-already-corrected");
        office.create(second + "/corrections", correction("ผิดอีก", "3")).then().statusCode(201);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsDone() throws Exception {
        String wrong = office.created(GIFTS, gift);

        Api.oneMakesIt(
                2,
                "gift-record-already-corrected",
                () -> office.create(wrong + "/corrections", correction("ผิด", "1")));
    }

    @Test
    void theDatabaseItselfRefusesToChangeARecord() {
        office.created(GIFTS, gift);

        FinalRows.assertFinal("gift_record", "outcome = 'REFUSED'");
    }

    @Test
    void theListIsFilteredAndGoesOnWhereItStopped() {
        String first = office.created(GIFTS, gift);
        String second = office.created(GIFTS, office.gift("2023-10-01", "REFUSED", "CITIZEN", "1"));

        office.get(GIFTS + "?fiscalYear=2566").then().body("items.id", contains(id(first)));
        office.get(GIFTS + "?fiscalYear=2567").then().body("items.id", contains(id(second)));
        office.get(GIFTS + "?outcome=REFUSED").then().body("items.id", contains(id(second)));
        office.get(GIFTS + "?unitId=" + UUID.randomUUID()).then().body("items", empty());
        office.get(GIFTS + "?unitId=" + lao.unit()).then().body("items.id", contains(id(first), id(second)));
        String next = office.get(GIFTS + "?limit=1").path("next");
        office.get(GIFTS + "?limit=1&cursor=" + next).then().body("items.id", contains(id(second)));
    }

    private String correction(String reason, String baht) {
        return "{\"reason\":\"%s\",\"gift\":%s}".formatted(reason, gift.replace("850.50", baht));
    }
}
