package org.sujarit.complaint.complaint;

import static org.sujarit.kit.security.Role.AUDITOR;
import static org.sujarit.kit.security.Role.CHIEF_EXECUTIVE;
import static org.sujarit.kit.security.Role.CLERK;
import static org.sujarit.kit.security.Role.COMPLAINT_OFFICER;
import static org.sujarit.kit.security.Role.HEAD_OF_OFFICE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.sujarit.complaint.handler.Handlers;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;

/**
 * Whose desk a case is on. A complaint officer of a unit handles the cases of that unit and those assigned to them by
 * name; one of the complaint centre handles all. Who belongs to neither handles what is assigned to them by name alone,
 * but where the organisation has not said yet who belongs where: there every complaint officer is the centre. Units have
 * heads, and the head of office, the clerk and the chief executive stand above all units.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Desk {

    @Inject
    Caller caller;

    @Inject
    Handlers handlers;

    /** Who handles a case sees how to reach the complainant; one that was referred or anonymised nobody handles. */
    public boolean handles(Complaint complaint) {
        boolean isOver = complaint.state == ComplaintState.REFERRED || complaint.anonymisedAt != null;
        return caller.hasRole(COMPLAINT_OFFICER) && !isOver && isNear(complaint);
    }

    private boolean isNear(Complaint complaint) {
        String me = person();
        return me.equals(complaint.officer)
                || handlers.post(me)
                        .map(post -> post.isOfCentre() || post.unitId().equals(complaint.unitId))
                        .orElseGet(handlers::areUnknown);
    }

    /** @throws Problem {@code complaint-not-yours} (403) for whoever neither handles it nor is the auditor */
    void requireReader(Complaint complaint) {
        if (!caller.hasRole(AUDITOR)) {
            requireHandler(complaint);
        }
    }

    /** @throws Problem {@code complaint-not-yours} (403) for an officer who only took it on behalf of somebody else's */
    void requireStaff(Complaint complaint) {
        boolean isStaff = caller.hasRole(COMPLAINT_OFFICER) || caller.hasRole(AUDITOR) || isAboveAllUnits();
        if (!isStaff && !isRegistrar(complaint)) {
            throw new Problem(ComplaintProblems.NOT_YOURS);
        }
    }

    /** @throws Problem {@code complaint-not-yours} (403) for whoever neither handles it nor took it, when it was new */
    public void requireHandlerOrRegistrar(Complaint complaint) {
        boolean isNew = complaint.state == ComplaintState.RECEIVED;
        if (!isNew || !isRegistrar(complaint)) {
            requireHandler(complaint);
        }
    }

    private boolean isRegistrar(Complaint complaint) {
        return person().equals(complaint.registeredBy);
    }

    /** @throws Problem {@code complaint-not-yours} (403) */
    public void requireHandler(Complaint complaint) {
        if (!handles(complaint)) {
            throw new Problem(ComplaintProblems.NOT_YOURS);
        }
    }

    /** @throws Problem {@code complaint-not-yours} (403) for whoever neither handles it nor stands above those who do */
    public void requireHandlerOrHead(Complaint complaint) {
        if (!isAboveAllUnits()) {
            requireHandler(complaint);
        }
    }

    /** @throws Problem {@code complaint-not-yours} (403) for whoever does not head the case's unit */
    public void requireHead(Complaint complaint) {
        boolean headsUnit = caller.hasRole(COMPLAINT_OFFICER)
                && handlers.post(person())
                        .filter(post ->
                                post.head() && complaint.unitId != null && complaint.unitId.equals(post.unitId()))
                        .isPresent();
        if (!headsUnit && !isAboveAllUnits()) {
            throw new Problem(ComplaintProblems.NOT_YOURS);
        }
    }

    /** Where the caller works; empty where the organisation has not said. */
    public Optional<Handlers.Post> post() {
        return handlers.post(person());
    }

    /** The caller, as the tokens know them. */
    public String person() {
        return caller.subject().orElseThrow(() -> new Problem(Problems.FORBIDDEN));
    }

    private boolean isAboveAllUnits() {
        return Stream.of(HEAD_OF_OFFICE, CLERK, CHIEF_EXECUTIVE).anyMatch(caller::hasRole);
    }
}
