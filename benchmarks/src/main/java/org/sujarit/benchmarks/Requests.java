package org.sujarit.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each {@link Question} through the gateway many times, one at a time and eight at once. */
final class Requests {

    private static final int WARM_UP = 60;
    private static final int TIMES = 300;
    private static final int AT_ONCE = 8;

    /** A slow answer shall not make the whole measurement endless. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final double TARGET_MS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String issuer;
    private final Map<String, String> tokens = new HashMap<>();

    Requests(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    boolean measure(PrintStream out) throws InterruptedException {
        List<String> missed = new ArrayList<>();
        out.println();
        out.println(
                "| request | answer | p50 ms | p95 ms | max ms | p50, 8 at once | p95, 8 at once | max, 8 at once |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Question question : Question.ALL) {
            run(question, WARM_UP, AT_ONCE);
            Times alone = run(question, TIMES, 1);
            Times together = run(question, TIMES, AT_ONCE);
            out.printf(
                    "| %s | %.1f kB | %s | %s |%n",
                    question.name(), ask(question, 0).length() / 1000.0, alone.cells(), together.cells());
            if (Math.max(alone.percentile(95), together.percentile(95)) > TARGET_MS) {
                missed.add(question.name());
            }
        }
        out.printf("%n%s%n", missed.isEmpty() ? "Every p95 is below 200 ms." : "p95 above 200 ms: " + missed);
        return missed.isEmpty();
    }

    private Times run(Question question, int times, int atOnce) throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        long end = System.nanoTime() + LONGEST.toNanos();
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < atOnce; caller++) {
                running.add(callers.submit(() -> {
                    for (int i = next.getAndIncrement();
                            i < times && System.nanoTime() < end;
                            i = next.getAndIncrement()) {
                        long begin = System.nanoTime();
                        ask(question, i);
                        nanos.add(System.nanoTime() - begin);
                    }
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(question.name(), e);
        }
        return new Times(List.copyOf(nanos));
    }

    private String ask(Question question, int i) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + question.path(i)));
        if (question.user() != null) {
            request.header("Authorization", "Bearer " + token(question.user()));
        }
        HttpResponse<String> answer = send(request.GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s was answered with %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private synchronized String token(String user) {
        return tokens.computeIfAbsent(user, name -> {
            String form = "grant_type=password&client_id=sujarit&password=demo&username="
                    + URLEncoder.encode(name, StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            try {
                return new ObjectMapper()
                        .readTree(answer.body())
                        .get("access_token")
                        .asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
