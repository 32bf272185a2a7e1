package org.sujarit.kit.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;

/**
 * The organisation whose rows this request or event may touch: the caller's own, or the one a public address or an
 * event names. Where there is none, no row is seen.
 */
@RequestScoped
public class Tenant {

    /** No organisation has this id, so no row matches it. */
    static final String NONE = "none";

    @Inject
    Caller caller;

    private String actingFor;

    /** Whose rows Hibernate was told to look at; a session that is open goes on looking at them. */
    private String confinedTo;

    /**
     * Confines the rest of this request to one organisation. Only for what comes without an organisation of its own:
     * a public address, an event.
     */
    public void actFor(UUID organisationId) {
        String wanted = organisationId.toString();
        if (QuarkusTransaction.isActive() && confinedTo != null && !confinedTo.equals(wanted)) {
            throw new IllegalStateException("this transaction looks at the rows of another organisation already");
        }
        if (actingFor != null && !actingFor.equals(wanted)) {
            throw new IllegalStateException("one request works for one organisation");
        }
        actingFor = wanted;
    }

    /** The organisation's id, or a word that no row carries. */
    public String idOrNone() {
        if (actingFor != null) {
            return actingFor;
        }
        return caller.organisationId().orElse(NONE);
    }

    /** For Hibernate, once it opens a session. */
    String confine() {
        confinedTo = idOrNone();
        return confinedTo;
    }

    /** @throws Problem {@code forbidden} where the caller belongs to no organisation */
    public UUID organisationId() {
        String id = idOrNone();
        if (id.equals(NONE)) {
            throw new Problem(Problems.FORBIDDEN);
        }
        return UUID.fromString(id);
    }
}
