package org.sujarit.stack;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.sujarit.stack.DemoUsers.DemoUser;

/** Decides over HTTP who gets a token: the library alone would give one to anybody, for every grant type. */
final class DemoTokenCallback implements OAuth2TokenCallback {

    private final DemoUsers demoUsers;
    private final Supplier<String> issuerUrl;

    DemoTokenCallback(DemoUsers demoUsers, Supplier<String> issuerUrl) {
        this.demoUsers = demoUsers;
        this.issuerUrl = issuerUrl;
    }

    @Override
    public String issuerId() {
        return TokenIssuer.ISSUER_ID;
    }

    @Override
    public String subject(TokenRequest request) {
        return caller(request).username();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(TokenIssuer.AUDIENCE);
    }

    /** The library asks for these on every way to a token, so refusing here refuses everywhere. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new HashMap<>(TokenIssuer.claimsOf(caller(request)));
        // One issuer name, whatever host name the request used.
        claims.put("iss", issuerUrl.get());
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return TokenIssuer.EXPIRY.toSeconds();
    }

    private DemoUser caller(TokenRequest request) {
        Optional<DemoUser> caller =
                switch (request.getAuthorizationGrant()) {
                    case ResourceOwnerPasswordCredentialsGrant grant
                    when demoUsers.password().equals(grant.getPassword().getValue()) ->
                        demoUsers.user(grant.getUsername());
                    case ClientCredentialsGrant grant
                    when knowsPassword(request.getClientAuthentication()) ->
                        demoUsers.system(
                                request.getClientAuthentication().getClientID().getValue());
                    default -> Optional.empty();
                };
        return caller.orElseThrow(() -> new OAuth2Exception(
                OAuth2Error.INVALID_GRANT.setDescription("unknown user, wrong password or grant type"),
                "refused a token"));
    }

    private boolean knowsPassword(ClientAuthentication authentication) {
        return authentication instanceof PlainClientSecret secret
                && demoUsers.password().equals(secret.getClientSecret().getValue());
    }
}
