package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sujarit.acceptance.ApiDocument.Operation;

/**
 * Every operation of the OpenAPI document, called with valid requests, the ids of Chang Nuea and tokens of Bang Sao
 * Thong: only who calls is wrong, so nothing but the caller can be the reason of a refusal.
 */
@ExtendWith(RunningStack.class)
class StrangerIT {

    private static final String MARK = "ข้อความลับของจางเหนือ-" + UUID.randomUUID();
    private static final List<String> STRANGERS = List.of(
            "stranger-officer", "stranger-planning", "stranger-complaints", "stranger-auditor", "stranger-admin");
    /** What a role, or the organisation in the path, rules out for every stranger before a row is looked for. */
    private static final Set<String> FORBIDDEN_TO_ALL = Set.of(
            "PUT /api/v1/organisations/{id}",
            "POST /api/v1/no-gift-declarations/{id}/publication",
            "POST /api/v1/services/plan-service/dead-letters/{id}/replay",
            "POST /api/v1/services/complaint-service/dead-letters/{id}/replay",
            "POST /api/v1/services/ita-service/dead-letters/{id}/replay",
            "GET /api/v1/monitor/organisations/{organisationId}/verdicts",
            "POST /api/v1/monitor/organisations/{organisationId}/verdicts",
            "GET /api/v1/monitor/organisations/{organisationId}/verdicts/{verdictId}",
            "GET /api/v1/monitor/organisations/{organisationId}/progress-reports/{id}",
            "GET /api/v1/monitor/organisations/{organisationId}/progress-reports/{id}/entries/{itemId}"
                    + "/evidence-files/{fileId}");

    private static RowsOfEveryKind rows;
    private static Set<String> idsOfChangNuea;

    /** What Chang Nuea's people saw after the last operation that could change something. */
    private static OwnView seen;

    private record OwnView(List<String> rows, List<String> lists) {}

    @BeforeAll
    static void changNueaHasRowsOfEveryKind() {
        rows = new RowsOfEveryKind(MARK);
        idsOfChangNuea = idsOfChangNuea();
        seen = ownView();
    }

    @Test
    void ownPeopleSeeTheMarkedRows() {
        for (String list : RowsOfEveryKind.LISTS.keySet()) {
            // A round has days and a proposal a category: there is no text of anybody's in them.
            if (list.endsWith("verdicts")) {
                assertThat(Api.all(RowsOfEveryKind.LISTS.get(list), list).toString())
                        .contains(MARK);
            } else if (!list.endsWith("reporting-rounds") && !list.endsWith("proposed-risks")) {
                assertThat(rows.rows().keySet().stream().filter(row -> row.startsWith(list)))
                        .as(list)
                        .anySatisfy(row -> assertThat(
                                        Api.as(rows.rows().get(row)).get(row).asString())
                                .contains(MARK));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> strangerSeesAndChangesNothing() {
        List<Operation> operations = ApiDocument.fetch().operations();
        assertThat(operations).hasSizeGreaterThan(35);
        return operations.stream()
                .map(StrangerIT::valid)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(), () -> strangersAreRefused(operation, concrete(operation.path()))));
    }

    /** The examples of some name a row that the stranger's organisation doesn't have. */
    private static Operation valid(Operation operation) {
        Object body = rows.bodies().get(operation.toString());
        return body == null ? operation : operation.with(body);
    }

    private static void strangersAreRefused(Operation operation, String path) {
        Set<Integer> refusals = new HashSet<>();
        for (String stranger : STRANGERS) {
            Response answer = operation.send(Api.as(stranger), path);
            String body = answer.asString();

            assertThat(body).as(stranger).doesNotContain(MARK);
            assertThat(answer.statusCode())
                    .as("%s, whose request is valid: %s", stranger, body)
                    .isLessThan(500)
                    .isNotIn(400, 415, 422, 428);
            if (operation.isPublic()) {
                seesWhatAnybodySees(operation, path, answer);
            } else if (namesARow(operation)) {
                assertThat(answer.statusCode()).as("%s: %s", stranger, body).isIn(403, 404);
                refusals.add(answer.statusCode());
            } else {
                assertThat(idsOfChangNuea).as(stranger).noneMatch(body::contains);
            }
        }

        if (!operation.isRead()) {
            changesNothing(operation);
        }
        if (!refusals.isEmpty() && !FORBIDDEN_TO_ALL.contains(operation.toString())) {
            assertThat(refusals)
                    .as("whose role would do is told that there is no such row")
                    .contains(404);
        }
    }

    private static void seesWhatAnybodySees(Operation operation, String path, Response answer) {
        Response anybodys = operation.send(Api.anybody(), path);
        assertThat(answer.statusCode()).isEqualTo(anybodys.statusCode());
        if (operation.isRead() || answer.statusCode() >= 400) {
            assertThat(answer.asString()).isEqualTo(anybodys.asString());
        } else {
            assertThat(fields(answer)).isEqualTo(fields(anybodys));
        }
    }

    /** Open311 answers with a list also where it is of one. */
    private static Set<?> fields(Response answer) {
        Object whole = answer.jsonPath().get("");
        Object one = whole instanceof List<?> list ? list.getFirst() : whole;
        return ((Map<?, ?>) one).keySet();
    }

    /** The lists may grow where anybody may send something. */
    private static void changesNothing(Operation operation) {
        OwnView before = seen;
        seen = ownView();
        assertThat(seen.rows()).isEqualTo(before.rows());
        if (!operation.isPublic()) {
            assertThat(seen.lists()).isEqualTo(before.lists());
        }
    }

    private static OwnView ownView() {
        return new OwnView(
                rows.rows().entrySet().stream()
                        .map(row -> {
                            Response answer = Api.as(row.getValue()).get(row.getKey());
                            answer.then().statusCode(200);
                            return answer.header("ETag") + answer.asString();
                        })
                        .toList(),
                RowsOfEveryKind.LISTS.entrySet().stream()
                        .map(list -> Api.all(list.getValue(), list.getKey()).toString())
                        .toList());
    }

    private static Set<String> idsOfChangNuea() {
        Set<String> ids = new HashSet<>(Set.of(Api.CHANG_NUEA));
        RowsOfEveryKind.LISTS.forEach((list, user) ->
                Api.all(user, list).forEach(row -> ids.add(row.get("id").toString())));
        return ids;
    }

    private static boolean namesARow(Operation operation) {
        // A year and a subject are everybody's: a stranger's own row may go by the same.
        return operation
                .path()
                .replace("{fiscalYear}", "")
                .replace("{subject}", "")
                .contains("{");
    }

    /** The path with Chang Nuea's ids in it. */
    private static String concrete(String path) {
        String filled = path;
        for (Map.Entry<String, String> id : rows.paths().entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        assertThat(filled).as("a row of Chang Nuea for every id").doesNotContain("{");
        return filled;
    }
}
