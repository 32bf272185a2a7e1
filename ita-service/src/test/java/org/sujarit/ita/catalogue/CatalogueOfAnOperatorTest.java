package org.sujarit.ita.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sujarit.ita.Events;
import org.sujarit.ita.TestOrganisation;
import org.sujarit.testkit.RealParts;

/** A year that is only a file in the folder of SUJARIT_CATALOGUE_DIR: made up, with the plan as O20 of 26 items. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CatalogueOfAnOperatorTest {

    @Test
    void anybodyReadsTheYearsAndTheRulesOfOne() {
        given().get("/api/v1/catalogues").then().statusCode(200).body("items.fiscalYear", contains(2564, 2566, 2567));
        given().get("/api/v1/catalogues/2567")
                .then()
                .statusCode(200)
                .body("oitItems", hasSize(26))
                .body("oitItems.find { it.kind == 'ACTION_PLAN' }.code", is("O20"))
                .body("oitItems.find { it.kind == 'ACTION_PLAN' }.proofOf", is("SAME_YEAR"))
                .body("oitItems.find { it.kind == 'RISK_RESULTS' }.proofOf", is("PREVIOUS_YEAR"))
                .body("oitItems.find { it.code == 'O1' }", not(hasKey("proofOf")));
        given().get("/api/v1/catalogues/2565").then().statusCode(404);
    }

    @Test
    void yearOfAFileIsAssessedAndProvenWithoutNewCode() {
        TestOrganisation organisation = TestOrganisation.registered();
        String assessment = organisation.opened(2567);
        organisation.read(assessment).then().body("checklist", hasSize(26));

        Events.publish(Events.plan(organisation));
        Events.awaitSettled(Events.PLANS);

        assertThat(organisation.proof(assessment, "O20")).isNotNull();
        organisation.read(assessment).then().body("doneItems", is(1));
    }
}
