package org.sujarit.gateway.limit;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;
import static io.vertx.core.http.HttpHeaders.RETRY_AFTER;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.sujarit.gateway.Settings;
import org.sujarit.gateway.limit.CallerHashes.CallerHash;
import org.sujarit.gateway.limit.Quota.Turn;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.problem.Problems;

/**
 * Counts every request once: by the subject of a good token, else by the client's address. Each replica counts for
 * itself, and in memory only.
 */
@ApplicationScoped
public class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    /** Remembered for each quota, at about 500 bytes each; most callers have all their requests back in a second. */
    private static final long CALLERS_AT_MOST = 50_000;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Quota anonymousReads;
    private final Quota anonymousWrites;
    private final Quota tokens;
    private final CallerHashes hashes = new CallerHashes();
    private final ClientAddress addresses;
    private final MeterRegistry metrics;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    RateLimits(Settings settings, Clock clock, MeterRegistry metrics) {
        this.anonymousReads = new Quota("anonymous", settings.rateLimitAnonymous(), CALLERS_AT_MOST, clock);
        this.anonymousWrites =
                new Quota("anonymous-writes", settings.rateLimitAnonymousWrites(), CALLERS_AT_MOST, clock);
        this.tokens = new Quota("token", settings.rateLimitToken(), CALLERS_AT_MOST, clock);
        this.addresses = new ClientAddress(settings.trustedProxies());
        this.metrics = metrics;
    }

    /** Goes on, or answers 429. Who shows the API a token is counted when the token has been checked. */
    public void countStranger(RoutingContext context) {
        boolean hasToken = context.normalizedPath().startsWith("/api/")
                && context.request().headers().contains(AUTHORIZATION);
        if (hasToken || admitsAddress(context)) {
            context.next();
        }
    }

    /** Whether the client's address may ask once more; if not, the answer is a 429 and has been given. */
    public boolean admitsAddress(RoutingContext context) {
        HttpServerRequest request = context.request();
        warnOfUntrustedProxy(request);
        Quota quota = READING.contains(request.method()) ? anonymousReads : anonymousWrites;
        return admits(context, quota, hashes.of(addresses.of(request)));
    }

    /** The same for whom a good {@code token} speaks. A client that got it by its own credentials is named beside the subject. */
    public boolean admitsToken(RoutingContext context, JsonWebToken token) {
        String client = token.getClaim("client_id");
        if (token.getSubject() == null && client == null) {
            return admitsAddress(context);
        }
        String who = Objects.requireNonNullElse(token.getSubject(), "") + '\n' + Objects.requireNonNullElse(client, "");
        return admits(context, tokens, hashes.of(who.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean admits(RoutingContext context, Quota quota, CallerHash caller) {
        Turn turn = quota.take(caller);
        // As the answer leaves, so that nothing a service says stands in their place.
        context.addHeadersEndHandler(end -> context.response()
                .putHeader("RateLimit-Policy", quota.policy())
                .putHeader("RateLimit", quota.state(turn)));
        if (!turn.isAdmitted()) {
            metrics.counter("sujarit.gateway.rate.limited", "quota", quota.name())
                    .increment();
            context.response().putHeader(RETRY_AFTER, Long.toString(turn.secondsToWait()));
            Problems.send(context, Problem.RATE_LIMITED);
        }
        return turn.isAdmitted();
    }

    /** Behind a proxy that nobody has told of, the whole public counts as one caller. */
    private void warnOfUntrustedProxy(HttpServerRequest request) {
        if (addresses.trustedProxies() == 0
                && request.headers().contains(ClientAddress.FORWARDED_FOR)
                && hasWarned.compareAndSet(false, true)) {
            LOG.warn(
                    "X-Forwarded-For is ignored: behind a proxy, set SUJARIT_TRUSTED_PROXIES, or its callers count as one");
        }
    }
}
