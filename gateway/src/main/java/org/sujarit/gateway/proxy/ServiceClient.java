package org.sujarit.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.sujarit.gateway.Settings;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.routing.Service;

/** Opens requests to the services over pooled connections, one pool per service, so that a slow one starves no other. */
@ApplicationScoped
public class ServiceClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final int CONNECTIONS_PER_SERVICE = 256;

    private final Settings settings;
    private final HttpClient client;

    ServiceClient(Vertx vertx, Settings settings) {
        this.settings = settings;
        // Ends connections on which nothing moves, such as an answer that the caller stopped reading.
        int idle = Math.toIntExact(settings.responseTimeout().toSeconds()) + 30;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(CONNECT_TIMEOUT.toMillis()))
                        .setIdleTimeout(idle),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
    }

    /** A request to {@code service} that is not sent yet; fails when no connection can be had in two seconds. */
    public Future<HttpClientRequest> open(Service service, HttpMethod method, String uri) {
        URI url = settings.urlOf(service);
        boolean tls = "https".equals(url.getScheme());
        int defaultPort = tls ? 443 : 80;
        return client.request(new RequestOptions()
                .setMethod(method)
                .setHost(url.getHost())
                .setPort(url.getPort() == -1 ? defaultPort : url.getPort())
                .setSsl(tls)
                .setURI(uri)
                .setConnectTimeout(CONNECT_TIMEOUT.toMillis()));
    }

    /** What to tell a caller whose request to {@code service} ended in {@code failure}. */
    public static Problem problemOf(Service service, Throwable failure) {
        return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException
                ? Problem.timeout(service)
                : Problem.unreachable(service);
    }
}
