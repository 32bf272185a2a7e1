package org.sujarit.ita.audit;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditTrailTest {

    private TestOrganisation organisation;

    @BeforeEach
    void makeFourEntries() {
        organisation = TestOrganisation.registered();
        String assessment = organisation.opened(2566);
        for (int version = 0; version < 3; version++) {
            organisation
                    .change(assessment, "O1", "\"" + version + "\"", "{\"state\":\"DONE\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void trailHasAnEntryPerChangeAndVerifies() {
        organisation
                .as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL)
                .then()
                .statusCode(200)
                .body("items.sequence", is(List.of(1, 2, 3, 4)))
                .body("items[0].action", is("assessment.opened"))
                .body("items[0].actor", is(Role.OFFICER));
        verification().body("intact", is(true)).body("verifiedEntries", is(4)).body("firstBrokenSequence", nullValue());
    }

    @Test
    void refusedChangeLeavesNoEntry() {
        organisation.open(2566).then().statusCode(409);
        verification().body("verifiedEntries", is(4));
    }

    @Test
    void changedEntryIsNamed() {
        tamper("update audit_entry set actor = 'somebody-else' where organisation_id = '%s' and sequence = 2");
        verification().body("intact", is(false)).body("verifiedEntries", is(1)).body("firstBrokenSequence", is(2));
    }

    @Test
    void removedEntryInTheMiddleIsNamed() {
        tamper("delete from audit_entry where organisation_id = '%s' and sequence = 3");
        verification().body("intact", is(false)).body("firstBrokenSequence", is(3));
    }

    @Test
    void removedLastEntryIsNamed() {
        tamper("delete from audit_entry where organisation_id = '%s' and sequence = 4");
        verification().body("intact", is(false)).body("verifiedEntries", is(3)).body("firstBrokenSequence", is(4));
    }

    @Test
    void endThatWasCutOffWithTheHeadIsSeenByWhoeverKeptTheLastHash() {
        String kept = "?keptSequence=4&keptHash=" + verification().extract().path("lastHash");
        verification(kept).body("intact", is(true));

        tamper("delete from audit_entry where organisation_id = '%s' and sequence = 4");
        Database.execute("""
                update audit_head set last_sequence = 3, last_hash = (select hash from audit_entry e
                where e.organisation_id = audit_head.organisation_id and sequence = 3) where organisation_id = '%s'""".formatted(organisation.id()));

        verification(kept).body("intact", is(false)).body("firstBrokenSequence", is(4));
    }

    private ValidatableResponse verification() {
        return verification("");
    }

    private ValidatableResponse verification(String kept) {
        return organisation
                .as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL + "/verification" + kept)
                .then()
                .statusCode(200);
    }

    private void tamper(String sql) {
        List.of(
                        "alter table audit_entry disable trigger audit_entry_is_final",
                        sql.formatted(organisation.id()),
                        "alter table audit_entry enable trigger audit_entry_is_final")
                .forEach(Database::execute);
    }
}
