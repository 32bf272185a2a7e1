package org.sujarit.acceptance;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A document of Chang Nuea's on its way through the system, and the version of it that was last read. */
class Journey {

    private static final List<String> CHAIN = List.of("planning", "office", "clerk", "executive");

    final String id;
    String etag;
    private final String collection;

    /** @param made an answer that shows the document */
    Journey(String collection, Response made) {
        this.collection = collection;
        this.id = made.path("id");
        this.etag = made.header("ETag");
    }

    static Journey begin(String collection, Map<String, Object> body) {
        return new Journey(
                collection, created(collection, Api.creating("officer").body(body)));
    }

    /** The draft that shall follow this document. */
    Journey successor(String successors) {
        return new Journey(collection, created(collection + "/" + id + "/" + successors, Api.creating("officer")));
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

    /** Takes a complete draft through the whole chain. */
    void approveAll() {
        submit().then().statusCode(200);
        CHAIN.forEach(approver -> approve(approver).then().statusCode(200));
    }

    void approveAllAndPublish() {
        approveAll();
        publish().then().statusCode(200);
    }

    /** A step that the version which was last read is to take. */
    Response act(String user, String step, Object body) {
        RequestSpecification request = Api.as(user).header("If-Match", etag);
        return remember((body == null ? request : request.body(body)).post(address() + "/" + step));
    }

    /** Adds a part, such as an item of a plan. */
    Response add(String parts, Map<String, Object> body) {
        Response added = created(
                address().substring("/api/v1/".length()) + "/" + parts,
                Api.creating("officer").body(body));
        return remember(added);
    }

    Response change(String part, Object body) {
        return remember(Api.as("officer").header("If-Match", etag).body(body).put(address() + "/" + part));
    }

    Response remove(String part) {
        return remember(Api.as("officer").header("If-Match", etag).delete(address() + "/" + part));
    }

    Response read() {
        return Api.as("officer").get(address());
    }

    Response published() {
        return Api.anybody().get(publicAddress());
    }

    String address() {
        return "/api/v1/" + collection + "/" + id;
    }

    String publicAddress() {
        return RunningStack.gateway() + "/api/v1/published-" + collection + "/" + id;
    }

    /** Keeps the version that an answer shows. */
    Response remember(Response response) {
        if (response.statusCode() < 300) {
            etag = response.header("ETag");
        }
        return response;
    }

    private static Response created(String path, RequestSpecification request) {
        Response made = request.post("/api/v1/" + path);
        made.then().statusCode(201);
        return made;
    }
}
