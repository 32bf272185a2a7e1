package org.sujarit.plan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.FinalRows;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.Tokens;

/** Every change leaves one entry, and nobody mends the trail. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuditTrailTest {

    private static final String TRAIL = "/api/v1/services/plan-service/audit-trail";

    private Lao lao;
    private String auditor;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        auditor = lao.token(Role.AUDITOR);
    }

    @Test
    void eachChangeLeavesOneEntry() {
        TestPlan plan = TestPlan.published(lao);

        Api.as(auditor)
                .get(TRAIL)
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        contains(
                                "action-plan.drafted",
                                "action-plan.item-added",
                                "action-plan.submitted",
                                "action-plan.approved",
                                "action-plan.approved",
                                "action-plan.approved",
                                "action-plan.approved",
                                "action-plan.published"))
                .body("items[0].actor", is("officer-of-" + lao.id()))
                .body("items[0].subjectId", is(plan.id()))
                .body("items.sequence", contains(1, 2, 3, 4, 5, 6, 7, 8));
        verification().body("intact", is(true)).body("verifiedEntries", is(8));
    }

    @Test
    void whatWasRefusedLeavesNone() {
        TestPlan plan = TestPlan.drafted(lao);
        plan.submit().then().statusCode(422);
        plan.publish().then().statusCode(409);

        Api.as(auditor).get(TRAIL).then().body("items", hasSize(1));
    }

    @Test
    void theTrailComesInPages() {
        TestPlan.submitted(lao);
        String next = Api.as(auditor).queryParam("limit", 2).get(TRAIL).path("next");

        Api.as(auditor)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(TRAIL)
                .then()
                .body("items.action", contains("action-plan.submitted"))
                .body("next", nullValue());
        Api.invalid(Api.as(auditor).queryParam("cursor", "bm9uZQ").get(TRAIL), "cursor");
    }

    @Test
    void theDatabaseRefusesToChangeAnEntry() {
        TestPlan.drafted(lao);

        FinalRows.assertFinal("audit_entry", "actor = 'x'");
    }

    @Test
    void anEntryThatWasChangedIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        tamper("update audit_entry set actor = 'x' where sequence = 2 and organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("verifiedEntries", is(1)).body("firstBrokenSequence", is(2));
    }

    @Test
    void anEntryThatIsMissingIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        tamper("delete from audit_entry where sequence = 2 and organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("firstBrokenSequence", is(2));
    }

    @Test
    void aTrailThatWasCutOffIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        tamper("delete from audit_entry where sequence = 3 and organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("firstBrokenSequence", is(3));
    }

    @Test
    void anEntryBehindTheEndIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        tamper("insert into audit_entry select organisation_id, 4, at, actor, action, subject_type, subject_id, hash"
                + " from audit_entry where sequence = 3 and organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("verifiedEntries", is(3)).body("firstBrokenSequence", is(4));
    }

    @Test
    void anEndThatWasSetBackIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        Database.execute("update audit_head set last_sequence = 2, last_hash = (select hash from audit_entry where"
                + " sequence = 2 and organisation_id = '" + lao.id() + "') where organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("firstBrokenSequence", is(3));
    }

    @Test
    void aTrailWithoutAnEndIsNamed() throws SQLException {
        TestPlan.submitted(lao);
        Database.execute("delete from audit_head where organisation_id = '" + lao.id() + "'");

        verification().body("intact", is(false)).body("firstBrokenSequence", is(1));
    }

    @Test
    void theTrailIsForTheAuditorOfTheOrganisation() {
        TestPlan.drafted(lao);

        Api.refused(Api.as(lao.token(Role.OFFICER)).get(TRAIL), 403, "forbidden");
        Api.as(Lao.registered().token(Role.AUDITOR)).get(TRAIL).then().body("items", hasSize(0));
        Api.refused(Api.as(auditor).get("/api/v1/services/ita-service/audit-trail"), 404, "not-found");
    }

    @Test
    void whatThePlatformAdministratorDoesStandsInATrailOfItsOwn() {
        String administrator = Tokens.nationwide(Role.PLATFORM_ADMINISTRATOR);
        long before = Database.number("select last_sequence from audit_head where organisation_id = 'none'");
        Lao.registered();

        assertThat(Database.number("select last_sequence from audit_head where organisation_id = 'none'"))
                .isEqualTo(before + 1);
        Api.as(administrator)
                .queryParam("limit", 200)
                .get(TRAIL)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("organisation.registered"));
    }

    private ValidatableResponse verification() {
        return Api.as(auditor).get(TRAIL + "/verification").then().statusCode(200);
    }

    /** As somebody would who owns the database, past the trigger. */
    private static void tamper(String sql) throws SQLException {
        try (Connection owner = Database.connect()) {
            owner.setAutoCommit(false);
            Database.run(owner, "alter table audit_entry disable trigger audit_entry_is_final");
            Database.run(owner, sql);
            Database.run(owner, "alter table audit_entry enable trigger audit_entry_is_final");
            owner.commit();
        }
    }
}
