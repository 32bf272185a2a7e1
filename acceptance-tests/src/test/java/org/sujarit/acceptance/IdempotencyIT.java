package org.sujarit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class IdempotencyIT {

    @Test
    void fiftyParallelPostsWithOneKeyMakeOnePlan() throws Exception {
        String key = UUID.randomUUID().toString();
        String title = "แผน " + key;
        Api.token("officer");

        List<Response> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(50)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(callers.submit(() -> post(key, title)));
            }
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .hasSize(50)
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(plansNamed(title)).isEqualTo(1);
        post(key, "อีกแผนหนึ่ง").then().statusCode(422).body("type", is("urn:sujarit:problem:idempotency-key-reused"));
    }

    private static Response post(String key, String title) {
        return Api.as("officer")
                .header("Idempotency-Key", key)
                .body(PlanJourney.details(title))
                .post("/api/v1/action-plans");
    }

    private static long plansNamed(String title) {
        return Api.all("officer", "/api/v1/action-plans").stream()
                .filter(plan -> title.equals(plan.get("title")))
                .count();
    }
}
