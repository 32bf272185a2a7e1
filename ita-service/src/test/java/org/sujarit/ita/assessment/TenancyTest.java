package org.sujarit.ita.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class TenancyTest {

    private final TestOrganisation stranger = TestOrganisation.unregistered();
    private TestOrganisation organisation;
    private String assessment;

    @BeforeEach
    void open() {
        organisation = TestOrganisation.registered();
        assessment = organisation.opened(2566);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Role.OFFICER,
                Role.HEAD_OF_PLANNING,
                Role.HEAD_OF_OFFICE,
                Role.CLERK,
                Role.CHIEF_EXECUTIVE,
                Role.AUDITOR,
                Role.ORGANISATION_ADMINISTRATOR
            })
    void readersSeeTheirOwnAssessmentsAndNoStrangers(String role) {
        String address = TestOrganisation.ASSESSMENTS + "/" + assessment;
        organisation.as(role).get(address).then().statusCode(200).body("id", is(assessment));
        organisation.as(role).get(TestOrganisation.ASSESSMENTS).then().body("items[0].id", is(assessment));

        stranger.as(role).get(address).then().statusCode(404).body(not(containsString(assessment)));
        stranger.as(role)
                .get(TestOrganisation.ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void strangersOfficerChangesNothing() {
        stranger.change(assessment, "O36", "\"0\"", "{\"state\":\"DONE\"}")
                .then()
                .statusCode(404)
                .body(not(containsString(assessment)));
        stranger.change(assessment, "O36", "*", "{\"state\":\"DONE\"}").then().statusCode(404);
        organisation.read(assessment).then().header("ETag", is("\"0\"")).body("doneItems", is(0));
    }

    @Test
    void strangersAuditorSeesNothingOfTheTrail() {
        stranger.as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL)
                .then()
                .statusCode(200)
                .body("items", empty());
        stranger.as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL + "/verification")
                .then()
                .statusCode(200)
                .body("verifiedEntries", is(0));
    }

    @Test
    void strangersIdempotencyKeyGivesNoAnswerOfOurs() {
        TestOrganisation other = TestOrganisation.registered();
        String key = UUID.randomUUID().toString();
        String ours = organisation.open(2564, key).path("id");
        other.open(2564, key).then().statusCode(201).body("id", not(ours));
    }

    @Test
    void roleWithoutAPartInAssessmentsIsRefused() {
        organisation
                .as(Role.COMPLAINT_OFFICER)
                .get(TestOrganisation.ASSESSMENTS)
                .then()
                .statusCode(403);
        organisation
                .as(Role.AUDITOR)
                .header("If-Match", "\"0\"")
                .body("{\"state\":\"DONE\"}")
                .put(TestOrganisation.ASSESSMENTS + "/" + assessment + "/checklist/O36")
                .then()
                .statusCode(403);
    }
}
