package org.sujarit.plan.risk;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.plan.Api;
import org.sujarit.plan.Events;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestRiskAssessment;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class RiskRevisionTest {
    private Lao lao;

    @BeforeEach
    void register() {
        lao = Lao.registered();
    }

    @Test
    void aRevisionTakesThePlaceOfThePublishedOneWhichStaysReadable() {
        TestRiskAssessment first = TestRiskAssessment.withResults(lao);
        byte[] before = Api.anyone().get(first.publicAddress()).asByteArray();
        byte[] resultsBefore = Api.anyone().get(first.publicAddressOfResults()).asByteArray();
        Response revised = first.revise();
        revised.then()
                .statusCode(201)
                .body("revision", is(2))
                .body("amends", is(first.id()))
                .body("seriesId", is(first.id()))
                .body("state", is("DRAFT"))
                .body("risks.lineageId", contains(first.firstRisk()))
                .body("risks.id", not(contains(first.firstRisk())))
                .body("risks[0].result", nullValue());
        TestRiskAssessment second = TestRiskAssessment.of(lao, revised);
        first.get().then().body("state", is("RESULTS_PUBLISHED"));
        second.addRisk(TestRiskAssessment.risk(1, 1)).then().statusCode(201);
        second.passed();

        first.get().then().body("state", is("SUPERSEDED"));
        second.get().then().body("risks[0].result.summary", is("ดำเนินการแล้ว")).body("risks[1].result", nullValue());
        second.recordResult(second.get().path("risks[1].id"), TestRiskAssessment.RESULT)
                .then()
                .statusCode(200);
        second.publishResults().then().statusCode(200);

        assertThat(Api.anyone().get(first.publicAddress()).asByteArray()).isEqualTo(before);
        assertThat(Api.anyone().get(first.publicAddressOfResults()).asByteArray())
                .isEqualTo(resultsBefore);
        TestRiskAssessment.publishedBy(lao, "risk-assessments")
                .then()
                .body("items.id", contains(first.id(), second.id()))
                .body("items.edition", contains(1, 2))
                .body("items[0].supersededBy", is(second.id()));
        TestRiskAssessment.publishedBy(lao, "risk-results")
                .then()
                .body("items.edition", contains(1, 2))
                .body("items[0].supersededBy", is(second.get().<String>path("resultsId")));
        Events.awaited(TestRiskAssessment.TOPIC, first.id(), 4);
    }

    /** The results that the second revision never had must not hide those of the first. */
    @Test
    void resultsTakeThePlaceOfTheLastOnesThatWerePublished() {
        TestRiskAssessment first = TestRiskAssessment.withResults(lao);
        TestRiskAssessment second = TestRiskAssessment.of(lao, first.revise()).passed();
        TestRiskAssessment third = TestRiskAssessment.of(lao, second.revise()).passed();
        third.publishResults().then().statusCode(200);

        Api.anyone()
                .get(third.publicAddressOfResults())
                .then()
                .body("supersedes", is(first.get().<String>path("resultsId")))
                .body("revision", is(3));
    }

    @Test
    void onlyThePublishedRevisionThatHoldsIsRevisedAndOnceAtATime() {
        TestRiskAssessment first = TestRiskAssessment.draftedWithRisk(lao);
        Api.refused(first.revise(), 409, "not-published");
        first.passed();
        TestRiskAssessment second = TestRiskAssessment.of(lao, first.revise());
        Api.refused(first.revise(), 409, "revision-already-open");
        second.passed();

        Api.refused(first.revise(), 409, "not-published");
        Api.refused(first.recordResult(first.firstRisk(), TestRiskAssessment.RESULT), 409, "not-published");
    }

    @Test
    void ofManyRevisionsAtOnceOneIsMade() throws Exception {
        TestRiskAssessment assessment = TestRiskAssessment.published(lao);

        Api.oneMakesIt(8, "revision-already-open", assessment::revise);
    }

    @Test
    void aRevisionAndTheResultsOfTheOneBeforeAtOnceLeaveOneOrder() throws Exception {
        TestRiskAssessment first = TestRiskAssessment.published(lao);
        first.recordResult(first.firstRisk(), TestRiskAssessment.RESULT).then().statusCode(200);
        TestRiskAssessment second = TestRiskAssessment.of(lao, first.revise());
        Response results;
        Response revision;
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            Future<Response> one = officers.submit(first::publishResults);
            Future<Response> other = officers.submit(second::publish);
            results = one.get();
            revision = other.get();
        }

        revision.then().statusCode(200);
        assertThat(results.statusCode()).isIn(200, 409, 412);
        first.get().then().body("state", is("SUPERSEDED"));
        TestRiskAssessment.publishedBy(lao, "risk-results")
                .then()
                .body("items", results.statusCode() == 200 ? hasSize(1) : empty());
    }
}
