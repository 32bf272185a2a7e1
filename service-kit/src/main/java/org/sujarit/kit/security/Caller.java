package org.sujarit.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;

/** Who sent the request, from the token's claims and from nothing else. */
@RequestScoped
public class Caller {

    static final String ORGANISATION_CLAIM = "organisation";

    @Inject
    SecurityIdentity identity;

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The identity provider's id of the caller (claim {@code sub}); empty without a token. */
    public Optional<String> subject() {
        return token().map(JsonWebToken::getSubject);
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The organisation the caller works for; empty for the public and for nation-wide roles. */
    public Optional<String> organisationId() {
        return token().map(t -> t.<Object>getClaim(ORGANISATION_CLAIM)).map(claim -> {
            try {
                return UUID.fromString(claim.toString()).toString();
            } catch (IllegalArgumentException e) {
                throw new Problem(Problems.FORBIDDEN);
            }
        });
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
