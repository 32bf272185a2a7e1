package org.sujarit.benchmarks;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sujarit.benchmarks.Caller.Request;

/**
 * Whether the answer to a wrong receipt, or the time it takes, tells which tracking numbers exist: numbers that nobody
 * has, numbers with a wrong secret, and malformed ones are asked for in turn.
 */
final class RefusedReceipts {

    private static final int TIMES = 1000;
    private static final int WARM_UP = 300;
    private static final double MOST_MS = 5;

    private final Caller caller;
    private final List<Kind> kinds;
    private final Set<String> answers = new HashSet<>();

    RefusedReceipts(Caller caller, Channel channel) throws SQLException {
        this.caller = caller;
        List<String> unknown = channel.unknownNumbers(TIMES);
        this.kinds = List.of(
                new Kind("unknown number", unknown),
                new Kind("wrong secret", channel.knownNumbers(TIMES)),
                new Kind(
                        "malformed number",
                        unknown.stream().map(number -> number.substring(1)).toList()));
    }

    private record Kind(String name, List<String> numbers, List<Long> nanos) {

        Kind(String name, List<String> numbers) {
            this(name, numbers, new ArrayList<>());
        }

        Times times() {
            return new Times(nanos);
        }
    }

    /** @return whether they can't be told apart */
    boolean measure(PrintStream out) {
        askInTurn(WARM_UP);
        kinds.forEach(kind -> kind.nanos().clear());
        askInTurn(TIMES);
        out.println();
        out.println("Receipts that open nothing, one at a time and one of each kind in turn:");
        out.println();
        out.println(Times.HEADER);
        for (Kind kind : kinds) {
            out.printf(
                    "| %s | %d | %s |%n",
                    kind.name(), kind.nanos().size(), kind.times().fineCells());
        }
        double apart =
                Math.abs(kinds.get(0).times().median() - kinds.get(1).times().median());
        out.printf(
                "%n%d different answers (status, headers and body); the medians of unknown numbers and wrong secrets are"
                        + " %.2f ms apart.%n",
                answers.size(), apart);
        return answers.size() == 1 && apart <= MOST_MS;
    }

    private void askInTurn(int times) {
        for (int i = 0; i < times; i++) {
            for (Kind kind : kinds) {
                String path = "/api/v1/complaint-tracking/" + kind.numbers().get(i);
                Map<String, String> secret = Map.of("Tracking-Secret", "0000-0000-0000-%04d-%04d".formatted(i, i));
                long begin = System.nanoTime();
                HttpResponse<String> answer = caller.send(new Request(path, secret, null), null);
                kind.nanos().add(System.nanoTime() - begin);
                answers.add("%d %s %s"
                        .formatted(answer.statusCode(), answer.headers().map().keySet(), answer.body()));
            }
        }
    }
}
