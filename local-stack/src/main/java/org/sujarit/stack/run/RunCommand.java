package org.sujarit.stack.run;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sujarit.stack.DemoUsers;
import org.sujarit.stack.example.ExampleLoader;

/** {@code ./run}: starts everything, loads the example, and stops everything on Ctrl-C. */
public final class RunCommand {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RunCommand() {}

    public static void main(String[] args) {
        boolean fresh = List.of(args).contains("--fresh");
        Path root = Path.of(System.getProperty("sujarit.root", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(supervise(
                () -> Stack.open(StackSettings.fromEnvironment(root, System.getenv()), fresh, OUT::println),
                RunCommand::loadExample,
                OUT));
    }

    /**
     * Starts the stack and returns only when it cannot go on; a signal ends this process through the hook.
     *
     * @return the exit code, always 1: a stack that is told to end by a signal does not return
     */
    static int supervise(Supplier<Stack> opener, Consumer<Stack> whenReady, PrintStream out) {
        Instant begin = Instant.now();
        try {
            Stack stack = opener.get();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stopper"));
            try {
                stack.startAll();
                whenReady.accept(stack);
                out.printf("Ready after %.1f s. Ctrl-C stops everything.%n", seconds(begin));
                throw stack.awaitDeath();
            } catch (StackException | UncheckedIOException e) {
                // While the hook stops the parts, their ends are no news.
                if (!stack.isClosing()) {
                    out.println(e.getMessage());
                }
            }
        } catch (StackException | UncheckedIOException e) {
            out.println(e.getMessage());
        }
        return 1;
    }

    private static void loadExample(Stack stack) {
        String gateway = stack.address("gateway");
        String issuer = stack.address("issuer");
        try {
            new ExampleLoader(gateway, issuer, OUT::println).load();
        } catch (IllegalStateException | UncheckedIOException e) {
            // The system works without the example; if a part has died, the supervisor says so next.
            OUT.println("The example could not be loaded: " + e.getMessage());
        }
        OUT.printf("""

                API        %1$s/api/v1
                Documents  %1$s/docs (Swagger UI), %1$s/openapi (OpenAPI 3.1)
                Issuer     %2$s
                Database   %3$s (user postgres)
                Kafka      %4$s

                Demo users, all with the password "demo":
                %5$s

                A token, and a first call: the ITA checklists, in which the published plan proves its item
                  TOKEN=$(curl -s -d 'grant_type=password&username=officer&password=demo&client_id=sujarit' \\
                    %2$s/token | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/assessments

                """, gateway, issuer, stack.address("database"), stack.bootstrapServers(), userList());
    }

    private static String userList() {
        return DemoUsers.load().users().stream()
                .map(user -> "  %-20s %s".formatted(user.username(), String.join(", ", user.roles())))
                .reduce((a, b) -> a + System.lineSeparator() + b)
                .orElseThrow();
    }

    private static double seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
