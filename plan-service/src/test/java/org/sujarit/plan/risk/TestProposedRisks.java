package org.sujarit.plan.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;

/** The risks that complaints have proposed to an organisation, and the pattern of the first of them. */
record TestProposedRisks(Lao lao, ObjectNode pattern) {

    static final String PROPOSED = "/api/v1/proposed-risks";

    /** The pattern as it was detected again. */
    ObjectNode detected(int count, String at) {
        return pattern.deepCopy().put("count", count).put("detectedAt", at);
    }

    Response list() {
        return Api.as(lao.token(Role.AUDITOR)).get(PROPOSED);
    }

    Response list(String parameter, String value) {
        return Api.as(lao.token(Role.AUDITOR)).queryParam(parameter, value).get(PROPOSED);
    }

    String only() {
        return list().path("items[0].id");
    }

    /** Decides on the only proposal as it stands. */
    Response decide(String decision, String body) {
        String address = PROPOSED + "/" + only();
        String officer = lao.token(Role.OFFICER);
        String etag = Api.as(officer).get(address).header("ETag");
        return Api.changing(officer, etag).body(body).post(address + "/" + decision);
    }

    List<String> trail() {
        return Api.as(lao.token(Role.AUDITOR))
                .get("/api/v1/services/plan-service/audit-trail")
                .path("items.findAll { it.subjectType == 'proposed-risk' }.action");
    }
}
