package org.sujarit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.sujarit.kit.security.Role;

/**
 * Who may call what, as a table that people read ({@code role-table.txt} of a service's test resources), held against
 * the running service. A line is {@code METHOD path | role, role} or {@code METHOD path | PUBLIC}; {@code #} starts a
 * comment.
 */
public final class RoleTable {

    private static final String PUBLIC = "PUBLIC";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** These work for the nation: their tokens name no organisation. */
    private static final Set<String> NATIONWIDE = Set.of(Role.NATIONAL_MONITOR, Role.PLATFORM_ADMINISTRATOR);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Set<String>> allowed;

    private RoleTable(Map<String, Set<String>> allowed) {
        this.allowed = allowed;
    }

    /** Reads the table of the service under test; refuses a route that stands twice and a role that doesn't exist. */
    public static RoleTable load() {
        try (InputStream in = RoleTable.class.getResourceAsStream("/role-table.txt")) {
            assertThat(in).as("role-table.txt").isNotNull();
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoleTable parse(String text) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (String line : lines) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(2);
            Set<String> who =
                    Arrays.stream(parts[1].split(",", -1)).map(String::strip).collect(Collectors.toSet());
            assertThat(who).as(line).isSubsetOf(knownWords());
            Set<String> earlier = allowed.put(parts[0].strip().replaceAll("\\s+", " "), who);
            assertThat(earlier).as("stands twice: " + line).isNull();
        }
        return new RoleTable(allowed);
    }

    /** Fails unless the table names every route of the service's OpenAPI document, and no other. */
    public void assertNamesEveryRoute() {
        assertThat(allowed.keySet())
                .as("routes of the table, against those of the OpenAPI document")
                .containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    /**
     * Fails unless every route answers every role, and a caller without a token, as the table says: 403 to a role that
     * may not, 401 to a caller without a token, anything else to those who may. The calls name things that don't
     * exist, so that they change nothing.
     */
    public void assertKept() {
        List<String> broken = new CopyOnWriteArrayList<>();
        // There are thousands of calls, so several are under way at a time.
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            routes().forEach(
                            (route, calls) -> calls.forEach(call -> callers.execute(() -> check(broken, route, call))));
        }
        assertThat(broken)
                .as("routes that answer otherwise than the table says")
                .isEmpty();
    }

    private void check(List<String> broken, String route, Call call) {
        try {
            Set<String> who = allowed.getOrDefault(route, Set.of());
            boolean open = who.contains(PUBLIC);
            check(broken, route + call, "nobody", open ? 0 : 401, call(route, call, null));
            for (String role : roles()) {
                String token = NATIONWIDE.contains(role) ? Tokens.nationwide(role) : Tokens.of(role);
                int refusal = open || who.contains(role) ? 0 : 403;
                check(broken, route + call, role, refusal, call(route, call, token));
            }
        } catch (RuntimeException e) {
            broken.add(route + " could not be called: " + e);
        }
    }

    private static void check(List<String> broken, String route, String who, int refusal, int status) {
        boolean refused = status == 401 || status == 403;
        boolean kept = refusal == 0 ? !refused : status == refusal;
        if (!kept) {
            broken.add("%s answers %s with %d instead of %s"
                    .formatted(route, who, status, refusal == 0 ? "leave" : refusal));
        }
    }

    /**
     * A way to call a route: each representation is a method of its own, with roles of its own.
     *
     * @param contentType of the body; empty for none
     * @param accept what is asked for
     */
    private record Call(String contentType, String accept) {

        @Override
        public String toString() {
            return " as " + accept;
        }
    }

    private static Map<String, List<Call>> routes() {
        Map<String, List<Call>> routes = new TreeMap<>();
        ApiDocument.load().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> routes.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        calls(operation.getValue()))));
        assertThat(routes).as("routes of the OpenAPI document").isNotEmpty();
        return routes;
    }

    private static List<Call> calls(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        String contentType = content.isEmpty() ? "" : content.fieldNames().next();
        Set<String> accepted = new TreeSet<>();
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(
                        answer -> answer.getValue().path("content").fieldNames().forEachRemaining(accepted::add));
        if (accepted.isEmpty()) {
            accepted.add("*/*");
        }
        return accepted.stream().map(accept -> new Call(contentType, accept)).toList();
    }

    private static int call(String route, Call call, String token) {
        String[] parts = route.split(" ", -1);
        String path = parts[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Accept", call.accept());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType().equals("*/*") ? "application/json" : call.contentType());
        }
        request.method(
                parts[0], call.contentType().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> knownWords() {
        Set<String> words = new HashSet<>(roles());
        words.add(PUBLIC);
        return words;
    }

    private static List<String> roles() {
        return Arrays.stream(Role.class.getFields()).map(RoleTable::value).toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
