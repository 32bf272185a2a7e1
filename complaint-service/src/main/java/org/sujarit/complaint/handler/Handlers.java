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
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;
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

    private static final ProblemType CENTRE_FIRST = new ProblemType(
            "no-complaint-centre",
            409,
            Text.of(
                    "ต้องมีผู้รับผิดชอบของศูนย์รับเรื่องร้องเรียนอย่างน้อยหนึ่งคน",
                    "Somebody must work for the complaint centre before others work for units"));

    /**
     * Where somebody works.
     *
     * @param unitId null for the complaint centre
     */
    public record Post(UUID unitId, boolean head) {

        public boolean isOfCentre() {
            return unitId == null;
        }
    }

    /** Whether the organisation has not said yet who works where. */
    public boolean areUnknown() {
        return Handler.count() == 0;
    }

    /** @return empty for whoever the organisation has said nothing of */
    public Optional<Post> post(String subject) {
        return Handler.of(subject).map(handler -> new Post(handler.unitId, handler.head));
    }

    /** @throws Problem {@code precondition-required} (428) and {@code stale} (412) where the person is known already */
    Handler set(String subject, String ifMatch, HandlerDetails details) {
        ServedOrganisation organisation = ServedOrganisation.locked(tenant.organisationId());
        if (details.unitId() != null) {
            organisation.requireUnit("unitId", details.unitId());
        }
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
        requireCentre();
        audit.record("complaint-handler.set", SUBJECT, handler.id);
        return handler;
    }

    /** Without one, cases of no unit would be nobody's; and with nobody named, they would be everybody's again. */
    private static void requireCentre() {
        if (Handler.count("unitId is null") == 0) {
            throw new Problem(CENTRE_FIRST);
        }
    }

    void remove(String subject, String ifMatch) {
        // Two who take out the last two of the centre at once would both leave one.
        ServedOrganisation.locked(tenant.organisationId());
        Handler handler = Handler.locked(subject).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, handler.version);
        handler.delete();
        Handler.flush();
        requireCentre();
        audit.record("complaint-handler.removed", SUBJECT, handler.id);
    }
}
