package org.sujarit.plan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.sujarit.kit.security.Role;

/** A progress report of a test's own, with the version that its caller has read. */
public final class TestReport {

    public static final String REPORTS = "/api/v1/progress-reports";
    public static final String ROUNDS = "/api/v1/reporting-rounds";
    /** What is said of the first item of {@link #plan}. */
    public static final String DONE = """
            {"state":"COMPLETED","summary":"จัดแล้ว","results":[{"indicator":"เข้าใจ","value":85.5}],"spentBaht":18500.25,
             "problems":"ผู้ปกครองมาน้อย","suggestions":"จัดวันหยุด","evidenceLinks":["https://example.go.th/a"]}""";

    public static final String UNDER_WAY = "{\"state\":\"IN_PROGRESS\",\"summary\":\"กำลังทำ\",\"spentBaht\":0}";

    private static final String ITEM = """
            {"kind":"PROJECT","name":"โครงการ","guidelineCodes":["1.3.1"],
             "years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.50}}],
             "outcomes":[{"name":"เข้าใจ","comparison":"AT_LEAST","value":80,"unit":"%"}]}""";
    private static final String FREE_ITEM = """
            {"kind":"MEASURE","name":"มาตรการ","guidelineCodes":["2.1.1"],
             "years":[{"fiscalYear":2566,"budget":{"kind":"NO_BUDGET"}}]}""";
    private static final String LATER_ITEM = """
            {"kind":"ACTIVITY","name":"กิจกรรมปีหน้า","guidelineCodes":["2.1.1"],
             "years":[{"fiscalYear":2567,"budget":{"kind":"NO_BUDGET"}}]}""";

    private final Lao lao;
    private final String id;
    private String etag;

    private TestReport(Lao lao, Response made) {
        made.then().statusCode(201);
        this.lao = lao;
        this.id = made.path("id");
        this.etag = made.header("ETag");
    }

    /** A published plan of two items in 2566 and one in the year after. */
    public static TestPlan plan(Lao lao) {
        TestPlan plan = TestPlan.drafted(lao);
        List.of(ITEM, FREE_ITEM, LATER_ITEM)
                .forEach(item -> plan.addItem(item).then().statusCode(201));
        return plan.passed();
    }

    /** A round of 2566; the six-month one is open in April 2023, the annual one in October 2023. */
    public static String round(Lao lao, String kind) {
        String days = kind.equals("SIX_MONTH")
                ? "\"opensOn\":\"2023-04-01\",\"closesOn\":\"2023-04-30\""
                : "\"opensOn\":\"2023-10-01\",\"closesOn\":\"2023-10-31\"";
        Response made = makeRound(lao, "{\"fiscalYear\":2566,\"kind\":\"%s\",%s}".formatted(kind, days));
        made.then().statusCode(201);
        return made.path("id");
    }

    public static Response makeRound(Lao lao, String details) {
        return Api.creating(lao.token(Role.ORGANISATION_ADMINISTRATOR))
                .body(details)
                .post(ROUNDS);
    }

    public static Response open(Lao lao, String roundId, String planId) {
        return Api.creating(lao.token(Role.OFFICER))
                .body("{\"roundId\":\"%s\",\"planId\":\"%s\"}".formatted(roundId, planId))
                .post(REPORTS);
    }

    public static TestReport opened(Lao lao, String roundId, String planId) {
        return new TestReport(lao, open(lao, roundId, planId));
    }

    public TestReport revised() {
        return new TestReport(lao, revise());
    }

    public Response revise() {
        return Api.creating(lao.token(Role.OFFICER)).post(address() + "/revisions");
    }

    /** Takes a complete draft through the chain to the public. */
    public TestReport sent() {
        submit().then().statusCode(200);
        TestPlan.CHAIN.forEach(role -> decide(role, TestPlan.APPROVE).then().statusCode(200));
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
        return REPORTS + "/" + id;
    }

    public String publicAddress() {
        return "/api/v1/published-progress-reports/" + id;
    }

    public Response get() {
        return Api.as(lao.token(Role.OFFICER)).get(address());
    }

    public String itemId(int index) {
        return get().path("entries[" + index + "].itemId");
    }

    public Response document() {
        return Api.as(lao.token(Role.AUDITOR)).get(address() + "/document");
    }

    public Response record(String itemId, String progress) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).body(progress).put(address() + "/entries/" + itemId));
    }

    public Response addFile(String itemId, String name, byte[] content) {
        Response added = Api.creating(lao.token(Role.OFFICER))
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(files(itemId));
        if (added.statusCode() == 201) {
            etag = get().header("ETag");
        }
        return added;
    }

    public Response removeFile(String itemId, String fileId) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).delete(files(itemId) + "/" + fileId));
    }

    public String files(String itemId) {
        return address() + "/entries/" + itemId + "/evidence-files";
    }

    public Response discard() {
        return Api.changing(lao.token(Role.OFFICER), etag).delete(address());
    }

    public Response submit() {
        return act(lao.token(Role.OFFICER), "submission", null);
    }

    public Response decide(String role, String decision) {
        return act(lao.token(role), "decisions", decision);
    }

    public Response publish() {
        return act(lao.token(Role.OFFICER), "publication", null);
    }

    private Response act(String token, String action, String body) {
        RequestSpecification request = Api.changing(token, etag);
        return read((body == null ? request : request.body(body)).post(address() + "/" + action));
    }

    private Response read(Response response) {
        if (response.header("ETag") != null) {
            etag = response.header("ETag");
        }
        return response;
    }
}
