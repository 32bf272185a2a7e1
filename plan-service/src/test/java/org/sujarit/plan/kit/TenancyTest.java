package org.sujarit.plan.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.plan.nogift.TestNoGift;
import org.sujarit.testkit.ApiDocument;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

/** Nobody sees or touches a row of another organisation. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenancyTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> STRANGERS = List.of(
            Role.OFFICER,
            Role.HEAD_OF_PLANNING,
            Role.HEAD_OF_OFFICE,
            Role.CLERK,
            Role.CHIEF_EXECUTIVE,
            Role.AUDITOR,
            Role.ORGANISATION_ADMINISTRATOR);

    @Inject
    Tenant tenant;

    private Lao lao;
    private TestPlan plan;
    private String item;

    /** One of each kind of thing that is not a plan's, each by the collection that its address stands below. */
    private Map<String, Thing> things;

    private record Thing(String address, String body) {

        String id() {
            return TestNoGift.id(address);
        }
    }

    @BeforeEach
    void plan() {
        lao = Lao.registered();
        plan = TestPlan.draftedWithItem(lao);
        item = plan.get().path("items[0].id");
        TestNoGift office = new TestNoGift(lao);
        String gift = office.gift("2023-01-05", "REFUSED", "CITIZEN", "1.00");
        things = Map.of(
                TestNoGift.DECLARATIONS,
                new Thing(office.created(TestNoGift.DECLARATIONS, TestNoGift.DECLARATION), TestNoGift.DECLARATION),
                TestNoGift.ACTIVITIES,
                new Thing(office.created(TestNoGift.ACTIVITIES, TestNoGift.ACTIVITY), TestNoGift.ACTIVITY),
                TestNoGift.GIFTS,
                new Thing(office.created(TestNoGift.GIFTS, gift), "{\"reason\":\"ผิด\",\"gift\":" + gift + "}"),
                TestNoGift.REPORTS,
                new Thing(
                        office.created(TestNoGift.REPORTS, TestNoGift.report(2566, "ANNUAL")),
                        "{\"problems\":\"ของคนอื่น\"}"));
    }

    @Test
    void noRouteShowsAStrangerWhatIsNotHisOrChangesIt() throws IOException {
        Lao stranger = Lao.registered();
        String before = everything();
        List<String> answered = new ArrayList<>();
        int calls = 0;
        for (Route route : routesWithAnId()) {
            for (String role : STRANGERS) {
                calls++;
                Response answer = call(route, stranger.token(role));
                if (answer.statusCode() != 404 && answer.statusCode() != 403) {
                    answered.add(role + " " + route + " " + answer.statusCode());
                }
                assertThat(answer.asString())
                        .doesNotContain("โครงการ", "กระเช้า", "ประชุมชี้แจง", "ไม่รับของขวัญ", "ยังไม่ทั่วถึง");
            }
        }

        assertThat(calls).isGreaterThan(50);
        assertThat(answered).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return plan.get().asString()
                + things.values().stream()
                        .map(thing -> Api.as(lao.token(Role.OFFICER))
                                .get(thing.address())
                                .asString())
                        .collect(Collectors.joining());
    }

    @Test
    void aStrangersListIsEmpty() {
        Lao stranger = Lao.registered();
        List<String> lists = new ArrayList<>(things.keySet());
        lists.add(TestPlan.PLANS);
        STRANGERS.forEach(role -> lists.forEach(list ->
                Api.as(stranger.token(role)).get(list).then().statusCode(200).body("items", empty())));
    }

    @Test
    void whoBelongsToNoOrganisationSeesNothingAndDraftsNothing() {
        String nobody = Tokens.nationwide(Role.OFFICER);

        Api.as(nobody).get(TestPlan.PLANS).then().statusCode(200).body("items", empty());
        Api.refused(Api.as(nobody).get(plan.address()), 404, "not-found");
        Api.refused(Api.creating(nobody).body(TestPlan.DETAILS).post(TestPlan.PLANS), 403, "forbidden");
    }

    @Test
    void anOrganisationThatIsNoIdIsRefused() {
        String odd = Tokens.with(Map.of("roles", List.of(Role.OFFICER), "organisation", "' or 1=1"), "odd");

        Api.refused(Api.as(odd).get(TestPlan.PLANS), 403, "forbidden");
        Api.refused(Api.as(odd).get(plan.address()), 403, "forbidden");
        Api.refused(Api.creating(odd).body(TestPlan.DETAILS).post(TestPlan.PLANS), 403, "forbidden");
    }

    @Test
    @ActivateRequestContext
    void hibernateItselfFindsNoRowOfAnotherOrganisation() {
        UUID stranger = Lao.registered().id();
        tenant.actFor(stranger);

        assertThat(found()).isNull();
        assertThat(QuarkusTransaction.requiringNew().call(() -> ActionPlan.count()))
                .isZero();
    }

    @Test
    @ActivateRequestContext
    void hibernateFindsTheRowsOfTheOrganisationAtWork() {
        tenant.actFor(lao.id());

        assertThat(found()).isNotNull();
    }

    private ActionPlan found() {
        return QuarkusTransaction.requiringNew().call(() -> ActionPlan.findById(UUID.fromString(plan.id())));
    }

    private record Route(String method, String path) {}

    private Response call(Route route, String token) {
        Optional<Thing> thing = things.entrySet().stream()
                .filter(entry -> route.path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
        String address = route.path
                .replace("{id}", thing.map(Thing::id).orElse(plan.id()))
                .replace("{itemId}", item)
                .replaceAll("\\{[^}]*}", plan.id());
        RequestSpecification request = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", thing.isPresent() ? "\"0\"" : plan.etag());
        if (route.path.endsWith("/comparison")) {
            request.queryParam("with", plan.id());
        }
        if (route.method.equals("GET") || route.method.equals("DELETE")) {
            return request.request(route.method, address);
        }
        return request.contentType("application/json")
                .body(thing.map(Thing::body).orElseGet(() -> body(route.path)))
                .request(route.method, address);
    }

    private static String body(String path) {
        if (path.endsWith("/decisions")) {
            return TestPlan.APPROVE;
        }
        return path.contains("/items") ? TestPlan.ITEM : TestPlan.DETAILS;
    }

    /** Every operation on a plan or on one of the things; other features' tests look at their own. */
    private List<Route> routesWithAnId() {
        JsonNode paths = ApiDocument.load().path("paths");
        List<Route> routes = new ArrayList<>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/action-plans/{id}")
                        || path.getKey().startsWith("/api/v1/published-action-plans/{id}")
                        || things.keySet().stream()
                                .anyMatch(list -> path.getKey().startsWith(list + "/{id}")))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                routes.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        return routes;
    }
}
