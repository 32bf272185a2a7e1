package org.sujarit.gateway.proxy;

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
import java.util.Set;
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

    /** What never has a body: No Content and Not Modified (RFC 9110, section 6.4.1). */
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final ServiceClient services;
    private final TokenCheck tokens;
    private final Uploads uploads;
    private final Settings settings;
    private final MeterRegistry metrics;

    ApiProxy(ServiceClient services, TokenCheck tokens, Uploads uploads, Settings settings, MeterRegistry metrics) {
        this.services = services;
        this.tokens = tokens;
        this.uploads = uploads;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Who asks, and how often, is looked at first, then where to go and whether the body is acceptable; only then a service is called. */
    public void addTo(Router router) {
        router.route("/api/*")
                .handler(tokens::handle)
                .handler(ApiProxy::decideOwner)
                .handler(ApiProxy::checkBody)
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
        } else if (Uploads.declaredLength(request) > Uploads.LIMIT) {
            Problems.send(context, Problem.PAYLOAD_TOO_LARGE);
        } else {
            context.next();
        }
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        Service owner = context.get(OWNER);
        context.addEndHandler(end -> count(owner, context.response().getStatusCode()));

        Future<ProxyResponse> asked;
        if (Uploads.hasBody(request)) {
            Upload upload = uploads.receive(request);
            asked = upload.whole()
                    .compose(body -> ask(owner, proxied(context, body)))
                    // The service has answered or is given up: either way it needs no more of the body.
                    .onComplete(end -> upload.release());
        } else {
            asked = ask(owner, proxied(context, Buffer.buffer()));
        }
        asked.compose(response -> answer(request, response))
                .onFailure(failure -> Problems.send(context, problemOf(owner, failure)));
    }

    private static ProxyRequest proxied(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        String uri =
                request.query() == null ? context.normalizedPath() : context.normalizedPath() + "?" + request.query();
        ProxyRequest proxied =
                ProxyRequest.reverseProxy(request).setURI(uri).setBody(body.length() == 0 ? null : Body.body(body));
        // The proxy has paused it for a body that it would pass on by itself.
        request.resume();
        Headers.cleanRequest(proxied.headers());
        return proxied;
    }

    private Future<ProxyResponse> ask(Service owner, ProxyRequest proxied) {
        return open(owner, proxied)
                .compose(proxied::send)
                .recover(failure -> mayBeRepeated(proxied, failure)
                        ? open(owner, proxied).compose(proxied::send)
                        : Future.failedFuture(failure));
    }

    private Future<HttpClientRequest> open(Service owner, ProxyRequest proxied) {
        return services.open(owner, proxied.getMethod(), proxied.getURI()).onSuccess(upstream -> {
            // A failure reaches us by the future; without a handler it would be logged as an error too.
            upstream.exceptionHandler(failure -> {});
            upstream.idleTimeout(settings.responseTimeout().toMillis());
        });
    }

    /**
     * A pooled connection may turn out to be dead when its service was started anew. Only what changes nothing and has
     * no body is asked a second time: nobody knows how far the first attempt came.
     */
    private static boolean mayBeRepeated(ProxyRequest proxied, Throwable failure) {
        boolean safe = proxied.getMethod().equals(HttpMethod.GET)
                || proxied.getMethod().equals(HttpMethod.HEAD);
        boolean brokenOff = failure instanceof IOException || failure instanceof HttpClosedException;
        return safe
                && proxied.getBody() == null
                && brokenOff
                && !proxied.proxiedRequest().response().closed();
    }

    private static Problem problemOf(Service owner, Throwable failure) {
        return failure instanceof Upload.Refused refused ? refused.problem() : ServiceClient.problemOf(owner, failure);
    }

    private static Future<Void> answer(HttpServerRequest request, ProxyResponse response) {
        Headers.removeHopByHop(response.headers());
        ReadStream<Buffer> body = response.getBody().stream();
        if (BODILESS.contains(response.getStatusCode())) {
            // The proxy would announce chunks, for the first of which some clients wait in vain.
            response.setBody(null);
            body.resume();
            return response.send();
        }
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
