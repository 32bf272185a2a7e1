package org.sujarit.ita.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.ita.catalogue.Catalogue;
import org.sujarit.ita.catalogue.Catalogues;
import org.sujarit.ita.organisation.ServedOrganisation;
import org.sujarit.ita.proof.ItemProven;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.ProblemType;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.tenancy.Tenant;
import org.sujarit.kit.text.Text;
import org.sujarit.kit.version.Versions;

/** What is done with assessments where more than the assessment itself takes part: the year's rules, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Assessments {

    static final ProblemType ALREADY_OPEN = new ProblemType(
            "assessment-already-open",
            409,
            Text.of("มีการประเมินของปีนี้แล้ว", "The organisation has an assessment of that fiscal year"));

    /** Known by plan-service's event, so for a moment after the registration not yet here. */
    static final ProblemType NOT_REGISTERED = new ProblemType(
            "organisation-not-registered",
            403,
            Text.of("องค์กรของท่านยังไม่ได้ลงทะเบียน", "Your organisation is not registered yet"));

    @Inject
    Catalogues catalogues;

    @Inject
    AuditTrail audit;

    @Inject
    Tenant tenant;

    @Inject
    Clock clock;

    Assessment open(int fiscalYear) {
        Catalogue catalogue = catalogues
                .of(fiscalYear)
                .orElseThrow(() -> Problems.invalid(
                        "fiscalYear", "ยังไม่มีเกณฑ์การประเมินของปีนี้", "there is no catalogue of that fiscal year"));
        if (!ServedOrganisation.isServed(tenant.organisationId())) {
            throw new Problem(NOT_REGISTERED);
        }
        if (Assessment.count("fiscalYear", fiscalYear) > 0) {
            throw new Problem(ALREADY_OPEN);
        }
        Assessment assessment = Assessment.open(catalogue, now());
        Unique.persist(assessment, ALREADY_OPEN);
        audit.record("assessment.opened", "assessment", assessment.id);
        return assessment;
    }

    Assessment changeItem(UUID id, String code, String ifMatch, ChecklistItemDetails details) {
        Assessment assessment = Assessment.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, assessment.version);
        assessment.changeItem(code, details, now());
        Assessment.flush();
        audit.record("checklist-item.changed", "assessment", id + "/" + code);
        return assessment;
    }

    /** An assessment that shows the proof has a new version; of which years these are, the catalogues say. */
    void notice(@Observes ItemProven proven) {
        for (int year : catalogues.yearsThatShow(proven.kind(), proven.fiscalYear())) {
            Assessment.lockedOf(year).ifPresent(assessment -> assessment.noticeProof(now()));
        }
    }

    AssessmentView view(Assessment assessment) {
        // A year's rules are never taken away: without them an assessment of it could not have been opened.
        return AssessmentView.of(
                assessment, catalogues.of(assessment.fiscalYear).orElseThrow());
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
