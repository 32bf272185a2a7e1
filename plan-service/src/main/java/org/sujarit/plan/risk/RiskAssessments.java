package org.sujarit.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.database.Unique;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.version.Versions;
import org.sujarit.plan.actionplan.PlanItems;
import org.sujarit.plan.approval.ApprovalProblems;
import org.sujarit.plan.organisation.OwnOrganisation;

/** What is done with risk assessments where more than one of them takes part: the matrix, plans, units, the trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RiskAssessments {

    private static final String SUBJECT = "risk-assessment";

    @Inject
    RiskMatrices matrices;

    @Inject
    PlanItems planItems;

    @Inject
    RiskHistory history;

    @Inject
    RiskPublisher publisher;

    @Inject
    ProposedRisks proposals;

    @Inject
    AuditTrail audit;

    @Inject
    OwnOrganisation ownOrganisation;

    @Inject
    Clock clock;

    RiskAssessment draft(DraftRequest request) {
        ownOrganisation.requireRegistered();
        RiskMatrix matrix = matrix(request.fiscalYear());
        if (RiskAssessment.isOpenFor(request.fiscalYear())) {
            throw new Problem(RiskProblems.ALREADY_OPEN);
        }
        RiskAssessment assessment = RiskAssessment.draft(request.fiscalYear(), now());
        if (request.copyFrom() != null) {
            copyInto(assessment, request.copyFrom(), matrix);
        }
        Unique.persist(assessment, RiskProblems.ALREADY_OPEN);
        assessment.risks.forEach(history::added);
        audit.record("risk-assessment.drafted", SUBJECT, assessment.id);
        return assessment;
    }

    Risk addRisk(UUID id, RiskDetails details) {
        RiskAssessment assessment = RiskAssessment.locked(id).orElseThrow(Problems::notFound);
        Risk risk = add(assessment, details, null);
        saved(assessment, "risk-assessment.risk-added");
        return risk;
    }

    /** A risk made of a proposal; the caller records it in the trail. */
    Risk addProposed(UUID assessmentId, RiskDetails details, UUID proposedRiskId) {
        RiskAssessment assessment = RiskAssessment.locked(assessmentId)
                .orElseThrow(() -> Problems.invalid(
                        "riskAssessmentId",
                        "ไม่มีการประเมินความเสี่ยงนี้",
                        "is not a risk assessment of the organisation"));
        return add(assessment, details, proposedRiskId);
    }

    Risk changeRisk(UUID id, UUID riskId, String ifMatch, RiskDetails details) {
        RiskAssessment assessment = forChange(id, ifMatch);
        assessment.requireDraft();
        RiskState before = assessment.risk(riskId).state();
        Risk risk = assessment.changeRisk(riskId, state(assessment, details), now());
        history.changed(risk, before);
        saved(assessment, "risk-assessment.risk-changed");
        return risk;
    }

    RiskAssessment removeRisk(UUID id, UUID riskId, String ifMatch) {
        RiskAssessment assessment = forChange(id, ifMatch);
        Risk risk = assessment.risk(riskId);
        assessment.removeRisk(riskId, now());
        history.removed(risk);
        saved(assessment, "risk-assessment.risk-removed");
        proposals.reopen(risk);
        return assessment;
    }

    RiskAssessment publish(UUID id, String ifMatch) {
        RiskAssessment assessment = forChange(id, ifMatch);
        assessment.publish(matrix(assessment.fiscalYear), now());
        if (assessment.amends != null) {
            RiskAssessment earlier = RiskAssessment.locked(assessment.amends).orElseThrow();
            earlier.supersedeWith(assessment, now());
        }
        publisher.publish(PublishedRiskAssessment.of(assessment, ownOrganisation.get(), matrix(assessment.fiscalYear)));
        RiskAssessment.flush();
        if (assessment.amends != null) {
            audit.record("risk-assessment.superseded", SUBJECT, assessment.amends);
        }
        return saved(assessment, "risk-assessment.published");
    }

    Risk recordResult(UUID id, UUID riskId, String ifMatch, ResultDetails details) {
        RiskAssessment assessment = forChange(id, ifMatch);
        RiskResult before = assessment.risk(riskId).result;
        RiskResult result = RiskResult.of(details, matrix(assessment.fiscalYear));
        Risk risk = assessment.recordResult(riskId, result, now());
        history.resultRecorded(risk, before);
        saved(assessment, "risk-assessment.result-recorded");
        return risk;
    }

    RiskAssessment publishResults(UUID id, String ifMatch) {
        RiskAssessment assessment = forChange(id, ifMatch);
        assessment.publishResults(now());
        publisher.publish(PublishedRiskResults.of(
                assessment,
                assessment.earlierResultsId().orElse(null),
                ownOrganisation.get(),
                matrix(assessment.fiscalYear)));
        return saved(assessment, "risk-assessment.results-published");
    }

    /** Starts the revision that shall follow a published one; there is one at a time. */
    RiskAssessment revise(UUID id) {
        RiskAssessment earlier = RiskAssessment.locked(id).orElseThrow(Problems::notFound);
        RiskAssessment revision = earlier.revise(now());
        if (RiskAssessment.isRevised(id)) {
            throw new Problem(ApprovalProblems.ALREADY_REVISED);
        }
        Unique.persist(revision, ApprovalProblems.ALREADY_REVISED);
        audit.record("risk-assessment.revision-started", SUBJECT, revision.id);
        return revision;
    }

    private Risk add(RiskAssessment assessment, RiskDetails details, UUID proposedRiskId) {
        assessment.requireDraft();
        Risk risk = assessment.addRisk(state(assessment, details), proposedRiskId, now());
        history.added(risk);
        return risk;
    }

    /** Controls whose plan doesn't cover this year remain as words. */
    private void copyInto(RiskAssessment assessment, UUID from, RiskMatrix matrix) {
        RiskAssessment other = RiskAssessment.of(from)
                .orElseThrow(() -> Problems.invalid(
                        "copyFrom", "ไม่มีการประเมินความเสี่ยงนี้", "is not a risk assessment of the organisation"));
        List<UUID> named = other.risks.stream()
                .flatMap(risk -> risk.controls.stream())
                .map(Control::planItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, PlanItems.Named> covering = planItems.covering(assessment.fiscalYear, named);
        assessment.copyRisks(
                other,
                risk -> risk.with(
                        matrix,
                        risk.controls().stream()
                                .map(control ->
                                        control.planItemId() == null || covering.containsKey(control.planItemId())
                                                ? control
                                                : control.withoutItem())
                                .toList()));
    }

    private RiskState state(RiskAssessment assessment, RiskDetails details) {
        Treatment treatment = details.treatment();
        if (treatment != null && !ownOrganisation.get().unitNames().containsKey(treatment.unitId())) {
            throw Problems.invalid("treatment.unitId", "ไม่มีหน่วยงานนี้ในองค์กร", "is not a unit of the organisation");
        }
        return RiskState.of(details, controls(assessment, details), matrix(assessment.fiscalYear));
    }

    private List<Control> controls(RiskAssessment assessment, RiskDetails details) {
        List<UUID> named = details.controls().stream()
                .map(ControlDetails::planItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, PlanItems.Named> items = planItems.covering(assessment.fiscalYear, named);
        List<Control> controls = new ArrayList<>();
        for (int i = 0; i < details.controls().size(); i++) {
            controls.add(control(details.controls().get(i), items, "controls[" + i + "]"));
        }
        return controls;
    }

    private static Control control(ControlDetails details, Map<UUID, PlanItems.Named> items, String field) {
        if (details.planItemId() == null) {
            if (details.description() == null || details.description().isBlank()) {
                throw Problems.invalid(
                        field + ".description",
                        "ต้องระบุรายการของแผนหรือคำอธิบาย",
                        "is required where no plan item is named");
            }
            return new Control(null, null, null, details.description());
        }
        PlanItems.Named item = items.get(details.planItemId());
        if (item == null) {
            throw Problems.invalid(
                    field + ".planItemId",
                    "ไม่ใช่รายการในแผนขององค์กรที่ครอบคลุมปีนี้",
                    "is not an item of a plan of the organisation that covers the fiscal year");
        }
        return new Control(item.id(), item.lineageId(), item.name(), details.description());
    }

    private RiskAssessment forChange(UUID id, String ifMatch) {
        RiskAssessment assessment = RiskAssessment.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, assessment.version);
        return assessment;
    }

    private RiskAssessment saved(RiskAssessment assessment, String action) {
        RiskAssessment.flush();
        audit.record(action, SUBJECT, assessment.id);
        return assessment;
    }

    private RiskMatrix matrix(int fiscalYear) {
        return matrices.forYear(fiscalYear)
                .orElseThrow(() -> Problems.invalid(
                        "fiscalYear",
                        "ไม่มีตารางระดับความเสี่ยงสำหรับปีนี้",
                        "no risk matrix covers this fiscal year"));
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
