package org.sujarit.ita.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.Database;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AssessmentTest {

    private static final String IN_PROGRESS = """
            {"state":"IN_PROGRESS","responsibleUnit":"กองคลัง","note":"รอลงนาม","evidenceLinks":["https://example.go.th/a"]}""";

    private TestOrganisation organisation;

    @BeforeEach
    void register() {
        organisation = TestOrganisation.registered();
    }

    @Test
    void officerOpensTheYearWithItsWholeChecklist() {
        Response opened = organisation.open(2566);

        opened.then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .header("Location", matchesPattern(".*" + TestOrganisation.ASSESSMENTS + "/" + opened.path("id")))
                .body("fiscalYear", is(2566))
                .body("doneItems", is(0))
                .body("checklist", hasSize(43))
                .body("checklist[0].code", is("O1"))
                .body("checklist[42].code", is("O43"));
        organisation.read(opened.path("id")).then().statusCode(200).header("ETag", is("\"0\""));
        organisation
                .as(Role.AUDITOR)
                .get(TestOrganisation.ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(opened.<String>path("id"))));
    }

    @Test
    void secondAssessmentOfAYearIsRefused() {
        organisation.opened(2566);
        organisation.open(2566).then().statusCode(409).body("type", is("urn:sujarit:problem:assessment-already-open"));
        organisation.open(2564).then().statusCode(201);
    }

    @Test
    void yearWithoutACatalogueIsRefusedNamingIt() {
        organisation
                .open(2565)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", is("urn:sujarit:problem:invalid-request"))
                .body("errors.field", is(List.of("fiscalYear")));
        organisation.open(2023).then().statusCode(400).body("errors.field", is(List.of("fiscalYear")));
    }

    @Test
    void organisationThatIsNotRegisteredOpensNothing() {
        TestOrganisation unknown = TestOrganisation.unregistered();
        unknown.open(2566).then().statusCode(403).body("type", is("urn:sujarit:problem:organisation-not-registered"));
        unknown.as(Role.OFFICER)
                .get(TestOrganisation.ASSESSMENTS)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void sameKeyIsAnsweredAsBeforeAndOpensNothingMore() {
        String key = UUID.randomUUID().toString();
        Response first = organisation.open(2566, key);
        Response again = organisation.open(2566, key);

        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", is("true"))
                .header("ETag", is(first.header("ETag")))
                .header("Location", is(first.header("Location")))
                .body("id", is(first.<String>path("id")));
        assertThat(assessments()).isEqualTo(1);
        organisation.open(2564, key).then().statusCode(422);
    }

    @Test
    void of20OpeningsAtOnceOneSucceedsAndTheOthersAreRefused() throws Exception {
        List<Response> answers = atOnce(20, () -> organisation.open(2566));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(assessments()).isEqualTo(1);
        assertThat(organisation.auditEntries()).isEqualTo(1);
    }

    @Test
    void itemIsChangedByTheOfficer() {
        String assessment = organisation.opened(2566);

        organisation
                .change(assessment, "O36", "\"0\"", IN_PROGRESS)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("checklist.find { it.code == 'O36' }.state", is("IN_PROGRESS"))
                .body("checklist.find { it.code == 'O36' }.note", is("รอลงนาม"))
                .body("checklist.find { it.code == 'O36' }.responsibleUnit", is("กองคลัง"))
                .body("checklist.find { it.code == 'O36' }.evidenceLinks", hasItem("https://example.go.th/a"))
                .body("doneItems", is(0));
        organisation
                .change(assessment, "O1", "\"1\"", "{\"state\":\"DONE\"}")
                .then()
                .statusCode(200)
                .body("doneItems", is(1));
        organisation
                .as(Role.AUDITOR)
                .get(TestOrganisation.AUDIT_TRAIL)
                .then()
                .body("items.action", hasItem("checklist-item.changed"))
                .body("items.find { it.subjectId == '" + assessment + "/O36' }", notNullValue());
    }

    @Test
    void changeWithoutIfMatchIsRefused() {
        organisation
                .change(organisation.opened(2566), "O36", null, IN_PROGRESS)
                .then()
                .statusCode(428)
                .body("type", is("urn:sujarit:problem:precondition-required"));
    }

    @Test
    void changeOfWhatWasChangedSinceIsRefused() {
        String assessment = organisation.opened(2566);
        organisation.change(assessment, "O1", "\"0\"", IN_PROGRESS).then().statusCode(200);

        organisation
                .change(assessment, "O36", "\"0\"", IN_PROGRESS)
                .then()
                .statusCode(412)
                .body("type", is("urn:sujarit:problem:stale"));
        organisation.read(assessment).then().body("checklist.find { it.code == 'O36' }.state", is("NOT_STARTED"));
    }

    @Test
    void ofTenChangesOfOneVersionAtOnceOneIsMade() throws Exception {
        String assessment = organisation.opened(2566);

        List<Response> answers = atOnce(10, () -> organisation.change(assessment, "O36", "\"0\"", IN_PROGRESS));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        organisation.read(assessment).then().header("ETag", is("\"1\""));
    }

    @Test
    void anItemThatCameIntoTheCatalogueLaterIsOnTheChecklistAndCanBeChanged() {
        String id = organisation.opened(2566);
        Database.execute("delete from checklist_item where code = 'O5' and assessment_id = '" + id + "'");

        organisation.read(id).then().body("checklist", hasSize(43)).body("checklist[4].state", is("NOT_STARTED"));
        organisation.change(id, "O5", "\"0\"", IN_PROGRESS).then().statusCode(200);
        organisation
                .read(id)
                .then()
                .body("checklist", hasSize(43))
                .body("checklist[4].code", is("O5"))
                .body("checklist[4].note", is("รอลงนาม"));
    }

    @Test
    void withoutItsCatalogueAnAssessmentSaysSo() {
        String id = organisation.opened(2566);
        Database.execute("update assessment set fiscal_year = 2599 where id = '" + id + "'");

        organisation.read(id).then().statusCode(409).body("type", is("urn:sujarit:problem:catalogue-missing"));
    }

    @Test
    void itemThatTheYearDoesNotHaveIsNotFound() {
        String assessment = organisation.opened(2566);
        organisation.change(assessment, "O44", "\"0\"", IN_PROGRESS).then().statusCode(404);
        organisation
                .change(UUID.randomUUID().toString(), "O36", "\"0\"", IN_PROGRESS)
                .then()
                .statusCode(404);
    }

    @Test
    void evidenceThatIsNoWebAddressIsRefusedNamingIt() {
        String assessment = organisation.opened(2566);
        for (String link : List.of("javascript:alert(1)", "ftp://example.go.th/a", "https://", "แฟ้มในตู้")) {
            organisation
                    .change(assessment, "O36", "\"0\"", "{\"state\":\"DONE\",\"evidenceLinks\":[\"" + link + "\"]}")
                    .then()
                    .statusCode(400)
                    .body("errors.field", is(List.of("evidenceLinks[0]")));
        }
        organisation
                .change(assessment, "O36", "\"0\"", """
                        {"state":"DONE","evidenceLinks":["https://example.go.th/a","example.go.th"]}""")
                .then()
                .statusCode(400)
                .body("errors.field", is(List.of("evidenceLinks[1]")));
    }

    @Test
    void changeThatCannotBeReadIsRefusedNamingTheField() {
        String assessment = organisation.opened(2566);
        organisation
                .change(assessment, "O36", "\"0\"", "{}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("state"));
        organisation
                .change(assessment, "O36", "\"0\"", "{\"state\":\"FINISHED\"}")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("state"));
    }

    @Test
    void textThatTheDatabaseCannotKeepIsRefusedAndNoFailureOfOurs() {
        String assessment = organisation.opened(2566);
        organisation
                .change(assessment, "O36", "\"0\"", "{\"state\":\"DONE\",\"note\":\"a\\u0000b\"}")
                .then()
                .statusCode(400);
    }

    private long assessments() {
        return Database.count("assessment where organisation_id = '" + organisation.id() + "'");
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Future<Response>> answers = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(() -> {
                        together.await();
                        return call.call();
                    }))
                    .toList();
            List<Response> responses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                responses.add(answer.get());
            }
            return responses;
        }
    }
}
