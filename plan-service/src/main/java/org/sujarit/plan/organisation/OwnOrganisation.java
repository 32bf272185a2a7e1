package org.sujarit.plan.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;

/** The organisation at work, whose name and units its documents carry. */
@ApplicationScoped
public class OwnOrganisation {

    private static final ProblemType NOT_REGISTERED = new ProblemType(
            "organisation-not-registered",
            403,
            Text.of("องค์กรของท่านยังไม่ได้ลงทะเบียน", "Your organisation is not registered yet"));

    @Inject
    Tenant tenant;

    /** @throws Problem {@code organisation-not-registered} (403) */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRegistered() {
        if (Organisation.count("id", tenant.organisationId()) == 0) {
            throw new Problem(NOT_REGISTERED);
        }
    }

    /** @throws Problem {@code organisation-not-registered} (403) */
    @Transactional(Transactional.TxType.MANDATORY)
    public Organisation get() {
        return Organisation.<Organisation>findByIdOptional(tenant.organisationId())
                .orElseThrow(() -> new Problem(NOT_REGISTERED));
    }

    /**
     * For a publication, which takes its lock in any case: read without it, a change meanwhile would refuse the caller.
     *
     * @throws Problem {@code organisation-not-registered} (403)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Organisation locked() {
        return Organisation.locked(tenant.organisationId()).orElseThrow(() -> new Problem(NOT_REGISTERED));
    }
}
