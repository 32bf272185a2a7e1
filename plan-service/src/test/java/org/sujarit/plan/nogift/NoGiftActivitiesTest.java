package org.sujarit.plan.nogift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.plan.nogift.TestNoGift.ACTIVITIES;
import static org.sujarit.plan.nogift.TestNoGift.ACTIVITY;
import static org.sujarit.plan.nogift.TestNoGift.id;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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
class NoGiftActivitiesTest {

    private static final String PUBLICATIONS = ACTIVITIES + "/publications";
    private static final String YEAR = "{\"fiscalYear\":2566}";

    private Lao lao;
    private TestNoGift office;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        office = new TestNoGift(lao);
    }

    @Test
    void anActivityIsEnteredChangedAndRemoved() {
        String path = office.created(ACTIVITIES, ACTIVITY);
        String stale = office.etag(path);
        office.get(path).then().body("participants", is(42)).body("kind", is("MEETING"));

        office.change(path, ACTIVITY.replace("\"participants\":42,", "")).then().body("participants", nullValue());
        Api.refused(Api.changing(lao.token(Role.OFFICER), stale).delete(path), 412, "stale");
        Api.refused(Api.as(lao.token(Role.OFFICER)).delete(path), 428, "precondition-required");
        Api.changing(lao.token(Role.OFFICER), office.etag(path))
                .delete(path)
                .then()
                .statusCode(204);
        Api.refused(office.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-01", "2023-09-30"})
    void theFirstAndTheLastDayOfTheFiscalYearAreDaysOfIt(String day) {
        office.create(ACTIVITIES, ACTIVITY.replace("2023-01-18", day)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-09-30", "2023-10-01"})
    void aDayOutsideTheFiscalYearIsRefused(String day) {
        Api.invalid(office.create(ACTIVITIES, ACTIVITY.replace("2023-01-18", day)), "date");
    }

    @Test
    void whatAnActivityCannotBeIsRefusedAndNamed() {
        Api.invalid(office.create(ACTIVITIES, ACTIVITY.replace("https:", "ftp:")), "evidenceLinks[0]");
        Api.invalid(office.create(ACTIVITIES, ACTIVITY.replace("42", "-1")), "participants");
        Api.invalid(office.create(ACTIVITIES, ACTIVITY.replace("MEETING", "PARTY")), "kind");
        Api.invalid(office.create(ACTIVITIES, ACTIVITY.replace("ประชุมชี้แจง", "อบรมโดยนางสมมุติ")), "name");
    }

    @Test
    void theYearsActivitiesArePublishedAsTheyStandByDate() {
        String later = office.created(ACTIVITIES, ACTIVITY);
        String earlier = office.created(
                ACTIVITIES,
                ACTIVITY.replace("2023-01-18", "2022-11-02")
                        .replace("42", "8")
                        .replace("ประชุมชี้แจง", "อบรม, รุ่นแรก"));
        office.created(ACTIVITIES, ACTIVITY.replace("2566", "2567").replace("2023-01-18", "2023-10-01"));

        Response published = office.create(PUBLICATIONS, YEAR);

        published.then().statusCode(201).body("edition", is(1)).body("supersedes", nullValue());
        String address = Api.made(published);
        assertThat(address).startsWith("/api/v1/published-no-gift-activities/");
        Api.anyone()
                .get(address)
                .then()
                .statusCode(200)
                .body("activities.id", contains(id(earlier), id(later)))
                .body("participants", is(50));
        Api.anyone()
                .accept("text/csv")
                .get(address)
                .then()
                .body(containsString(",2022-11-02,MEETING,\"อบรม, รุ่นแรก\",8,,https://www.example.go.th/meeting.pdf"));
        Api.anyone()
                .queryParam("organisationId", lao.id())
                .queryParam("q", "รุ่นแรก")
                .get("/api/v1/published-no-gift-activities")
                .then()
                .body("items.id", contains(id(address)));
    }

    @Test
    void whatIsPublishedStaysToTheByteAndTheNextEditionTakesItsPlace() {
        String activity = office.created(ACTIVITIES, ACTIVITY);
        String first = office.created(PUBLICATIONS, YEAR);
        byte[] before = Api.anyone().get(first).asByteArray();
        Api.changing(lao.token(Role.OFFICER), office.etag(activity)).delete(activity);
        office.created(ACTIVITIES, ACTIVITY.replace("42", "7"));

        Response second = office.create(PUBLICATIONS, YEAR);

        second.then().statusCode(201).body("edition", is(2)).body("supersedes", is(id(first)));
        assertThat(Api.anyone().get(first).asByteArray()).isEqualTo(before);
        Api.anyone().get(Api.made(second)).then().body("participants", is(7));
        assertThat(second.asString()).doesNotContain("-of-" + lao.id());
    }

    @Test
    void aYearWithoutActivitiesIsNotPublished() {
        Api.refused(office.create(PUBLICATIONS, YEAR), 422, "no-gift-activities-missing");
        office.created(ACTIVITIES, ACTIVITY);
        Api.refused(office.create(PUBLICATIONS, "{\"fiscalYear\":2567}"), 422, "no-gift-activities-missing");
    }

    @Test
    void eachEditionIsToldUnderTheOrganisation() {
        office.created(ACTIVITIES, ACTIVITY);
        String first = office.created(PUBLICATIONS, YEAR);
        String second = office.created(PUBLICATIONS, YEAR);

        var events = Events.awaited(TestNoGift.TOPIC, lao.id(), 2);

        assertThat(events.stream().map(Events::type)).containsOnly("org.sujarit.no-gift-activities.published.v1");
        assertThat(events.stream().map(e -> Events.data(e).path("publicationId").asText()))
                .containsExactly(id(first), id(second));
        assertThat(Events.data(events.get(1)).path("publicAddress").asText()).endsWith(second);
    }

    @Test
    void publicationsAtOnceFollowOneAnother() throws Exception {
        office.created(ACTIVITIES, ACTIVITY);

        assertThat(Api.atOnce(3, () -> office.create(PUBLICATIONS, YEAR)))
                .extracting(Response::statusCode)
                .containsOnly(201);

        Response list = Api.anyone().queryParam("organisationId", lao.id()).get("/api/v1/published-no-gift-activities");
        assertThat(list.<List<Integer>>path("items.edition")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(list.<List<String>>path("items.supersededBy")).containsOnlyOnce((String) null);
    }

    @Test
    void theListIsFilteredByFiscalYearAndKind() {
        String meeting = office.created(ACTIVITIES, ACTIVITY);
        String training = office.created(
                ACTIVITIES,
                ACTIVITY.replace("MEETING", "TRAINING").replace("2566", "2567").replace("2023-01-18", "2023-10-01"));

        office.get(ACTIVITIES + "?fiscalYear=2566").then().body("items.id", contains(id(meeting)));
        office.get(ACTIVITIES + "?kind=TRAINING").then().body("items.id", contains(id(training)));
        office.get(ACTIVITIES + "?kind=SEMINAR").then().body("items", empty());
        Api.refused(office.get(ACTIVITIES + "?fiscalYear=1"), 400, "invalid-request");
    }
}
