package org.sujarit.gateway.proxy;

import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.EXPECT;
import static io.vertx.core.http.HttpHeaders.TRANSFER_ENCODING;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.sujarit.gateway.Settings;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.problem.Problems;
import org.sujarit.gateway.routing.PathRules;
import org.sujarit.gateway.routing.RouteTable;
import org.sujarit.gateway.routing.Service;

/** Passes {@code /api/**} on to the service that owns the path, and streams the answer back. */
@ApplicationScoped
public class ApiProxy {
    private static final String OWNER = "owner";

    private final ServiceClient services;
    private final TokenCheck tokens;
    private final Settings settings;
    private final MeterRegistry metrics;

    ApiProxy(ServiceClient services, TokenCheck tokens, Settings settings, MeterRegistry metrics) {
        this.services = services;
        this.tokens = tokens;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Where to go is decided first, then whether the body and the token are acceptable, and only then a service is called. */
    public void addTo(Router router) {
        router.route("/api/*")
                .handler(ApiProxy::decideOwner)
                .handler(ApiProxy::checkBody)
                .handler(tokens::handle)
                .handler(this::forward);
    }

    private static void decideOwner(RoutingContext context) {
        if (!PathRules.hasOneReading(context.request().path())) {
            Problems.send(context, Problem.AMBIGUOUS_PATH);
            return;
        }
        RouteTable.ownerOf(context.normalizedPath())
                .ifPresentOrElse(
                        owner -> {
                            context.put(OWNER, owner);
                            context.next();
                        },
                        () -> Problems.send(context, Problem.NOT_FOUND));
    }

    private static void checkBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> encodings = request.headers().getAll(TRANSFER_ENCODING);
        if (!encodings.isEmpty() && !encodings.equals(List.of("chunked"))) {
            Problems.send(context, Problem.AMBIGUOUS_BODY);
        } else if (declaredLength(request) > RequestBody.LIMIT) {
            Problems.send(context, Problem.PAYLOAD_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(CONTENT_LENGTH);
        // The HTTP decoder has refused what is no number.
        return length == null ? -1 : Long.parseLong(length);
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        Service owner = context.get(OWNER);
        String uri =
                request.query() == null ? context.normalizedPath() : context.normalizedPath() + "?" + request.query();

        RequestBody body = new RequestBody(request);
        ProxyRequest proxied =
                ProxyRequest.reverseProxy(request).setURI(uri).setBody(Body.body(body, declaredLength(request)));
        Headers.cleanRequest(proxied.headers());
        context.addEndHandler(end -> count(owner, context.response().getStatusCode()));

        open(owner, proxied, body)
                .onSuccess(upstream -> {
                    if ("100-continue".equalsIgnoreCase(request.getHeader(EXPECT))) {
                        request.response().writeContinue();
                    }
                })
                .compose(upstream -> proxied.send(upstream)
                        .recover(failure -> mayBeRepeated(request, failure)
                                ? open(owner, proxied.setBody(null), body).compose(proxied::send)
                                : Future.failedFuture(failure)))
                .compose(response -> answer(request, response))
                .onFailure(failure -> {
                    boolean tooLarge = body.sent().cause() instanceof RequestBody.TooLarge;
                    Problems.send(
                            context, tooLarge ? Problem.PAYLOAD_TOO_LARGE : ServiceClient.problemOf(owner, failure));
                });
    }

    private Future<HttpClientRequest> open(Service owner, ProxyRequest proxied, RequestBody body) {
        return services.open(owner, proxied.getMethod(), proxied.getURI()).onSuccess(upstream -> {
            // A failure reaches us by the future; without a handler it would be logged as an error too.
            upstream.exceptionHandler(failure -> {});
            limitThinking(upstream, body);
        });
    }

    /**
     * A pooled connection may turn out to be dead when its service was started anew. Only what changes nothing and has
     * no body is asked a second time: nobody knows how far the first attempt came.
     */
    private static boolean mayBeRepeated(HttpServerRequest request, Throwable failure) {
        boolean safe =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        boolean withoutBody = declaredLength(request) <= 0 && !request.headers().contains(TRANSFER_ENCODING);
        boolean brokenOff = failure instanceof IOException || failure instanceof HttpClosedException;
        return safe && withoutBody && brokenOff && !request.response().closed();
    }

    /** The clock of the service starts when it has the whole request: a slow upload is not its fault. */
    private void limitThinking(HttpClientRequest upstream, RequestBody body) {
        body.sent()
                .onSuccess(
                        sent -> upstream.idleTimeout(settings.responseTimeout().toMillis()));
    }

    private static Future<Void> answer(HttpServerRequest request, ProxyResponse response) {
        Headers.removeHopByHop(response.headers());
        ReadStream<Buffer> body = response.getBody().stream();
        Future<Void> sent = response.send();
        // In place of the proxy's own way to break off, after which Quarkus waits for the request when it shuts down.
        body.exceptionHandler(failure -> request.connection().close());
        return sent;
    }

    private void count(Service owner, int status) {
        metrics.counter("sujarit.gateway.requests", "service", owner.id(), "status", Integer.toString(status))
                .increment();
    }
}
