package org.sujarit.plan;

import io.restassured.response.Response;
import java.util.UUID;
import org.sujarit.kit.security.Role;

/** A risk assessment of a test's own, with the version that its caller has read. */
public final class TestRiskAssessment {

    public static final String ASSESSMENTS = "/api/v1/risk-assessments";
    public static final String TOPIC = "sujarit.risk-assessment";
    public static final String DRAFT = "{\"fiscalYear\":2566}";
    /** Level MEDIUM. */
    public static final String RISK = risk(3, 3);

    public static final String RESULT =
            "{\"summary\":\"ดำเนินการแล้ว\",\"likelihoodAfter\":2,\"impactAfter\":5,\"status\":\"DONE\"}";

    private final Lao lao;
    private final String id;
    private String etag;

    private TestRiskAssessment(Lao lao, String id, String etag) {
        this.lao = lao;
        this.id = id;
        this.etag = etag;
    }

    public static String risk(int likelihood, int impact) {
        return risk(likelihood, impact, "");
    }

    /** @param more further fields, each with a comma before it */
    public static String risk(int likelihood, int impact, String more) {
        return "{\"processStep\":\"การจัดซื้อจัดจ้าง\",\"riskEvent\":\"เอื้อประโยชน์\",\"likelihood\":%d,\"impact\":%d%s}"
                .formatted(likelihood, impact, more);
    }

    /** A risk with this control, of whatever form. */
    public static String controlledBy(String control) {
        return risk(4, 4, ",\"controls\":[" + control + "]");
    }

    public static Response draft(Lao lao, String body) {
        return Api.creating(lao.token(Role.OFFICER)).body(body).post(ASSESSMENTS);
    }

    public static TestRiskAssessment drafted(Lao lao) {
        return of(lao, draft(lao, DRAFT));
    }

    public static TestRiskAssessment draftedWithRisk(Lao lao) {
        TestRiskAssessment assessment = drafted(lao);
        assessment.addRisk(RISK).then().statusCode(201);
        return assessment;
    }

    public static TestRiskAssessment published(Lao lao) {
        return draftedWithRisk(lao).passed();
    }

    public static TestRiskAssessment withResults(Lao lao) {
        TestRiskAssessment assessment = published(lao);
        assessment.recordResult(assessment.firstRisk(), RESULT).then().statusCode(200);
        assessment.publishResults().then().statusCode(200);
        return assessment;
    }

    /** @param kind {@code risk-assessments} or {@code risk-results} */
    public static Response publishedBy(Lao lao, String kind) {
        return Api.anyone().queryParam("organisationId", lao.id()).get("/api/v1/published-" + kind);
    }

    /** Whatever its state is. */
    public static TestRiskAssessment of(Lao lao, Response made) {
        made.then().statusCode(201);
        return new TestRiskAssessment(lao, made.path("id"), made.header("ETag"));
    }

    public TestRiskAssessment passed() {
        publish().then().statusCode(200);
        return this;
    }

    public String id() {
        return id;
    }

    public String etag() {
        return etag;
    }

    public String address() {
        return ASSESSMENTS + "/" + id;
    }

    public String publicAddress() {
        return "/api/v1/published-risk-assessments/" + id;
    }

    public String publicAddressOfResults() {
        return "/api/v1/published-risk-results/" + get().path("resultsId");
    }

    public Response get() {
        return read(Api.as(lao.token(Role.OFFICER)).get(address()));
    }

    public String firstRisk() {
        return get().path("risks[0].id");
    }

    public Response addRisk(String risk) {
        return read(Api.creating(lao.token(Role.OFFICER)).body(risk).post(address() + "/risks"));
    }

    public Response changeRisk(String riskId, String risk) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).body(risk).put(address() + "/risks/" + riskId));
    }

    public Response removeRisk(String riskId) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).delete(address() + "/risks/" + riskId));
    }

    public Response publish() {
        return read(Api.changing(lao.token(Role.OFFICER), etag).post(address() + "/publication"));
    }

    public Response recordResult(String riskId, String result) {
        return read(Api.changing(lao.token(Role.OFFICER), etag)
                .body(result)
                .put(address() + "/risks/" + riskId + "/result"));
    }

    public Response publishResults() {
        return read(Api.changing(lao.token(Role.OFFICER), etag).post(address() + "/results-publication"));
    }

    public Response revise() {
        return Api.creating(lao.token(Role.OFFICER)).post(address() + "/revisions");
    }

    public Response history() {
        return Api.as(lao.token(Role.AUDITOR)).get(address() + "/history");
    }

    public static String someId() {
        return UUID.randomUUID().toString();
    }

    private Response read(Response response) {
        if (response.header("ETag") != null) {
            etag = response.header("ETag");
        }
        return response;
    }
}
