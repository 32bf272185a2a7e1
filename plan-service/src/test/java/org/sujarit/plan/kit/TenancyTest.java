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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.actionplan.ActionPlan;
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

    @BeforeEach
    void plan() {
        lao = Lao.registered();
        plan = TestPlan.draftedWithItem(lao);
        item = plan.get().path("items[0].id");
    }

    @Test
    void noRouteShowsAStrangerAPlanOrChangesIt() throws IOException {
        Lao stranger = Lao.registered();
        String before = plan.get().asString();
        List<String> answered = new ArrayList<>();
        int calls = 0;
        for (Route route : routesWithAnId()) {
            for (String role : STRANGERS) {
                calls++;
                Response answer = route.call(stranger.token(role), plan, item);
                if (answer.statusCode() != 404 && answer.statusCode() != 403) {
                    answered.add(role + " " + route + " " + answer.statusCode());
                }
                assertThat(answer.asString()).doesNotContain("โครงการ");
            }
        }

        assertThat(calls).isGreaterThan(50);
        assertThat(answered).isEmpty();
        assertThat(plan.get().asString()).isEqualTo(before);
    }

    @Test
    void aStrangersListIsEmpty() {
        Lao stranger = Lao.registered();
        STRANGERS.forEach(role -> Api.as(stranger.token(role))
                .get(TestPlan.PLANS)
                .then()
                .statusCode(200)
                .body("items", empty()));
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

    private record Route(String method, String path) {

        Response call(String token, TestPlan plan, String item) {
            String address =
                    path.replace("{id}", plan.id()).replace("{itemId}", item).replaceAll("\\{[^}]*}", plan.id());
            RequestSpecification request = given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", plan.etag());
            if (path.endsWith("/comparison")) {
                request.queryParam("with", plan.id());
            }
            if (path.endsWith("/spreadsheet")) {
                request.queryParam("layout", "FIVE_YEAR");
            }
            if (method.equals("GET") || method.equals("DELETE")) {
                return request.request(method, address);
            }
            return request.contentType("application/json").body(body()).request(method, address);
        }

        private String body() {
            if (path.endsWith("/decisions")) {
                return TestPlan.APPROVE;
            }
            return path.contains("/items") ? TestPlan.ITEM : TestPlan.DETAILS;
        }
    }

    /** Every operation on a plan; other features' tests look at their own. */
    private static List<Route> routesWithAnId() {
        JsonNode paths = ApiDocument.load().path("paths");
        List<Route> routes = new ArrayList<>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/action-plans/{id}")
                        || path.getKey().startsWith("/api/v1/published-action-plans/{id}"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                routes.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
        return routes;
    }
}
