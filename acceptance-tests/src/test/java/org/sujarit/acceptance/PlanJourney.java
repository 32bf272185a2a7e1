package org.sujarit.acceptance;

import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A plan on its way through the system, and the version of it that was last read. */
final class PlanJourney {

    final String id;
    String etag;

    private PlanJourney(String id, String etag) {
        this.id = id;
        this.etag = etag;
    }

    /** A draft with one item. */
    static PlanJourney draft(String title) {
        Response drafted = Api.creating("officer")
                .body(Map.of("title", title, "firstFiscalYear", 2566, "lastFiscalYear", 2570))
                .post("/api/v1/action-plans");
        drafted.then().statusCode(201).header("Location", startsWith(RunningStack.gateway()));
        PlanJourney plan = new PlanJourney(drafted.path("id"), drafted.header("ETag"));
        Response added = Api.creating("officer").body("""
                        {"kind":"MEASURE","name":"มาตรการ NO GIFT Policy","guidelineCodes":["2.2.2"],
                         "years":[{"fiscalYear":2566,"budget":{"kind":"NO_BUDGET"}},
                                  {"fiscalYear":2567,"budget":{"kind":"NO_BUDGET"}}]}""").post("/api/v1/action-plans/" + plan.id + "/items");
        added.then().statusCode(201).header("Location", startsWith(RunningStack.gateway()));
        plan.etag = added.header("ETag");
        return plan;
    }

    static PlanJourney approved(String title) {
        PlanJourney plan = draft(title);
        plan.submit().then().statusCode(200);
        for (String approver : new String[] {"planning", "office", "clerk", "executive"}) {
            plan.approve(approver).then().statusCode(200);
        }
        return plan;
    }

    Response submit() {
        return act("officer", "submission", null);
    }

    Response approve(String user) {
        return act(user, "decisions", Map.of("decision", "APPROVE"));
    }

    Response sendBack(String user, String reason) {
        return act(user, "decisions", Map.of("decision", "SEND_BACK", "reason", reason));
    }

    Response publish() {
        return act("officer", "publication", null);
    }

    /** An edit of the plan's title, in the version that was last read. */
    Response edit(String title) {
        return remember(edit().header("If-Match", etag).body(details(title)).put("/api/v1/action-plans/" + id));
    }

    RequestSpecification edit() {
        return Api.as("officer");
    }

    static Map<String, Object> details(String title) {
        return Map.of("title", title, "firstFiscalYear", 2566, "lastFiscalYear", 2570);
    }

    String publicAddress() {
        return RunningStack.gateway() + "/api/v1/published-action-plans/" + id;
    }

    private Response act(String user, String action, Object body) {
        RequestSpecification request = Api.as(user).header("If-Match", etag);
        return remember(
                (body == null ? request : request.body(body)).post("/api/v1/action-plans/" + id + "/" + action));
    }

    private Response remember(Response response) {
        if (response.statusCode() < 300) {
            etag = response.header("ETag");
        }
        return response;
    }
}
