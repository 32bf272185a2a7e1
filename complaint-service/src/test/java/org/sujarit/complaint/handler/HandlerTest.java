package org.sujarit.complaint.handler;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sujarit.complaint.ServedOrganisationFixture.ENGINEERING;
import static org.sujarit.complaint.ServedOrganisationFixture.OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sujarit.complaint.ServedOrganisationFixture;
import org.sujarit.complaint.TestCase;
import org.sujarit.kit.security.Role;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class HandlerTest {

    private static final String HANDLERS = "/api/v1/complaint-handlers/";

    @Inject
    ServedOrganisationFixture plan;

    private final UUID organisation = UUID.randomUUID();

    @BeforeEach
    void theOrganisationIsServed() {
        plan.serve(organisation);
        TestCase.handler(organisation, "of-the-centre", null, false);
    }

    @Test
    void theFirstOneIsOfTheCentreAndTheLastOneOfItGoesLast() {
        UUID other = UUID.randomUUID();
        plan.serve(other);
        TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-2", other)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"ก\",\"unitId\":\"" + OFFICE + "\",\"head\":false}")
                .put(HANDLERS + "engineer")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sujarit:problem:no-complaint-centre"));
        set("engineer", ENGINEERING, null).statusCode(200);
        admin().header("If-Match", "*")
                .delete(HANDLERS + "of-the-centre")
                .then()
                .statusCode(409);
        set("of-the-centre", OFFICE, "*").statusCode(409);
        admin().header("If-Match", "*").delete(HANDLERS + "engineer").then().statusCode(204);
        admin().header("If-Match", "*")
                .delete(HANDLERS + "of-the-centre")
                .then()
                .statusCode(409);
        admin().get(HANDLERS + "of-the-centre").then().body("unitId", nullValue());
    }

    @Test
    void anOfficerIsPutIntoAUnitMovedToAnotherAndTakenOut() {
        String tag =
                set("engineer", ENGINEERING, null).statusCode(200).extract().header("ETag");
        set("engineer", OFFICE, null).statusCode(428);
        set("engineer", OFFICE, tag).statusCode(200).body("unitId", equalTo(OFFICE.toString()));
        set("engineer", ENGINEERING, tag).statusCode(412);
        admin().header("If-Match", "*").delete(HANDLERS + "engineer").then().statusCode(204);
        admin().get(HANDLERS + "engineer").then().statusCode(404);
    }

    @Test
    void theListNamesTheOfficersOfTheOwnOrganisation() {
        set("b", OFFICE, null).statusCode(200);
        set("a", ENGINEERING, null).statusCode(200);
        UUID other = UUID.randomUUID();
        plan.serve(other);
        admin().get("/api/v1/complaint-handlers").then().body("items.subject", contains("a", "b", "of-the-centre"));
        TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-2", other)
                .get("/api/v1/complaint-handlers")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aUnitOfNobodysIsRefused() {
        set("engineer", UUID.randomUUID(), null).statusCode(400).body("errors.field", contains("unitId"));
    }

    private ValidatableResponse set(String subject, UUID unit, String ifMatch) {
        RequestSpecification request = admin().contentType(ContentType.JSON)
                .body("{\"name\":\"เจ้าหน้าที่ ตัวอย่าง\",\"unitId\":\"" + unit + "\",\"head\":false}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(HANDLERS + subject).then();
    }

    private RequestSpecification admin() {
        return TestCase.as(Role.ORGANISATION_ADMINISTRATOR, "admin-1", organisation);
    }
}
