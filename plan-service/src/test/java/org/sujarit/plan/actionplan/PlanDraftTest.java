package org.sujarit.plan.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanDraftTest {

    private static final String FULL = """
            {"title":"แผนปฏิบัติการ","firstFiscalYear":2566,"lastFiscalYear":2570,"principles":"หลักธรรมาภิบาล",
             "objectives":["เจตจำนงสุจริต","ความโปร่งใส"],
             "targets":[{"fiscalYear":2566,"itaScore":86.25,"corruptionCasesDownPercent":10}],
             "announcement":{"date":"2022-08-31","office":"นายกองค์การบริหารส่วนตำบล"}}""";

    private Lao lao;
    private String officer;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
    }

    @Test
    void aDraftKeepsAllThatWasSent() {
        Response drafted = draft(FULL);
        drafted.then().statusCode(201).header("ETag", is("\"0\""));
        assertThat(drafted.header("Location")).endsWith("/api/v1/action-plans/" + drafted.path("id"));

        Api.as(officer)
                .get(Api.made(drafted))
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("title", is("แผนปฏิบัติการ"))
                .body("principles", is("หลักธรรมาภิบาล"))
                .body("objectives", contains("เจตจำนงสุจริต", "ความโปร่งใส"))
                .body("targets[0].itaScore", is(86.25f))
                .body("targets[0].corruptionCasesDownPercent", is(10))
                .body("announcement.date", is("2022-08-31"))
                .body("state", is("DRAFT"))
                .body("nextStep", nullValue())
                .body("summary.items", is(0));
    }

    @Test
    void aChangeOfADraftNeedsTheVersionThatWasRead() {
        TestPlan plan = TestPlan.drafted(lao);
        String first = plan.etag();

        Api.refused(Api.as(officer).body(FULL).put(plan.address()), 428, "precondition-required");
        plan.change(FULL)
                .then()
                .statusCode(200)
                .body("title", is("แผนปฏิบัติการ"))
                .header("ETag", is("\"1\""));
        Api.refused(Api.changing(officer, first).body(FULL).put(plan.address()), 412, "stale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|{\"title\":\" \",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}",
                "lastFiscalYear|{\"title\":\"x\",\"firstFiscalYear\":2570,\"lastFiscalYear\":2566}",
                "firstFiscalYear|{\"title\":\"x\",\"firstFiscalYear\":2560,\"lastFiscalYear\":2565}",
                "targets|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"targets\":[{\"fiscalYear\":2571}]}",
                "targets|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"targets\":[{\"fiscalYear\":2566},{\"fiscalYear\":2566}]}",
                "targets[0].itaScore|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"targets\":[{\"fiscalYear\":2566,\"itaScore\":100.01}]}",
                "objectives[1]|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"objectives\":[\"x\",\" \"]}",
                "colour|{\"title\":\"x\",\"colour\":\"red\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}",
                "firstFiscalYear|{\"title\":\"x\",\"firstFiscalYear\":\"2566\",\"lastFiscalYear\":2570}",
                "firstFiscalYear|{\"title\":\"x\",\"firstFiscalYear\":2566.5,\"lastFiscalYear\":2570}",
                "firstFiscalYear|{\"title\":\"x\",\"firstFiscalYear\":{},\"lastFiscalYear\":2570}",
                "title|{\"title\":5,\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}",
                "title|{\"title\":\"a\\u0000b\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}",
                "objectives[0]|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"objectives\":[\"\\u0000\"]}",
                "announcement.date|{\"title\":\"x\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"announcement\":{\"date\":\"31/8/65\"}}",
                "body|{\"title\":\"x\",",
            })
    void whatCannotBeAPlanIsRefusedNamingTheField(String field, String body) {
        Api.invalid(draft(body), field);
    }

    @Test
    void aBodyThatIsNotJsonIsOfNoKnownType() {
        Response answer = Api.creating(officer)
                .contentType(ContentType.TEXT)
                .body("แผน".getBytes(StandardCharsets.UTF_8))
                .post(TestPlan.PLANS);

        Api.refused(answer, 415, "unsupported-media-type");
    }

    @Test
    void aRefusalIsThaiUnlessTheCallerPrefersEnglish() {
        String broken =
                "{\"title\":\" \",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570,\"targets\":[{\"fiscalYear\":2566,\"itaScore\":101}]}";

        RestAssured.given()
                .auth()
                .oauth2(officer)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(broken)
                .post(TestPlan.PLANS)
                .then()
                .statusCode(400)
                .header("Content-Language", is("th"))
                .body("title", is("คำขอไม่ถูกต้อง"))
                .body("errors.detail", hasItem("ต้องไม่เว้นว่าง"))
                .body("errors.detail", hasItem("ต้องไม่มากกว่า 100"));
        draft(broken)
                .then()
                .header("Content-Language", is("en"))
                .body("title", is("The request is not valid"))
                .body("errors.detail", hasItem("must not be blank"))
                .body("errors.detail", hasItem("must not be more than 100"));
    }

    @Test
    void pagesOfOneShowEachPlanOnceInTheOrderTheyWereDrafted() {
        List<String> drafted = List.of(
                TestPlan.drafted(lao).id(),
                TestPlan.drafted(lao).id(),
                TestPlan.drafted(lao).id());
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Api.as(officer)
                    .queryParam("limit", 1)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(TestPlan.PLANS);
            page.then().statusCode(200).body("items", hasSize(1));
            seen.add(page.path("items[0].id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(drafted);
        Api.invalid(Api.as(officer).queryParam("cursor", "bm9uZQ").get(TestPlan.PLANS), "cursor");
    }

    @Test
    void theListIsFilteredByState() {
        TestPlan.drafted(lao);
        TestPlan submitted = TestPlan.submitted(lao);

        Api.as(officer)
                .queryParam("state", "SUBMITTED")
                .get(TestPlan.PLANS)
                .then()
                .body("items.id", contains(submitted.id()))
                .body("items[0].nextStep", is("HEAD_OF_PLANNING"));
    }

    @Test
    void anOrganisationThatIsNotRegisteredDraftsNoPlan() {
        Lao unknown = new Lao(UUID.randomUUID(), "1", UUID.randomUUID(), "\"0\"");

        Api.refused(
                Api.creating(unknown.token(Role.OFFICER)).body(FULL).post(TestPlan.PLANS),
                403,
                "organisation-not-registered");
    }

    private Response draft(String body) {
        return Api.creating(officer).body(body).post(TestPlan.PLANS);
    }

    @Test
    void aDraftIsTakenAwayForGood() {
        TestPlan plan = TestPlan.draftedWithItem(lao);

        Api.refused(Api.changing(officer, "\"0\"").delete(plan.address()), 412, "stale");
        Api.invalid(Api.changing(officer, "0").delete(plan.address()), "If-Match");
        Api.changing(officer, plan.etag()).delete(plan.address()).then().statusCode(204);

        Api.refused(Api.as(officer).get(plan.address()), 404, "not-found");
        TestPlan submitted = TestPlan.submitted(lao);
        Api.refused(Api.changing(officer, "*").delete(submitted.address()), 409, "not-a-draft");
    }

    @Test
    void aPlanThatNamesAPersonIsRefusedWithEachFieldThatDoes() {
        String details = TestPlan.DETAILS.replace(
                "\"title\":\"", "\"principles\":\"โทร 081-234-5678\",\"title\":\"โดยนายสมมุติ ");

        Api.refused(
                        Api.creating(lao.token(Role.OFFICER)).body(details).post("/api/v1/action-plans"),
                        400,
                        "invalid-request")
                .body("errors.field", contains("principles", "title"));
        Api.invalid(TestPlan.drafted(lao).addItem(TestPlan.ITEM.replace("โครงการ", "โครงการของนางสาวสมมุติ ")), "name");
    }
}
