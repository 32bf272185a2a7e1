package org.sujarit.gateway.proxy;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sujarit.gateway.limit.RateLimits;
import org.sujarit.gateway.problem.Problem;
import org.sujarit.gateway.problem.Problems;

/**
 * Stops a request whose token is no good before a service sees it: signature, expiry, issuer and audience. A request
 * without a token passes: the services know which of their routes are public, and they check every token again.
 */
@ApplicationScoped
class TokenCheck {
    private final RateLimits limits;

    TokenCheck(RateLimits limits) {
        this.limits = limits;
    }

    /** Goes on with {@code context} or answers 401 (a bad token), 429 (too many requests) or 503 (no issuer to ask for its keys). */
    void handle(RoutingContext context) {
        List<String> credentials = context.request().headers().getAll(AUTHORIZATION);
        if (credentials.isEmpty()) {
            context.next();
        } else if (credentials.size() > 1 || !isBearer(credentials.getFirst())) {
            refuse(context, Problem.UNAUTHENTICATED);
        } else {
            check(context);
        }
    }

    private void check(RoutingContext context) {
        // Nothing reads the body while the issuer's keys are fetched.
        context.request().pause();
        Context eventLoop = context.vertx().getOrCreateContext();
        // Quarkus would answer for itself with an empty 401.
        BiConsumer<RoutingContext, Throwable> silent = (refused, failure) -> {};
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, silent);
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        identity.emitOn(task -> eventLoop.runOnContext(v -> task.run()))
                .subscribe()
                .with(known -> proceed(context, known), failure -> refuse(context, problemOf(failure)));
    }

    private void proceed(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            refuse(context, Problem.UNAUTHENTICATED);
        } else if (limits.admitsToken(context, (JsonWebToken) identity.getPrincipal())) {
            context.next();
        }
    }

    /** A token that says nothing reliable leaves the address to count by: so nobody can try tokens without end. */
    private void refuse(RoutingContext context, Problem problem) {
        if (limits.admitsAddress(context)) {
            Problems.send(context, problem);
        }
    }

    private static Problem problemOf(Throwable failure) {
        boolean noIssuer = failure instanceof OIDCException || failure.getCause() instanceof OIDCException;
        return noIssuer ? Problem.ISSUER_UNREACHABLE : Problem.UNAUTHENTICATED;
    }

    private static boolean isBearer(String credentials) {
        return credentials.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }
}
