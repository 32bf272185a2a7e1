package org.sujarit.acceptance;

import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A plan on its way through the system. */
final class PlanJourney extends Journey {

    private PlanJourney(Response drafted) {
        super("action-plans", drafted);
    }

    /** A draft with one item. */
    static PlanJourney draft(String title) {
        Response drafted = Api.creating("officer")
                .body(Map.of("title", title, "firstFiscalYear", 2566, "lastFiscalYear", 2570))
                .post("/api/v1/action-plans");
        drafted.then().statusCode(201).header("Location", startsWith(RunningStack.gateway()));
        PlanJourney plan = new PlanJourney(drafted);
        Response added = Api.creating("officer").body("""
                        {"kind":"MEASURE","name":"มาตรการ NO GIFT Policy","guidelineCodes":["2.2.2"],
                         "years":[{"fiscalYear":2566,"budget":{"kind":"NO_BUDGET"}},
                                  {"fiscalYear":2567,"budget":{"kind":"NO_BUDGET"}}]}""").post(plan.address() + "/items");
        added.then().statusCode(201).header("Location", startsWith(RunningStack.gateway()));
        plan.remember(added);
        return plan;
    }

    static PlanJourney approved(String title) {
        PlanJourney plan = draft(title);
        plan.approveAll();
        return plan;
    }

    /** The spreadsheet of the example, imported as a plan of its own. */
    static PlanJourney imported(String file, String title) {
        Response imported = Api.importPlan("/api/v1/action-plan-imports", file, title);
        imported.then().statusCode(201);
        return new PlanJourney(Api.as("officer").get(imported.header("Location")));
    }

    /** An edit of the plan's title, in the version that was last read. */
    Response edit(String title) {
        return remember(edit().header("If-Match", etag).body(details(title)).put(address()));
    }

    RequestSpecification edit() {
        return Api.as("officer");
    }

    static Map<String, Object> details(String title) {
        return Map.of("title", title, "firstFiscalYear", 2566, "lastFiscalYear", 2570);
    }
}
