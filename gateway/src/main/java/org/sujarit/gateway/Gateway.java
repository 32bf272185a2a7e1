package org.sujarit.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sujarit.gateway.limit.RateLimits;
import org.sujarit.gateway.openapi.OpenApiRoute;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.problem.Problems;
import org.sujarit.gateway.proxy.ApiProxy;

/** The gateway's routes in the order in which they are tried; {@code /docs} is the Swagger UI that Quarkus serves. */
@ApplicationScoped
class Gateway {
    private static final Logger LOG = Logger.getLogger(Gateway.class);

    /** After Quarkus's security handlers, before every route that answers. */
    private static final int FIRST = -10;

    /** The one source of time. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    void addRoutes(@Observes Router router, Settings settings, RateLimits limits, ApiProxy api, OpenApiRoute openApi) {
        router.route()
                .order(FIRST)
                .handler(Gateway::addSecurityHeaders)
                .handler(Gateway::checkFraming)
                .failureHandler(Gateway::tellFailure);
        settings.corsOrigins().ifPresent(origins -> allow(origins, settings, router));
        // After CORS, so that a page may read its refusal.
        router.route().order(FIRST + 2).handler(limits::countStranger);
        router.get("/").handler(context -> context.redirect("/docs"));
        api.addTo(router);
        openApi.addTo(router);
        router.route().last().handler(context -> Problems.send(context, Problem.NOT_FOUND));
    }

    /** As the answer leaves, so that a header that a service has set itself stands. */
    private static void addSecurityHeaders(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            setIfAbsent(context, "X-Content-Type-Options", "nosniff");
            setIfAbsent(context, "Referrer-Policy", "no-referrer");
        });
        context.next();
    }

    /**
     * Where one reader could see a request end and another could see it go on (RFC 9112, sections 3.2 and 6.1). Netty has
     * dropped a {@code Content-Length} that came with chunks, so that nobody here knows which requests had one: the
     * connection is closed after every request in chunks.
     */
    private static void checkFraming(RoutingContext context) {
        if (Problems.isClosing(context)) {
            context.request().connection().close();
            return;
        }
        MultiMap headers = context.request().headers();
        if (headers.getAll(HttpHeaders.HOST).size() > 1) {
            Problems.send(context, Problem.MALFORMED_REQUEST);
            return;
        }
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
                Problems.send(context, Problem.AMBIGUOUS_BODY);
                return;
            }
            Problems.closeAfter(context);
        }
        context.next();
    }

    private static void setIfAbsent(RoutingContext context, String name, String value) {
        if (!context.response().headers().contains(name)) {
            context.response().putHeader(name, value);
        }
    }

    /** The public address is an allowed origin too: a browser also names the origin when a page calls its own. */
    private static void allow(List<String> origins, Settings settings, Router router) {
        List<String> allowed = new ArrayList<>(origins);
        allowed.add(
                settings.publicUrl().getScheme() + "://" + settings.publicUrl().getAuthority());
        router.route()
                .order(FIRST + 1)
                .handler(CorsHandler.create()
                        .addOrigins(allowed)
                        .allowedMethods(Set.of(
                                HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                        .exposedHeaders(Set.of(
                                "Content-Disposition",
                                "ETag",
                                "Location",
                                "Retry-After",
                                "RateLimit",
                                "RateLimit-Policy")));
    }

    private static void tellFailure(RoutingContext context) {
        switch (context.statusCode()) {
            case 403 -> Problems.send(context, Problem.ORIGIN_NOT_ALLOWED);
            // So the router itself refuses a request without a Host, or with a target such as "*".
            case 400, 404 -> Problems.send(context, Problem.MALFORMED_REQUEST);
            default -> tellUnexpected(context);
        }
    }

    private static void tellUnexpected(RoutingContext context) {
        if (context.failure() == null) {
            LOG.errorf("Unexpected status %d", context.statusCode());
        } else {
            logUnexpected(context.failure());
        }
        Problems.send(context, Problem.INTERNAL);
    }

    /** Only the failure's class and place are logged: its text may quote an address with a tracking number. */
    private static void logUnexpected(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        LOG.errorf("Unexpected %s at %s", root.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }
}
