package org.sujarit.stack;

import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.sujarit.stack.DemoUsers.DemoUser;

/**
 * An OIDC issuer for one machine: it knows the demo users and signs with keys that are published in a library.
 * So it proves nothing to anybody, and listens on the loopback interface only. The keys are the same after a
 * restart, so a token outlives one.
 */
public final class TokenIssuer implements AutoCloseable {

    public static final String ISSUER_ID = "sujarit";
    public static final String AUDIENCE = "sujarit";
    static final Duration EXPIRY = Duration.ofHours(1);

    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider();
    private final DemoUsers demoUsers = DemoUsers.load();
    private final MockOAuth2Server server;

    private TokenIssuer() {
        var config = new OAuth2Config(
                false,
                null,
                null,
                false,
                tokens,
                Set.of(new DemoTokenCallback(demoUsers, this::issuerUrl)),
                new MockWebServerWrapper());
        server = new MockOAuth2Server(config);
    }

    /** Starts on the given port, 0 for any free one. */
    public static TokenIssuer start(int port) {
        var issuer = new TokenIssuer();
        // The library hands out its keys in the order in which issuers are first asked for: ours comes first.
        issuer.tokens.publicJwkSet(ISSUER_ID);
        issuer.server.start(InetAddress.getLoopbackAddress(), port);
        return issuer;
    }

    public String issuerUrl() {
        return "http://localhost:" + port() + "/" + ISSUER_ID;
    }

    public int port() {
        return server.getConfig().getHttpServer().port();
    }

    /** A token as the named demo user or system would get it over HTTP; refuses an unknown name. */
    public String tokenFor(String username) {
        DemoUser user = demoUsers
                .user(username)
                .or(() -> demoUsers.system(username))
                .orElseThrow(() -> new IllegalArgumentException("No demo user " + username));
        return token(claimsOf(user), username);
    }

    /** A token with any claims; a claim given here replaces the usual one ({@code iss}, {@code aud}, {@code exp}). */
    public String token(Map<String, Object> claims, String subject) {
        Map<String, Object> all = new HashMap<>();
        all.put("iss", issuerUrl());
        all.put("aud", List.of(AUDIENCE));
        all.put("sub", subject);
        all.put("jti", UUID.randomUUID().toString());
        all.putAll(claims);
        SignedJWT token = tokens.jwt(all, EXPIRY, ISSUER_ID);
        return token.serialize();
    }

    static Map<String, Object> claimsOf(DemoUser user) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("preferred_username", user.username());
        claims.put("roles", user.roles());
        if (user.organisation() != null) {
            claims.put("organisation", user.organisation());
        }
        return claims;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
