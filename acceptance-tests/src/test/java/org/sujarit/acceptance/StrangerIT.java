package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the OpenAPI document, called with the ids of Chang Nuea and tokens of Bang Sao Thong. */
@ExtendWith(RunningStack.class)
class StrangerIT {

    private static final String MARK = "ข้อความลับของจางเหนือ-" + UUID.randomUUID();
    private static final List<String> STRANGERS = List.of(
            "stranger-officer", "stranger-planning", "stranger-complaints", "stranger-auditor", "stranger-admin");

    /** What anybody may read without a token is no secret of an organisation. */
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    private static String complaint;

    @BeforeAll
    static void changNueaHasRowsOfEveryKind() {
        PlanJourney plan = PlanJourney.draft(MARK);
        IDS.put("/api/v1/action-plans/{id}", plan.id);
        IDS.put(
                "{itemId}",
                Api.as("officer").get("/api/v1/action-plans/" + plan.id).path("items[0].id"));
        Response assessment = Api.assessment(2566);
        IDS.put("/api/v1/assessments/{id}", assessment.path("id"));
        IDS.put("{code}", "O1");
        Api.as("officer")
                .header("If-Match", assessment.header("ETag"))
                .body(Map.of("state", "IN_PROGRESS", "note", MARK))
                .put("/api/v1/assessments/" + assessment.path("id") + "/checklist/O1")
                .then()
                .statusCode(200);
        Response sent = Api.anybody()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "ROADS", "description", MARK))
                .post("/api/v1/organisations/" + Api.CHANG_NUEA + "/complaints");
        sent.then().statusCode(201);
        complaint = Api.as("complaints").get("/api/v1/complaints?limit=200").path("items[-1].id");
        IDS.put("/api/v1/complaints/{id}", complaint);
        IDS.put("{organisationId}", Api.CHANG_NUEA);
        IDS.put("/api/v1/organisations/{id}", Api.CHANG_NUEA);
    }

    @Test
    void ownPeopleSeeTheMarkedRows() {
        assertThat(Api.as("officer").get(concrete("/api/v1/action-plans/{id}")).asString())
                .contains(MARK);
        assertThat(Api.as("officer").get(concrete("/api/v1/assessments/{id}")).asString())
                .contains(MARK);
        assertThat(Api.as("complaints").get(concrete("/api/v1/complaints/{id}")).asString())
                .contains(MARK);
    }

    @TestFactory
    Stream<DynamicTest> strangerSeesAndChangesNothing() {
        Map<String, Map<String, Map<String, Object>>> paths =
                Api.anybody().get("/openapi").then().statusCode(200).extract().path("paths");
        assertThat(paths).hasSizeGreaterThan(20);
        return paths.entrySet().stream().flatMap(path -> path.getValue().keySet().stream()
                .filter(Set.of("get", "post", "put", "delete", "patch")::contains)
                .flatMap(method -> STRANGERS.stream()
                        .map(user -> DynamicTest.dynamicTest(
                                method.toUpperCase(Locale.ROOT) + " " + path.getKey() + " as " + user,
                                () -> refused(method, path.getKey(), user)))));
    }

    private static void refused(String method, String path, String user) {
        String before = ownView();

        Response answer = request(user).request(method, concrete(path));

        assertThat(answer.asString()).doesNotContain(MARK);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
        assertThat(ownView()).isEqualTo(before);
    }

    private static RequestSpecification request(String user) {
        return Api.creating(user)
                .header("If-Match", "*")
                .body("{\"decision\":\"APPROVE\",\"state\":\"DONE\",\"result\":\"x\"}");
    }

    private static String ownView() {
        return Api.as("officer").get(concrete("/api/v1/action-plans/{id}")).asString()
                + Api.as("officer").get(concrete("/api/v1/assessments/{id}")).asString()
                + Api.as("complaints").get(concrete("/api/v1/complaints/{id}")).asString()
                + Api.anybody().get("/api/v1/organisations/" + Api.CHANG_NUEA).asString();
    }

    /** The path with Chang Nuea's ids in it; what is left over gets an id of nobody. */
    private static String concrete(String path) {
        String result = path;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            if (id.getKey().startsWith("/")) {
                String filled = id.getKey().replaceAll("\\{[^}]*}", id.getValue());
                if (result.startsWith(id.getKey())) {
                    result = filled + result.substring(id.getKey().length());
                }
            } else {
                result = result.replace(id.getKey(), id.getValue());
            }
        }
        return result.replace("{service}", "plan-service")
                .replace("{fiscalYear}", "2566")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
