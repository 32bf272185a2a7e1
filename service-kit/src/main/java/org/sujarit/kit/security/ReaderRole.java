package org.sujarit.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says once who reads an organisation's plan and ITA work: these roles have {@link Role#ORGANISATION_READER} too. It
 * follows from them alone; a token that names it gains nothing.
 */
@ApplicationScoped
class ReaderRole implements SecurityIdentityAugmentor {

    private static final List<String> READERS = List.of(
            Role.OFFICER,
            Role.HEAD_OF_PLANNING,
            Role.HEAD_OF_OFFICE,
            Role.CLERK,
            Role.CHIEF_EXECUTIVE,
            Role.AUDITOR,
            Role.ORGANISATION_ADMINISTRATOR);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.remove(Role.ORGANISATION_READER);
        if (READERS.stream().anyMatch(roles::contains)) {
            roles.add(Role.ORGANISATION_READER);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addRoles(roles)
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addPermissionChecker(identity::checkPermission)
                        .build());
    }
}
