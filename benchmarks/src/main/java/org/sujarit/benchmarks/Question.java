package org.sujarit.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.sujarit.benchmarks.Caller.Request;

/**
 * A request of the API whose time is taken.
 *
 * @param name what is asked, for the table
 * @param user whose token it carries; null for the public
 * @param status of the answer
 * @param requests the i-th time it is asked; so that not always the same row is found
 */
record Question(String name, String user, int status, IntFunction<Request> requests) {

    static Question get(String name, String user, IntFunction<String> paths) {
        return new Question(name, user, 200, i -> Request.get(paths.apply(i)));
    }

    /** A new resource each time. */
    static Question create(String name, String user, String path, IntFunction<String> bodies) {
        return new Question(
                name,
                user,
                201,
                i -> new Request(
                        path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), bodies.apply(i)));
    }

    Request request(int i) {
        return requests.apply(i);
    }

    static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
