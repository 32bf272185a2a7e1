package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.plan.nogift.TestNoGift.DECLARATION;
import static org.sujarit.plan.nogift.TestNoGift.DECLARATIONS;
import static org.sujarit.plan.nogift.TestNoGift.id;
import static org.sujarit.plan.nogift.TestNoGift.publicPath;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class NoGiftDeclarationTest {

    private Lao lao;
    private TestNoGift office;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        office = new TestNoGift(lao);
    }

    @Test
    void aPublishedDeclarationIsReadByAnybody() {
        String path = office.published(DECLARATIONS, DECLARATION);

        Api.anyone()
                .get(publicPath(path))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body("fiscalYear", is(2566))
                .body("edition", is(1))
                .body("textTh", is("ไม่รับของขวัญ"))
                .body("textEn", is("No gifts"))
                .body("declaredOn", is("2022-12-01"))
                .body("office", is("นายก อบต."))
                .body("organisationId", is(lao.id().toString()));
        Api.anyone()
                .accept("text/csv")
                .get(publicPath(path))
                .then()
                .statusCode(200)
                .body(containsString(id(path) + ",1,2566,2022-12-01,นายก อบต.,ไม่รับของขวัญ,No gifts"));
    }

    @Test
    void aDraftIsNotPublic() {
        String path = office.created(DECLARATIONS, DECLARATION);

        Api.refused(Api.anyone().get(publicPath(path)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-01", "2023-09-30"})
    void theFirstAndTheLastDayOfTheFiscalYearAreDaysOfIt(String day) {
        office.create(DECLARATIONS, DECLARATION.replace("2022-12-01", day))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-30", "2023-10-01"})
    void aDayOutsideTheFiscalYearIsRefused(String day) {
        Api.invalid(office.create(DECLARATIONS, DECLARATION.replace("2022-12-01", day)), "declaredOn");
    }

    @Test
    void theThaiTextTheOfficeAndTheDayAreRequired() {
        Api.refused(office.create(DECLARATIONS, "{\"fiscalYear\":2566}"), 400, "invalid-request")
                .body("errors.field.sort()", contains("declaredOn", "office", "textTh"));
    }

    @Test
    void itIsNotPublishedWithoutTheEnglishText() {
        String path = office.created(DECLARATIONS, DECLARATION.replace("\"textEn\":\"No gifts\",", ""));

        Api.refused(office.publish(path), 422, "no-gift-declaration-incomplete")
                .body("errors.field", contains("textEn"));
        office.get(path).then().body("state", is("DRAFT"));
        office.change(path, DECLARATION).then().statusCode(200);
        office.publish(path).then().statusCode(200);
    }

    @Test
    void theOfficeSignsAndNotAPerson() {
        Api.invalid(office.create(DECLARATIONS, DECLARATION.replace("นายก อบต.", "นายสมมุติ")), "office");
        Api.invalid(office.create(DECLARATIONS, DECLARATION.replace("No gifts", "Mr. Somebody")), "textEn");
    }

    @Test
    void aDraftIsChangedFromTheVersionThatWasRead() {
        String path = office.created(DECLARATIONS, DECLARATION);
        String stale = office.etag(path);
        office.change(path, DECLARATION.replace("No gifts", "None"))
                .then()
                .statusCode(200)
                .body("textEn", is("None"));

        Api.refused(
                Api.changing(lao.token(Role.OFFICER), stale).body(DECLARATION).put(path), 412, "stale");
        Api.refused(office.publish(path, stale), 412, "stale");
        Api.refused(Api.as(lao.token(Role.CHIEF_EXECUTIVE)).post(path + "/publication"), 428, "precondition-required");
    }

    @Test
    void aPublishedDeclarationNeverChanges() {
        String path = office.published(DECLARATIONS, DECLARATION);
        byte[] before = Api.anyone().get(publicPath(path)).asByteArray();

        Api.refused(office.change(path, DECLARATION.replace("No gifts", "x")), 409, "not-a-draft");
        Api.refused(office.publish(path), 409, "not-a-draft");
        assertThat(Api.anyone().get(publicPath(path)).asByteArray()).isEqualTo(before);
    }

    @Test
    void aFiscalYearHasOneDeclaration() {
        office.created(DECLARATIONS, DECLARATION);
        Api.refused(office.create(DECLARATIONS, DECLARATION), 409, "no-gift-declaration-exists");
        String next =
                office.created(DECLARATIONS, DECLARATION.replace("2566", "2567").replace("2022-12-01", "2023-12-01"));

        Api.refused(office.change(next, DECLARATION), 409, "no-gift-declaration-exists");
    }

    @Test
    void anAmendmentTakesThePlaceOfTheEditionItAmendsWhichStaysToTheByte() {
        String first = office.published(DECLARATIONS, DECLARATION);
        byte[] before = Api.anyone().get(publicPath(first)).asByteArray();
        Response amendment = office.amend(first);
        amendment
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("edition", is(2))
                .body("amends", is(id(first)))
                .body("textTh", is("ไม่รับของขวัญ"));
        String second = Api.made(amendment);
        office.change(second, DECLARATION.replace("No gifts", "None at all"))
                .then()
                .statusCode(200);
        office.get(first).then().body("state", is("PUBLISHED"));
        office.publish(second).then().statusCode(200);

        office.get(first).then().body("state", is("SUPERSEDED"));
        assertThat(Api.anyone().get(publicPath(first)).asByteArray()).isEqualTo(before);
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("fiscalYear", 2566)
                .get("/api/v1/published-no-gift-declarations")
                .then()
                .body("items.id", contains(id(first), id(second)))
                .body("items.edition", contains(1, 2))
                .body("items[0].supersededBy", is(id(second)))
                .body("items[1].supersededBy", nullValue());
    }

    @Test
    void onlyTheEditionInForceIsAmendedAndOnceAtATime() {
        String first = office.created(DECLARATIONS, DECLARATION);
        Api.refused(office.amend(first), 409, "not-published");
        office.publish(first).then().statusCode(200);
        String second = Api.made(office.amend(first));

        Api.refused(office.amend(first), 409, "amendment-already-open");
        Api.invalid(
                office.change(second, DECLARATION.replace("2566", "2567").replace("2022-12-01", "2023-12-01")),
                "fiscalYear");
        office.publish(second).then().statusCode(200);
        Api.refused(office.amend(first), 409, "not-published");
    }

    @Test
    void theChiefExecutivePublishesTheDeclarationThatIsTheExecutivesOwn() {
        String path = office.created(DECLARATIONS, DECLARATION);
        String executive = lao.token(Role.CHIEF_EXECUTIVE);

        Api.refused(Api.creating(executive).body(DECLARATION).post(DECLARATIONS), 403, "forbidden");
        Api.refused(
                Api.changing(lao.token(Role.OFFICER), office.etag(path)).post(path + "/publication"), 403, "forbidden");
        Api.changing(executive, office.etag(path))
                .post(path + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"));
        assertThat(Api.anyone().get(publicPath(path)).asString()).doesNotContain("-of-" + lao.id());
    }

    @Test
    void bothEditionsAreToldUnderTheOrganisationInTheirOrder() {
        String first = office.published(DECLARATIONS, DECLARATION);
        String second = Api.made(office.amend(first));
        office.publish(second).then().statusCode(200);

        var events = Events.awaited(TestNoGift.TOPIC, lao.id(), 2);

        assertThat(events.stream().map(Events::type)).containsOnly("org.sujarit.no-gift-declaration.published.v1");
        assertThat(events.stream().map(e -> Events.data(e).path("declarationId").asText()))
                .containsExactly(id(first), id(second));
        assertThat(Events.data(events.get(0)).path("fiscalYear").asInt()).isEqualTo(2566);
        assertThat(Events.data(events.get(0)).path("publicAddress").asText()).endsWith(publicPath(first));
    }

    @Test
    void ofTwoPublicationsAtOnceOneIsDone() throws Exception {
        String path = office.created(DECLARATIONS, DECLARATION);
        String etag = office.etag(path);

        assertThat(Api.atOnce(2, () -> office.publish(path, etag)))
                .extracting(Response::statusCode)
                .containsExactlyInAnyOrder(200, 412);
        Events.awaited(TestNoGift.TOPIC, lao.id(), 1);
    }

    @Test
    void ofTwoDraftsOfAYearAtOnceOneIsMade() throws Exception {
        Api.oneMakesIt(2, "no-gift-declaration-exists", () -> office.create(DECLARATIONS, DECLARATION));
    }

    @Test
    void theListIsFilteredByFiscalYearAndState() {
        String first = office.published(DECLARATIONS, DECLARATION);
        String next =
                office.created(DECLARATIONS, DECLARATION.replace("2566", "2567").replace("2022-12-01", "2023-12-01"));

        office.get(DECLARATIONS + "?fiscalYear=2567").then().body("items.id", contains(id(next)));
        office.get(DECLARATIONS + "?state=PUBLISHED").then().body("items.id", contains(id(first)));
        office.get(DECLARATIONS + "?limit=1").then().body("items.id", contains(id(first)));
    }
}
