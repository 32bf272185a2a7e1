package org.sujarit.benchmarks;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private final Caller caller;

    Requests(Caller caller) {
        this.caller = caller;
    }

    /** @return whether the aim was reached */
    boolean measure(List<Question> questions, PrintStream out) throws InterruptedException {
        List<String> missed = new ArrayList<>();
        out.println();
        out.println(
                "| request | answer | p50 ms | p95 ms | max ms | p50, 8 at once | p95, 8 at once | max, 8 at once |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Question question : questions) {
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

    /** One at a time, and without an aim. */
    Times time(Question question, int times) throws InterruptedException {
        run(question, times / 3, 1);
        return run(question, times, 1);
    }

    private Times run(Question question, int times, int atOnce) throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        long end = System.nanoTime() + LONGEST.toNanos();
        try (ExecutorService callers = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < atOnce; thread++) {
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
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(question.name(), e);
        }
        return new Times(List.copyOf(nanos));
    }

    private String ask(Question question, int i) {
        HttpResponse<String> answer = caller.send(question.request(i), question.user());
        if (answer.statusCode() != question.status()) {
            throw new IllegalStateException(
                    "%s was answered with %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
