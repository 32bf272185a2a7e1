package org.sujarit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sujarit.stack.Directories;
import org.sujarit.stack.example.ExampleLoader;
import org.sujarit.stack.run.Stack;
import org.sujarit.stack.run.StackSettings;

/** {@code benchmarks/run}: fills plan-service with the whole country, asks it through the gateway, prints how long. */
public final class BenchmarkCommand {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The local governments of Thailand. */
    private static final int ORGANISATIONS = 7850;

    private BenchmarkCommand() {}

    /** @param args a directory in which the filled database stays, and is taken up from; without one it is deleted */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        boolean kept = args.length > 0;
        Path data = kept ? Path.of(args[0]).toAbsolutePath() : Files.createTempDirectory("sujarit-benchmark");
        Path root = Path.of(System.getProperty("sujarit.root", "."))
                .toAbsolutePath()
                .normalize();
        Stack stack = Stack.open(StackSettings.onFreePorts(root, data), false, BenchmarkCommand::say);
        Thread stopper = new Thread(() -> stop(stack, kept ? null : data), "stopper");
        Runtime.getRuntime().addShutdownHook(stopper);
        stack.startAll();
        if (!measure(stack)) {
            System.exit(1);
        }
    }

    /** @return whether the aim was reached */
    private static boolean measure(Stack stack) throws SQLException, InterruptedException {
        new ExampleLoader(stack.address("gateway"), stack.address("issuer"), BenchmarkCommand::say).load();
        // What is not asked shall not take the time of what is.
        List.of("ita-service", "complaint-service").forEach(stack::stop);
        try (Country country = Country.open(stack.address("database") + "/plan?user=postgres&password=postgres")) {
            country.fill(ORGANISATIONS, BenchmarkCommand::say);
            Machine.describe(OUT);
            country.describe(OUT);
            boolean reached = new Requests(stack.address("gateway"), stack.address("issuer")).measure(OUT);
            country.compareRollUps(OUT);
            Machine.load(OUT);
            return reached;
        }
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
