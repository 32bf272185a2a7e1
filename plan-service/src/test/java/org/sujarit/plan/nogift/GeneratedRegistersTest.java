package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.plan.nogift.TestNoGift.GIFTS;
import static org.sujarit.plan.nogift.TestNoGift.REPORTS;
import static org.sujarit.plan.nogift.TestNoGift.json;
import static org.sujarit.plan.nogift.TestNoGift.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;

/** Whatever the register holds, each breakdown of a report adds up to the whole, and the whole is right. */
@QuarkusTest
@WithTestResource(RealParts.class)
class GeneratedRegistersTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-10-01");
    private static final LocalDate HALF_OVER = LocalDate.parse("2023-04-01");
    private static final LocalDate YEAR_OVER = LocalDate.parse("2023-10-01");

    /** What counts in the end. */
    private record Entry(LocalDate date, BigDecimal baht) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachBreakdownAddsUpToTheWholeToTheSatang(long seed) {
        Lao lao = Lao.registered();
        List<String> units = moreUnits(lao);
        List<Entry> entries = fill(new TestNoGift(lao), units, new Random(seed));

        check(lao, "SIX_MONTH", entries, HALF_OVER);
        check(lao, "ANNUAL", entries, YEAR_OVER);
    }

    private static void check(Lao lao, String kind, List<Entry> entries, LocalDate over) {
        JsonNode totals =
                json(new TestNoGift(lao).create(REPORTS, report(2566, kind))).path("totals");
        List<Entry> counted = entries.stream()
                .filter(e -> !e.date.isBefore(FIRST_DAY) && e.date.isBefore(over))
                .toList();
        assertThat(counted).hasSizeGreaterThan(5);
        assertThat(totals.path("gifts").asInt()).isEqualTo(counted.size());
        assertThat(totals.path("baht").decimalValue())
                .isEqualTo(counted.stream().map(Entry::baht).reduce(new BigDecimal("0.00"), BigDecimal::add));
        for (String breakdown : List.of("outcomes", "givers", "units", "months")) {
            List<JsonNode> parts = StreamSupport.stream(totals.path(breakdown).spliterator(), false)
                    .toList();
            assertThat(parts.stream().mapToInt(p -> p.path("gifts").asInt()).sum())
                    .as(breakdown)
                    .isEqualTo(counted.size());
            assertThat(parts.stream().map(p -> p.path("baht").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(breakdown)
                    .isEqualTo(totals.path("baht").decimalValue());
        }
    }

    /** Gifts of two years around the fiscal year; one in four is corrected, some of them twice. */
    private static List<Entry> fill(TestNoGift office, List<String> units, Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Entry entry = entry(random);
            String path = office.created(GIFTS, gift(office, entry, units, random));
            while (random.nextInt(4) == 0) {
                entry = entry(random);
                path = Api.made(office.create(
                        path + "/corrections",
                        "{\"reason\":\"ผิด\",\"gift\":%s}".formatted(gift(office, entry, units, random))));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Entry entry(Random random) {
        return new Entry(
                FIRST_DAY.minusDays(60).plusDays(random.nextInt(480)),
                BigDecimal.valueOf(
                        random.nextBoolean() ? random.nextLong(1_000_000_000_000_000L) : random.nextInt(500), 2));
    }

    private static String gift(TestNoGift office, Entry entry, List<String> units, Random random) {
        String outcome = GiftOutcome.values()[random.nextInt(GiftOutcome.values().length)].name();
        String giver = GiverCategory.values()[random.nextInt(GiverCategory.values().length)].name();
        return office.gift(entry.date.toString(), outcome, giver, entry.baht.toPlainString())
                .replaceFirst(
                        "\"unitId\":\"[^\"]*\"", "\"unitId\":\"" + units.get(random.nextInt(units.size())) + "\"");
    }

    private static List<String> moreUnits(Lao lao) {
        return Api.changing(lao.token(Role.ORGANISATION_ADMINISTRATOR), lao.etag())
                .body("""
                        {"nameTh":"อบต.","type":"SAO","district":"ก","province":"ข",
                         "units":[{"id":"%s","name":"สำนักปลัด"},{"name":"กองคลัง"},{"name":"กองช่าง"}]}""".formatted(lao.unit()))
                .put(lao.address())
                .path("units.id");
    }
}
