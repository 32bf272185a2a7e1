package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.StrangerWalk;
import org.sujarit.testkit.RealParts;

/** Nobody sees or touches the No Gift Policy of another organisation. */
@QuarkusTest
@WithTestResource(RealParts.class)
class NoGiftTenancyTest {

    private Lao stranger;
    private TestNoGift office;

    /** One of each kind, by the collection that its address stands below. */
    private Map<String, String> things;

    @BeforeEach
    void makeOneOfEach() {
        Lao lao = Lao.registered();
        stranger = Lao.registered();
        office = new TestNoGift(lao);
        things = Map.of(
                TestNoGift.DECLARATIONS,
                office.created(TestNoGift.DECLARATIONS, TestNoGift.DECLARATION),
                TestNoGift.ACTIVITIES,
                office.created(TestNoGift.ACTIVITIES, TestNoGift.ACTIVITY),
                TestNoGift.GIFTS,
                office.created(TestNoGift.GIFTS, office.gift("2023-01-05", "REFUSED", "CITIZEN", "1.00")),
                TestNoGift.REPORTS,
                office.created(TestNoGift.REPORTS, TestNoGift.report(2566, "ANNUAL")));
    }

    @Test
    void noRouteShowsAStrangerWhatIsNotHisOrChangesIt() {
        things.forEach((collection, address) -> {
            String before = office.get(address).asString();

            StrangerWalk walk = StrangerWalk.below(collection, stranger, Map.of("id", TestNoGift.id(address)), "\"0\"");

            assertThat(walk.answers()).as(collection).hasSizeGreaterThanOrEqualTo(14);
            assertThat(walk.answered()).isEmpty();
            assertThat(walk.answers()).allSatisfy(answer -> assertThat(answer.asString())
                    .doesNotContain("กระเช้า", "ประชุมชี้แจง", "ไม่รับของขวัญ", "ยังไม่ทั่วถึง"));
            assertThat(office.get(address).asString()).isEqualTo(before);
        });
    }

    @Test
    void aStrangersListsAreEmpty() {
        StrangerWalk.STRANGERS.forEach(role -> things.keySet().forEach(collection -> Api.as(stranger.token(role))
                .get(collection)
                .then()
                .statusCode(200)
                .body("items", empty())));
    }
}
