package org.sujarit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sujarit.stack.Directories;
import org.sujarit.stack.example.ExampleLoader;
import org.sujarit.stack.run.Stack;
import org.sujarit.stack.run.StackSettings;

/** {@code benchmarks/run}: fills the databases with the whole country, asks through the gateway, prints how long. */
public final class BenchmarkCommand {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The local governments of Thailand. */
    private static final int ORGANISATIONS = 7850;

    private static final String PLANS = "plans";
    private static final String COMPLAINTS = "complaints";

    private final Stack stack;
    private final Caller caller;

    private BenchmarkCommand(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack.address("gateway"), stack.address("issuer"));
    }

    /**
     * @param args {@code --only plans} or {@code --only complaints}; a directory in which the filled databases stay, and
     *     are taken up from; without one they are deleted
     */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(args));
        List<String> parts = List.of(PLANS, COMPLAINTS);
        if (rest.size() > 1 && rest.getFirst().equals("--only")) {
            parts = rest.subList(1, 2);
            rest = rest.subList(2, rest.size());
        }
        boolean kept = !rest.isEmpty();
        Path data = kept ? Path.of(rest.getFirst()).toAbsolutePath() : Files.createTempDirectory("sujarit-benchmark");
        Path root = Path.of(System.getProperty("sujarit.root", "."))
                .toAbsolutePath()
                .normalize();
        Stack stack = Stack.open(StackSettings.onFreePorts(root, data), false, BenchmarkCommand::say);
        Thread stopper = new Thread(() -> stop(stack, kept ? null : data), "stopper");
        Runtime.getRuntime().addShutdownHook(stopper);
        stack.startAll();
        if (!new BenchmarkCommand(stack).measure(List.copyOf(parts))) {
            System.exit(1);
        }
    }

    /** @return whether the aims were reached */
    private boolean measure(List<String> parts) throws SQLException, InterruptedException {
        new ExampleLoader(stack.address("gateway"), stack.address("issuer"), BenchmarkCommand::say).load();
        try (Database plans = open("plan", "country");
                Database complaints = open("complaint", "complaints")) {
            Channel channel = new Channel(complaints);
            channel.awaitExample();
            // What is not asked shall not take the time of what is.
            List.of("ita-service", "complaint-service").forEach(stack::stop);
            Machine.describe(OUT);
            boolean reached = !parts.contains(PLANS) || measurePlans(new Country(plans));
            if (parts.contains(COMPLAINTS)) {
                stack.stop("plan-service");
                reached &= measureComplaints(channel);
            }
            Machine.load(OUT);
            return reached;
        }
    }

    private boolean measurePlans(Country country) throws SQLException, InterruptedException {
        country.fill(ORGANISATIONS);
        country.describe(OUT);
        boolean reached = new Requests(caller).measure(PlanQuestions.ALL, OUT);
        country.compareRollUps(OUT);
        return reached;
    }

    private boolean measureComplaints(Channel channel) throws SQLException, InterruptedException {
        channel.fill(ORGANISATIONS);
        OUT.println();
        channel.describe(OUT);
        stack.start("complaint-service");
        stack.awaitReady("complaint-service");
        boolean alike = new RefusedReceipts(caller, channel).measure(OUT);
        Requests requests = new Requests(caller);
        boolean reached = requests.measure(ComplaintQuestions.of(channel), OUT);
        OUT.printf("%nStatistics, which count the complaints anew, one request at a time:%n%n%s%n", Times.HEADER);
        for (Question question : ComplaintQuestions.statistics(lastFiscalYear())) {
            OUT.println(requests.time(question, 30).row(question.name()));
        }
        measureDowntime(channel);
        return alike && reached;
    }

    private void measureDowntime(Channel channel) throws SQLException {
        stack.stop("complaint-service");
        long due = channel.bringDowntime();
        stack.start("complaint-service");
        channel.awaitTold();
        OUT.printf("%nAfter a downtime %,d deadlines were over: all were told of %s.%n", due, channel.toldIn());
    }

    /** The last one that is over, B.E.; it begins in October of the year before. */
    private static int lastFiscalYear() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        return today.getYear() + 543 - (today.getMonthValue() >= 10 ? 0 : 1);
    }

    private Database open(String name, String folder) throws SQLException {
        return Database.open(stack.address("database"), name, folder, BenchmarkCommand::say);
    }

    private static void stop(Stack stack, Path toDelete) {
        stack.close();
        if (toDelete != null) {
            Directories.delete(toDelete);
        }
    }

    /** Beside the result, so that the result alone can be kept. */
    private static void say(String line) {
        System.err.println(line);
    }
}
