package org.sujarit.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The service's API as a test's caller uses it. */
public final class Api {

    private Api() {}

    /** The path of what was made; its address is the gateway's, which a service's own test doesn't have. */
    public static String made(Response created) {
        String location = created.header("Location");
        assertThat(location).startsWith("http://localhost:8080/api/v1/");
        return location.substring("http://localhost:8080".length());
    }

    public static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    public static RequestSpecification as(String token) {
        return anyone().auth().oauth2(token);
    }

    public static RequestSpecification creating(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification changing(String token, String etag) {
        return as(token).header("If-Match", etag);
    }

    /** Fails unless the answer is a problem document of this status and kind. */
    public static ValidatableResponse refused(Response response, int status, String kind) {
        return response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", is("urn:sujarit:problem:" + kind))
                .body("status", is(status));
    }

    /** Fails unless the answer is a 400 that names this field first. */
    public static ValidatableResponse invalid(Response response, String field) {
        return refused(response, 400, "invalid-request").body("errors[0].field", is(field));
    }

    /** The answers to so many requests that are sent at the same moment. */
    public static List<Response> atOnce(int requests, Supplier<Response> request) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests);
        try (ExecutorService clients = Executors.newFixedThreadPool(requests)) {
            List<Future<Response>> sent = IntStream.range(0, requests)
                    .mapToObj(i -> clients.submit(() -> {
                        start.await();
                        return request.get();
                    }))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** Fails unless of so many requests at the same moment one makes something and the others are refused in this way. */
    public static void oneMakesIt(int requests, String refusal, Supplier<Response> request) throws Exception {
        List<Response> answers = atOnce(requests, request);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> refused(answer, 409, refusal));
    }
}
