package org.sujarit.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

/** With more cases than are read before the text index is asked. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TextSearchTest {

    private static final int CASES = 3_000;

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void twoOrganisationsWithManyCases() {
        for (UUID one : List.of(organisation, other)) {
            plan.serve(one);
            insert(one);
        }
    }

    @Test
    void aRareTextIsFoundBehindThousandsOfCasesAndInTheOwnOrganisationAlone() {
        assertThat(numbers("สะพานแขวน")).containsExactly(number(2_900), number(2_950), number(3_000));
    }

    @Test
    void aFrequentTextIsFoundToTheLastPageEachCaseOnceAndInOrder() {
        List<String> expected = new ArrayList<>();
        for (int i = 2; i <= CASES; i += 2) {
            expected.add(number(i));
        }
        assertThat(numbers("ท่อประปา")).isEqualTo(expected);
    }

    @Test
    void aTextIsFoundAmongWhatTheOtherFiltersLeave() {
        assertThat(numbersOf(officer().queryParam("q", "สะพานแขวน").queryParam("list", "OVERDUE")))
                .containsExactly(number(3_000));
        assertThat(numbersOf(officer().queryParam("q", "ท่อประปา").queryParam("channel", "FAX")))
                .isEmpty();
    }

    /** The n-th is due on the n-th day: every second one tells of a pipe, three of a bridge, and the last one is open. */
    private static void insert(UUID organisation) {
        Database.execute(
                "insert into complaint (id, organisation_id, tracking_number, channel, category, description, searchable,"
                        + " state, received_at, arrived_at, due_on, completed_at, version)"
                        + " select gen_random_uuid(), ?, ? || n, 'WEB', 'ROADS', '', 'ถนนชำรุด'"
                        + " || case when n % 2 = 0 then ' ท่อประปาแตก' else '' end"
                        + " || case when n % 50 = 0 and n >= 2900 then ' ใกล้สะพานแขวน' else '' end,"
                        + " case when n = 3000 then 'IN_PROGRESS' else 'COMPLETED' end, now(), now(),"
                        + " date '2010-01-01' + n, case when n < 3000 then now() end, 1 from generate_series(1, 3000) as n",
                organisation.toString(), organisation + "-");
        Database.execute(
                "insert into complaint_deadline (id, organisation_id, complaint_id, clock, day_count, started_on, due_on,"
                        + " warn_on) select gen_random_uuid(), ?, id, 'HANDLE', 'CALENDAR', due_on - 15, due_on, due_on - 2"
                        + " from complaint where organisation_id = ? and state = 'IN_PROGRESS'",
                organisation,
                organisation.toString());
    }

    private String number(int n) {
        return organisation + "-" + n;
    }

    private List<String> numbers(String piece) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = page(
                    officer().queryParam("q", piece).queryParam("limit", 200).queryParam("cursor", cursor));
            found.addAll(page.getList("items.trackingNumber", String.class));
            cursor = page.getString("next");
        }
        return found;
    }

    private static List<String> numbersOf(RequestSpecification request) {
        return page(request).getList("items.trackingNumber", String.class);
    }

    private static JsonPath page(RequestSpecification request) {
        return request.get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification officer() {
        return TestCase.as(Role.COMPLAINT_OFFICER, "officer-1", organisation);
    }
}
