package org.sujarit.complaint.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sujarit.complaint.organisation.ServedOrganisation;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.version.Versions;

/** Which complaint officer works for which unit of the organisation at work. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Handlers {

    private static final String SUBJECT = "complaint-handler";

    @Inject
    Tenant tenant;

    @Inject
    AuditTrail audit;

    /** Where somebody works. */
    public record Post(UUID unitId, boolean head) {}

    /** @return empty for whoever works for the complaint centre, or is no complaint officer at all */
    public Optional<Post> post(String subject) {
        return Handler.of(subject).map(handler -> new Post(handler.unitId, handler.head));
    }

    /** @throws Problem {@code precondition-required} (428) and {@code stale} (412) where the person is known already */
    Handler set(String subject, String ifMatch, HandlerDetails details) {
        ServedOrganisation organisation = ServedOrganisation.served(tenant.organisationId());
        organisation.requireUnit("unitId", details.unitId());
        Handler handler = Handler.locked(subject).orElse(null);
        if (handler == null) {
            if (ifMatch != null) {
                throw new Problem(Problems.STALE);
            }
            handler = new Handler(subject);
            handler.set(details);
            Unique.persist(handler, Problems.STALE);
        } else {
            Versions.requireMatch(ifMatch, handler.version);
            handler.set(details);
            Handler.flush();
        }
        audit.record("complaint-handler.set", SUBJECT, handler.id);
        return handler;
    }

    void remove(String subject, String ifMatch) {
        Handler handler = Handler.locked(subject).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, handler.version);
        handler.delete();
        audit.record("complaint-handler.removed", SUBJECT, handler.id);
    }
}
