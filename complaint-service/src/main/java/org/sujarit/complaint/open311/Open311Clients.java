package org.sujarit.complaint.open311;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.complaint.receipt.ApiKeys;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;

/** The apps that may send complaints to the organisation at work. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Open311Clients {

    private static final String SUBJECT = "open311-client";

    @Inject
    ApiKeys keys;

    @Inject
    Tenant tenant;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @param apiKey what the app sends from now on; nobody can look it up again */
    record Registered(Open311Client client, String apiKey) {

        /** A record prints what it holds, and what prints can end up in a log. */
        @Override
        public String toString() {
            return "Registered";
        }
    }

    /** @throws Problem {@code not-found} (404) where the organisation is not served here */
    Registered register(String name) {
        ServedOrganisation.served(tenant.organisationId());
        String apiKey = keys.make();
        Open311Client client = new Open311Client(name, keys.hash(apiKey), Instant.now(clock));
        client.persistAndFlush();
        audit.record("open311-client.registered", SUBJECT, client.id);
        return new Registered(client, apiKey);
    }

    /** @throws Problem {@code not-found} (404), {@code stale} (412) */
    void revoke(UUID id, String ifMatch) {
        Open311Client client = Open311Client.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, client.version);
        if (client.isRevoked()) {
            return;
        }
        client.revoke(Instant.now(clock));
        Open311Client.flush();
        audit.record("open311-client.revoked", SUBJECT, id);
    }

    /**
     * The client that sends.
     *
     * @param apiKey as it came; null where there was none
     * @throws Problem 403 where there is none, or it is of no client of this organisation, or was revoked
     */
    UUID require(String apiKey) {
        if (apiKey == null) {
            throw new Problem(Open311Problems.NO_API_KEY);
        }
        return Open311Client.withKey(keys.hash(apiKey))
                .orElseThrow(() -> new Problem(Open311Problems.WRONG_API_KEY))
                .id;
    }
}
