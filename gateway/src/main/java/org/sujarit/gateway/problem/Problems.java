package org.sujarit.gateway.problem;

import static io.vertx.core.http.HttpHeaders.ACCEPT_LANGUAGE;
import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CLOSE;
import static io.vertx.core.http.HttpHeaders.CONNECTION;
import static io.vertx.core.http.HttpHeaders.CONTENT_LANGUAGE;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.RETRY_AFTER;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sujarit.gateway.proxy.Uploads;

/** Answers with a {@link Problem} in the caller's language. */
public final class Problems {
    /** Well above the limit, so that a caller who is only just over it reads the answer and keeps the connection. */
    private static final long DISCARDED_AT_MOST = 2 * Uploads.LIMIT;

    /** Connections that end with the answer under way; the reader may have the next request in its hands already. */
    private static final Set<HttpConnection> CLOSING =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Problems() {}

    /** Whether nothing more is to be taken from the connection that this request came on. */
    public static boolean isClosing(RoutingContext context) {
        return CLOSING.contains(context.request().connection());
    }

    public static void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            // Too late for an answer: a broken connection is the only honest end of half a body.
            response.reset();
            return;
        }
        Locale language = Text.preferred(context.request().getHeader(ACCEPT_LANGUAGE));
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"sujarit\", error=\"invalid_token\"");
        }
        if (problem.status() == 503) {
            response.putHeader(RETRY_AFTER, "10");
        }
        if (problem.endsConnection()) {
            closeAfter(context);
        }
        discardBody(context.request());
        response.setStatusCode(problem.status())
                .putHeader(CONTENT_TYPE, "application/problem+json")
                .putHeader(CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(VARY, "Accept-Language")
                .putHeader(CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("type", problem.type())
                        .put("title", problem.title().in(language))
                        .put("status", problem.status())
                        .put("detail", problem.detail().in(language))
                        .toBuffer());
    }

    /** Closes the connection when its answer is sent, and tells the caller so. */
    public static void closeAfter(RoutingContext context) {
        CLOSING.add(context.request().connection());
        context.addHeadersEndHandler(end -> context.response().putHeader(CONNECTION, CLOSE));
        context.addEndHandler(end -> context.request().connection().close());
    }

    /**
     * Reads what is left of the body and drops it: many clients look at the answer only after they have sent everything.
     * Far past the limit the connection is closed, so that nobody can keep the gateway reading.
     */
    private static void discardBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        AtomicLong discarded = new AtomicLong();
        request.handler(chunk -> {
            if (discarded.addAndGet(chunk.length()) > DISCARDED_AT_MOST) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
