package org.sujarit.plan.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AmendmentTest {

    private static final String RENAMED = TestPlan.ITEM.replace("โครงการ", "โครงการที่แก้แล้ว");

    private Lao lao;
    private TestPlan first;

    @BeforeEach
    void publish() {
        lao = Lao.registered();
        first = TestPlan.published(lao);
    }

    @Test
    void anAmendmentStartsAsADraftWithTheSameItemsUnderIdsOfTheirOwn() {
        Response first = this.first.get();
        Response amendment = this.first.amend();

        amendment
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("edition", is(2))
                .body("amends", is(this.first.id()))
                .body("seriesId", is(this.first.id()))
                .body("items.name", contains("โครงการ"))
                .body("items.lineageId", contains(first.<String>path("items[0].lineageId")))
                .body("items.id", not(contains(first.<String>path("items[0].id"))))
                .body("publishedAt", nullValue())
                .body("approvals", empty());
    }

    @Test
    void theAmendmentTakesThePlaceOfTheVersionItAmendsWhichStaysReadable() {
        byte[] before = Api.anyone().get(first.publicAddress()).asByteArray();
        TestPlan second = TestPlan.of(lao, first.amend()).passed();

        first.get().then().body("state", is("SUPERSEDED"));
        second.get().then().body("state", is("PUBLISHED"));
        assertThat(Api.anyone().get(first.publicAddress()).asByteArray()).isEqualTo(before);
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .get("/api/v1/published-action-plans")
                .then()
                .body("items.id", contains(first.id(), second.id()))
                .body("items.edition", contains(1, 2))
                .body("items[0].supersededBy", is(second.id()))
                .body("items[1].supersededBy", nullValue());
    }

    @Test
    void untilTheAmendmentIsPublishedTheFirstVersionHolds() {
        TestPlan second = TestPlan.of(lao, first.amend());
        second.submit().then().statusCode(200);

        first.get().then().body("state", is("PUBLISHED"));
        Api.refused(Api.anyone().get(second.publicAddress()), 404, "not-found");
    }

    @Test
    void bothVersionsAreToldUnderTheSeriesInTheirOrder() {
        TestPlan second = TestPlan.of(lao, first.amend()).passed();

        var events = Events.awaited("sujarit.action-plan", first.id(), 3);

        assertThat(events.stream().map(Events::type))
                .containsExactly(
                        "org.sujarit.plan.published.v1",
                        "org.sujarit.plan.published.v1",
                        "org.sujarit.plan.superseded.v1");
        assertThat(Events.data(events.get(1)).path("planId").asText()).isEqualTo(second.id());
        assertThat(Events.data(events.get(2)).path("planId").asText()).isEqualTo(first.id());
        assertThat(Events.data(events.get(2)).path("supersededBy").asText()).isEqualTo(second.id());
    }

    @Test
    void oneAmendmentIsUnderWayAtATime() {
        first.amend().then().statusCode(201);

        Api.refused(first.amend(), 409, "amendment-already-open");
    }

    @Test
    void onlyThePublishedVersionThatHoldsIsAmended() {
        Api.refused(TestPlan.draftedWithItem(lao).amend(), 409, "not-published");
        TestPlan.of(lao, first.amend()).passed();

        Api.refused(first.amend(), 409, "not-published");
    }

    @Test
    void anAmendmentCoversTheSameFiscalYears() {
        TestPlan second = TestPlan.of(lao, first.amend());

        Api.invalid(second.change(TestPlan.DETAILS.replace("2570", "2569")), "firstFiscalYear");
    }

    @Test
    void aComparisonNamesEachFieldOfEachItem() {
        first = publishedWithTwoItems();
        TestPlan second = TestPlan.of(lao, first.amend());
        List<String> items = second.get().path("items.id");
        List<String> lineages = second.get().path("items.lineageId");
        second.change(TestPlan.DETAILS.replace("แผน", "แผนแก้ไข")).then().statusCode(200);
        second.changeItem(items.get(0), RENAMED.replace("[2]", "[2,3]")).then().statusCode(200);
        second.removeItem(items.get(1)).then().statusCode(204);
        second.addItem(TestPlan.ITEM.replace("โครงการ", "โครงการใหม่")).then().statusCode(201);

        Response comparison = compare(first, second);

        comparison
                .then()
                .statusCode(200)
                .body("fields.field", contains("title"))
                .body("fields[0].before", is("แผน"))
                .body("fields[0].after", is("แผนแก้ไข"))
                .body("added.name", contains("โครงการใหม่"))
                .body("removed.lineageId", contains(lineages.get(1)))
                .body("changed", hasSize(1))
                .body("changed[0].lineageId", is(lineages.get(0)))
                .body("changed[0].fields.field", contains("name", "years"))
                .body("changed[0].fields[0].after", is("โครงการที่แก้แล้ว"))
                .body("changed[0].fields[1].before[0].quarters", contains(2))
                .body("changed[0].fields[1].after[0].quarters", contains(2, 3));
    }

    @Test
    void comparisonShowsMoneyAsThePlanDoes() {
        TestPlan second = TestPlan.of(lao, first.amend());
        second.changeItem(second.get().path("items[0].id"), TestPlan.ITEM.replace("30000.5", "20000"))
                .then()
                .statusCode(200);

        assertThat(compare(first, second).asString()).contains("\"amount\":30000.50", "\"amount\":20000.00");
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        compare(first, first)
                .then()
                .body("fields", empty())
                .body("added", empty())
                .body("removed", empty())
                .body("changed", empty());
    }

    @Test
    void anybodyComparesPublishedVersions() {
        TestPlan second = TestPlan.of(lao, first.amend());
        second.changeItem(second.get().path("items[0].id"), RENAMED).then().statusCode(200);
        second.passed();

        Api.anyone()
                .queryParam("with", second.id())
                .get(first.publicAddress() + "/comparison")
                .then()
                .statusCode(200)
                .body("changed[0].fields.field", contains("name"));
        Api.invalid(Api.anyone().get(first.publicAddress() + "/comparison"), "with");
    }

    @Test
    void aCopyIsADraftOfItsOwnWithTheItemsYearsMoved() {
        Response copy = first.copy("แผนปีถัดไป", 2567, 2570);

        copy.then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("edition", is(1))
                .body("seriesId", is(copy.<String>path("id")))
                .body("amends", nullValue())
                .body("title", is("แผนปีถัดไป"))
                .body("items[0].years.fiscalYear", contains(2567))
                .body("items[0].years[0].budget.amount", is(30000.5f));
    }

    @Test
    void whatWouldLieOutsideTheCopysYearsIsLeftOut() {
        TestPlan plan = TestPlan.drafted(lao);
        plan.addItem(TestPlan.ITEM.replace("2566", "2570")).then().statusCode(201);

        plan.copy("แผนสั้น", 2566, 2567).then().statusCode(201).body("items[0].years", empty());
        Api.invalid(plan.copy("แผน", 2571, 2575), "firstFiscalYear");
    }

    @Test
    void anAmendmentThatIsTakenAwayMakesRoomForAnother() {
        TestPlan first = TestPlan.published(lao);
        TestPlan amendment = TestPlan.of(lao, first.amend());

        Api.changing(lao.token(Role.OFFICER), "*")
                .delete(amendment.address())
                .then()
                .statusCode(204);

        first.amend().then().statusCode(201);
    }

    @Test
    void ofManyAmendmentsAtOnceOneIsStarted() throws Exception {
        Api.oneMakesIt(8, "amendment-already-open", TestPlan.published(lao)::amend);
    }

    private TestPlan publishedWithTwoItems() {
        TestPlan plan = TestPlan.draftedWithItem(lao);
        plan.addItem(TestPlan.ITEM).then().statusCode(201);
        return plan.passed();
    }

    private Response compare(TestPlan before, TestPlan after) {
        return Api.as(lao.token(Role.AUDITOR)).queryParam("with", after.id()).get(before.address() + "/comparison");
    }
}
