package org.sujarit.benchmarks;

import java.util.List;

/** How long each of a number of tries took. */
record Times(List<Long> nanos) {

    static final String HEADER = "| what | tries | p50 ms | p95 ms | max ms |\n| --- | ---: | ---: | ---: | ---: |";

    Times {
        nanos = nanos.stream().sorted().toList();
    }

    double median() {
        return percentile(50);
    }

    String row(String what) {
        return "| %s | %d | %s |".formatted(what, nanos.size(), cells());
    }

    String cells() {
        return "%.0f | %.0f | %.0f".formatted(percentile(50), percentile(95), percentile(100));
    }

    /** Where a difference of less than a millisecond counts. */
    String fineCells() {
        return "%.2f | %.2f | %.0f".formatted(percentile(50), percentile(95), percentile(100));
    }

    /** In milliseconds, by the nearest rank. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(nanos.size() * percent / 100.0);
        return nanos.get(Math.max(rank, 1) - 1) / 1e6;
    }
}
