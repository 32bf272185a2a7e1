package org.sujarit.plan;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.sujarit.kit.security.Role;

/** A plan of a test's own, with the version that its caller has read. */
public final class TestPlan {

    public static final String PLANS = "/api/v1/action-plans";
    public static final String DETAILS = "{\"title\":\"แผน\",\"firstFiscalYear\":2566,\"lastFiscalYear\":2570}";
    public static final String ITEM = """
            {"kind":"PROJECT","name":"โครงการ","guidelineCodes":["1.3.1"],
             "years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.5}}]}""";
    public static final String APPROVE = "{\"decision\":\"APPROVE\"}";
    public static final List<String> CHAIN =
            List.of(Role.HEAD_OF_PLANNING, Role.HEAD_OF_OFFICE, Role.CLERK, Role.CHIEF_EXECUTIVE);

    private final Lao lao;
    private final String id;
    private String etag;

    private TestPlan(Lao lao, String id, String etag) {
        this.lao = lao;
        this.id = id;
        this.etag = etag;
    }

    public static TestPlan drafted(Lao lao) {
        Response response = Api.creating(lao.token(Role.OFFICER)).body(DETAILS).post(PLANS);
        response.then().statusCode(201);
        return new TestPlan(lao, response.path("id"), response.header("ETag"));
    }

    public static TestPlan draftedWithItem(Lao lao) {
        TestPlan plan = drafted(lao);
        plan.addItem(ITEM).then().statusCode(201);
        return plan;
    }

    public static TestPlan submitted(Lao lao) {
        TestPlan plan = draftedWithItem(lao);
        plan.submit().then().statusCode(200);
        return plan;
    }

    public static TestPlan approved(Lao lao) {
        return draftedWithItem(lao).approve();
    }

    public static TestPlan published(Lao lao) {
        return draftedWithItem(lao).passed();
    }

    /** Whatever its state is. */
    public static TestPlan of(Lao lao, Response made) {
        made.then().statusCode(201);
        return new TestPlan(lao, made.path("id"), made.header("ETag"));
    }

    /** Takes a draft with items through the chain to the public. */
    public TestPlan passed() {
        approve().publish().then().statusCode(200);
        return this;
    }

    private TestPlan approve() {
        submit().then().statusCode(200);
        CHAIN.forEach(role -> decide(role, APPROVE).then().statusCode(200));
        return this;
    }

    public Lao lao() {
        return lao;
    }

    public Response amend() {
        return Api.creating(lao.token(Role.OFFICER)).post(address() + "/amendments");
    }

    public Response copy(String title, int firstFiscalYear, int lastFiscalYear) {
        return Api.creating(lao.token(Role.OFFICER))
                .body("{\"title\":\"%s\",\"firstFiscalYear\":%d,\"lastFiscalYear\":%d}"
                        .formatted(title, firstFiscalYear, lastFiscalYear))
                .post(address() + "/copies");
    }

    public String id() {
        return id;
    }

    public String etag() {
        return etag;
    }

    public String address() {
        return PLANS + "/" + id;
    }

    public String publicAddress() {
        return "/api/v1/published-action-plans/" + id;
    }

    public Response get() {
        return Api.as(lao.token(Role.OFFICER)).get(address());
    }

    public Response addItem(String item) {
        return read(Api.creating(lao.token(Role.OFFICER)).body(item).post(address() + "/items"));
    }

    public Response change(String details) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).body(details).put(address()));
    }

    public Response changeItem(String itemId, String item) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).body(item).put(address() + "/items/" + itemId));
    }

    public Response removeItem(String itemId) {
        return read(Api.changing(lao.token(Role.OFFICER), etag).delete(address() + "/items/" + itemId));
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

    /** Someone does something with the version that was read last. */
    public Response act(String token, String action, String body) {
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
