package org.sujarit.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sujarit.complaint.statistics.StatisticsTable.BREAKDOWNS;
import static org.sujarit.complaint.statistics.StatisticsTable.COUNTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;

/**
 * The figures of a generated year. The tables were worked out apart from the service, from the pattern of {@link
 * GeneratedYear}. Their columns: received, completed, rejected of them, referred, in progress, overdue of them, on time,
 * percent on time, median and 90th percentile of the days, ratings, satisfaction.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class GeneratedYearTest {

    private static final String PERIODS = """
            YEAR             105     86      6      7     13      4     62  72.09  12.04  22.34     64  79.06
            FIRST_HALF        55     47      4      2      7      2     34  72.34  12.18  22.07     33  78.79
            SECOND_HALF       50     39      2      5     13      4     28  71.79  11.91  22.77     31  79.35
            Q1                28     25      2      1      3      1     18  72.00  12.18  21.63     18  74.44
            Q2                27     22      2      1      7      2     16  72.73  11.89  21.73     15  84.00
            Q3                24     19      0      3      9      2     14  73.68   9.43  21.72     15  77.33
            Q4                26     20      2      2     13      4     14  70.00  12.44  22.72     16  81.25
            OCTOBER           10      8      0      0      3      0      8 100.00   8.30  10.32      6  73.33
            NOVEMBER           8      7      0      0      4      1      7 100.00  14.34  17.11      5  80.00
            DECEMBER          10     10      2      1      3      1      3  30.00  18.77  22.94      7  71.43
            JANUARY            9      9      2      1      2      0      7  77.78   6.64  23.41      6  96.67
            FEBRUARY           8      6      0      0      4      0      6 100.00  10.80  12.47      4  65.00
            MARCH             10      7      0      0      7      2      3  42.86  16.84  20.06      5  84.00
            APRIL              7     10      0      1      3      1      6  60.00  12.96  23.56      7  71.43
            MAY               10      5      0      1      7      2      5 100.00   8.37   9.31      4  85.00
            JUNE               7      4      0      1      9      2      3  75.00  14.37  16.45      4  80.00
            JULY              10      6      0      2     11      4      1  16.67  20.41  21.91      4  75.00
            AUGUST             7      8      2      0     10      3      7  87.50   7.35  24.06      7  77.14
            SEPTEMBER          9      6      0      0     13      4      6 100.00  11.35  13.53      5  92.00
            """;

    private static final String CATEGORIES = """
            ROADS             45     36      3      4      5      1     25  69.44  13.14  22.21     25  93.60
            WATER             29     25      2      1      3      1     19  76.00  11.06  22.79     20  78.00
            LIGHTING          16     12      0      2      2      1      9  75.00  12.47  21.11      9  40.00
            WASTE             15     13      1      0      3      1      9  69.23  11.33  21.85     10  80.00
            """;

    /** A is a unit that the organisation tells of, B one that it doesn't. */
    private static final String UNITS = """
            B                 65     51      2      5      9      4     36  70.59  11.33  21.23     31  78.71
            A                 31     29      3      2      1      0     22  75.86  12.18  23.25     29  80.00
            -                  9      6      1      0      3      0      4  66.67  14.53  22.09      4  75.00
            """;

    private static final String CHANNELS = """
            WEB               42     35      2      4      4      1     24  68.57  11.12  21.74     25  80.80
            PHONE             21     15      2      2      4      2     12  80.00  12.44  23.11     12  76.67
            IN_PERSON         20     16      1      1      3      1     11  68.75   7.52  19.19     14  80.00
            REFERRED          11     10      0      0      1      0      6  60.00  14.36  22.15      7  71.43
            LINE              10     10      1      0      0      0      9  90.00  12.31  23.30      6  83.33
            LETTER             1      0      0      0      1      0      0      -      -      -      0      -
            """;

    private static final String PLACES = """
            หมู่ 1            41     32      2      3      6      2     22  68.75  11.23  22.88     25  80.00
            หมู่ 2            21     17      1      2      3      1     13  76.47  12.44  19.64     11  74.55
            หมู่ 3            21     18      1      1      2      1     14  77.78  12.31  21.84     13  84.62
            บ้านสวน            1      1      0      0      0      0      1 100.00  14.66  14.66      0      -
            -                 21     18      2      1      2      0     12  66.67  11.65  22.57     15  76.00
            """;

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theYearIsOver() {
        plan.serve(organisation);
        GeneratedYear.into(organisation);
    }

    @Test
    void everyPeriodHasTheFiguresWorkedOutByHand() {
        assertThat(periods()).isEqualTo(PERIODS);
    }

    @Test
    void everyBreakdownOfTheYearHasTheFiguresWorkedOutByHand() {
        assertBreakdowns();
    }

    @Test
    void figuresAreTheSameOnceAllClosedComplaintsAreAnonymised() {
        List<JsonNode> before = all();

        InsertedComplaint.letRetentionEndOf(organisation);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> InsertedComplaint.closedAndNotAnonymised(organisation) == 0);

        assertThat(periods()).isEqualTo(PERIODS);
        assertBreakdowns();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void everyBreakdownAddsUpToTheTotal() {
        for (JsonNode statistics : all()) {
            for (String breakdown : BREAKDOWNS) {
                for (String count : COUNTS) {
                    long sum = StatisticsTable.stream(statistics.path(breakdown))
                            .mapToLong(group -> group.at("/figures/" + count).asLong())
                            .sum();
                    assertThat(sum)
                            .as("%s of %s, %s", count, breakdown, statistics.path("period"))
                            .isEqualTo(statistics.at("/total/" + count).asLong());
                }
            }
        }
    }

    @Test
    void whatCameOrEndedInTheMonthsCameOrEndedInTheYear() {
        for (String count : List.of("received", "completed", "rejected", "referred", "onTime", "ratings")) {
            String path = "/total/" + count;
            long months = Arrays.stream(StatisticsPeriod.values())
                    .skip(StatisticsPeriod.OCTOBER.ordinal())
                    .mapToLong(month -> of(month).at(path).asLong())
                    .sum();
            assertThat(months)
                    .as(count)
                    .isEqualTo(of(StatisticsPeriod.YEAR).at(path).asLong());
        }
    }

    @Test
    void groupsCarryTheNamesOfTheOrganisation() {
        JsonNode year = of(StatisticsPeriod.YEAR);
        assertThat(year.at("/byCategory/0/name").asText()).isEqualTo("ถนน/ทางเท้า");
        assertThat(year.at("/byCategory/0/nameEn").asText()).isEqualTo("Roads and pavements");
        assertThat(year.at("/byUnit/0").has("name")).isFalse();
        assertThat(year.at("/byUnit/1/name").asText()).isEqualTo("สำนักปลัด");
        assertThat(year.at("/byPlace/0/name").asText()).as("as most write it").isEqualTo("หมู่ 1");
    }

    @Test
    void csvSaysWhatTheDocumentSays() {
        JsonNode year = of(StatisticsPeriod.YEAR);
        String csv = TestCase.as(Role.AUDITOR, "auditor-1", organisation)
                .accept("text/csv")
                .queryParam("fiscalYear", 2568)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        List<String> rows = csv.lines().skip(1).toList();
        String countedAt = rows.getFirst().split(",")[5];
        ((ObjectNode) year).put("countedAt", countedAt);
        assertThat(rows).isEqualTo(StatisticsTable.csv(year, ""));
        assertThat(csv)
                .startsWith("\uFEFF" + StatisticsCsv.EXAMPLE.lines().findFirst().orElseThrow());
    }

    private void assertBreakdowns() {
        JsonNode year = of(StatisticsPeriod.YEAR);
        assertThat(StatisticsTable.breakdown(year.path("byCategory"))).isEqualTo(CATEGORIES);
        assertThat(StatisticsTable.breakdown(year.path("byUnit"))
                        .replaceFirst(GeneratedYear.UNIT_A.toString(), "A             ")
                        .replaceFirst(GeneratedYear.UNIT_B.toString(), "B             "))
                .isEqualTo(UNITS);
        assertThat(StatisticsTable.breakdown(year.path("byChannel"))).isEqualTo(CHANNELS);
        assertThat(StatisticsTable.breakdown(year.path("byPlace"))).isEqualTo(PLACES);
    }

    private String periods() {
        return Arrays.stream(StatisticsPeriod.values())
                .map(period -> StatisticsTable.line(period.name(), of(period).path("total")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Of every period, without the moment at which it was asked for. */
    private List<JsonNode> all() {
        return Arrays.stream(StatisticsPeriod.values())
                .map(this::of)
                .peek(statistics -> ((ObjectNode) statistics).remove("countedAt"))
                .toList();
    }

    private JsonNode of(StatisticsPeriod period) {
        return StatisticsTable.read(TestCase.as(Role.CLERK, "clerk-1", organisation)
                .queryParam("fiscalYear", 2568)
                .queryParam("period", period)
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
