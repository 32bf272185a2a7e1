package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.StrangerWalk;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

/** Nobody sees or touches a row of another organisation. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenancyTest {

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
    void noRouteShowsAStrangerAPlanOrChangesIt() {
        Lao stranger = Lao.registered();
        String before = plan.get().asString();

        StrangerWalk walk = StrangerWalk.below(
                "/api/v1/action-plans/{id}", stranger, Map.of("id", plan.id(), "itemId", item), plan.etag());

        assertThat(walk.answers()).hasSizeGreaterThan(50);
        assertThat(walk.answers())
                .allSatisfy(answer -> assertThat(answer.asString()).doesNotContain("โครงการ"));
        assertThat(walk.answered()).isEmpty();
        assertThat(plan.get().asString()).isEqualTo(before);
    }

    @Test
    void aStrangersListIsEmpty() {
        Lao stranger = Lao.registered();
        StrangerWalk.STRANGERS.forEach(role -> Api.as(stranger.token(role))
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
}
