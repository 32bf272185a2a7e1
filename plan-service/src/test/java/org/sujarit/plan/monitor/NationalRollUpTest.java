package org.sujarit.plan.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.Tokens;

/** Seven organisations, so that no two of a row's sums are equal: what stands in another's place is seen. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NationalRollUpTest {

    private static final List<String> SUMS = List.of(
            "organisations",
            "plansPublished",
            "sixMonthReports",
            "sixMonthOnTime",
            "annualReports",
            "annualOnTime",
            "plannedBaht",
            "spentBaht");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Of this test alone, so that no other test's organisations are counted. */
    private final String province = "จังหวัด " + UUID.randomUUID();

    private final String otherProvince = "จังหวัด " + UUID.randomUUID();

    private JsonNode before;
    private JsonNode after;

    @BeforeEach
    void oneYearOfSevenOrganisations() throws JsonProcessingException {
        before = rollUp();
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        Year punctual = new Year("SAO").publishesItsPlan();
        Year laterLate = new Year("SAO").publishesItsPlan();
        Year firstLate = new Year("SAO").publishesItsPlan();
        Year half = new Year("TOWN_MUNICIPALITY").publishesItsPlan();
        new Year("TOWN_MUNICIPALITY").publishesItsPlan();
        new Year("TOWN_MUNICIPALITY");
        Lao.of(Lao.register(Lao.details(UUID.randomUUID(), Lao.nextCode(), otherProvince, "TOWN_MUNICIPALITY")));

        firstLate.opensRound("SIX_MONTH");
        Stream.of(punctual, laterLate, half).forEach(year -> year.reports("SIX_MONTH", "18500.25"));
        TestClock.moveTo(LocalDate.of(2023, 5, 2));
        firstLate.reportsInOpenRound("100.01");

        TestClock.moveTo(LocalDate.of(2023, 10, 5));
        laterLate.opensRound("ANNUAL");
        punctual.reports("ANNUAL", "20000.75");
        TestClock.moveTo(LocalDate.of(2023, 11, 2));
        laterLate.reportsInOpenRound("30000.50");
        after = rollUp();
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @Test
    void aProvinceIsTheSumOfItsOrganisationsAndOfNoOthers() {
        assertThat(sums(row(after, "provinces", province)))
                .isEqualTo(numbers("6", "5", "4", "3", "2", "1", "150002.50", "68601.51"));
        assertThat(sums(row(after, "provinces", otherProvince)))
                .isEqualTo(numbers("1", "0", "0", "0", "0", "0", "0.00", "0.00"));
    }

    @Test
    void aTypeGrowsByItsOrganisationsInAllProvinces() {
        assertThat(growth("types", "SAO")).isEqualTo(numbers("3", "3", "3", "2", "2", "1", "90001.50", "50101.26"));
        assertThat(growth("types", "TOWN_MUNICIPALITY"))
                .isEqualTo(numbers("4", "2", "1", "1", "0", "0", "60001.00", "18500.25"));
    }

    @Test
    void theCountryIsTheSumOfItsProvincesAndOfItsTypes() {
        assertThat(difference(sums(after.path("total")), sums(before.path("total"))))
                .isEqualTo(numbers("7", "5", "4", "3", "2", "1", "150002.50", "68601.51"));
        for (String way : List.of("provinces", "types")) {
            List<BigDecimal> whole = numbers("0", "0", "0", "0", "0", "0", "0.00", "0.00");
            for (JsonNode row : after.path(way)) {
                List<BigDecimal> part = sums(row.path("sums"));
                List<BigDecimal> soFar = whole;
                whole = IntStream.range(0, SUMS.size())
                        .mapToObj(i -> soFar.get(i).add(part.get(i)))
                        .toList();
            }
            assertThat(whole).as(way).isEqualTo(sums(after.path("total")));
        }
    }

    /** What one organisation does in the fiscal year; the plan gives 30,000.50 baht. */
    private final class Year {
        private final Lao lao;
        private TestPlan plan;
        private String round;

        Year(String type) {
            lao = Lao.of(Lao.register(Lao.details(UUID.randomUUID(), Lao.nextCode(), province, type)));
        }

        Year publishesItsPlan() {
            plan = TestPlan.published(lao);
            return this;
        }

        void opensRound(String kind) {
            round = TestReport.round(lao, kind);
        }

        void reports(String kind, String spent) {
            opensRound(kind);
            reportsInOpenRound(spent);
        }

        void reportsInOpenRound(String spent) {
            TestReport report = TestReport.opened(lao, round, plan.id());
            report.record(
                            report.get().path("entries[0].itemId"),
                            "{\"state\":\"COMPLETED\",\"summary\":\"จัดแล้ว\",\"spentBaht\":%s}".formatted(spent))
                    .then()
                    .statusCode(200);
            report.sent();
        }
    }

    private static JsonNode rollUp() throws JsonProcessingException {
        Response answer = Api.as(Tokens.nationwide(Role.NATIONAL_MONITOR))
                .queryParam("fiscalYear", 2566)
                .get("/api/v1/monitor/roll-up");
        answer.then().statusCode(200);
        return JSON.readTree(answer.asString());
    }

    private static JsonNode row(JsonNode rollUp, String way, String key) {
        for (JsonNode row : rollUp.path(way)) {
            if (row.path("key").asText().equals(key)) {
                return row.path("sums");
            }
        }
        return JSON.createObjectNode();
    }

    private List<BigDecimal> growth(String way, String key) {
        return difference(sums(row(after, way, key)), sums(row(before, way, key)));
    }

    /** To the satang, in the order of {@link #SUMS}; zeros for a row that is not there. */
    private static List<BigDecimal> sums(JsonNode sums) {
        return SUMS.stream()
                .map(name -> sums.path(name).decimalValue().setScale(name.endsWith("Baht") ? 2 : 0))
                .toList();
    }

    private static List<BigDecimal> difference(List<BigDecimal> after, List<BigDecimal> before) {
        return IntStream.range(0, SUMS.size())
                .mapToObj(i -> after.get(i).subtract(before.get(i)))
                .toList();
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }
}
