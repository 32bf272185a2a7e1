package org.sujarit.plan.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sujarit.kit.audit.AuditTrail;
import org.sujarit.kit.messaging.UnusableEvent;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;
import org.sujarit.kit.version.Versions;

/** What comes of recurring complaints. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProposedRisks {

    private static final String SUBJECT = "proposed-risk";

    @Inject
    RiskAssessments assessments;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Proposes a risk, or renews the proposal of a pattern that has grown. */
    void learn(ComplaintPattern pattern) {
        ProposedRisk known = ProposedRisk.lockedOfPattern(pattern.patternId()).orElse(null);
        if (known == null) {
            ProposedRisk proposed = new ProposedRisk(pattern, now());
            proposed.persistAndFlush();
            audit.record("proposed-risk.proposed", SUBJECT, proposed.id);
            return;
        }
        if (!known.isOf(pattern)) {
            throw new UnusableEvent("a pattern of another category or unit than before");
        }
        if (known.outdatedBy(pattern)) {
            known.renew(pattern, now());
            saved(known, "proposed-risk.renewed");
        }
    }

    ProposedRisk accept(UUID id, String ifMatch, AcceptRequest request) {
        ProposedRisk proposed = forDecision(id, ifMatch);
        Risk risk = assessments.addProposed(request.riskAssessmentId(), request.risk(), proposed.id);
        proposed.accept(risk, person(), now());
        return saved(proposed, "proposed-risk.accepted");
    }

    ProposedRisk dismiss(UUID id, String ifMatch, DismissRequest request) {
        ProposedRisk proposed = forDecision(id, ifMatch);
        proposed.dismiss(request.reason(), person(), now());
        return saved(proposed, "proposed-risk.dismissed");
    }

    private ProposedRisk forDecision(UUID id, String ifMatch) {
        ProposedRisk proposed = ProposedRisk.locked(id).orElseThrow(Problems::notFound);
        Versions.requireMatch(ifMatch, proposed.version);
        proposed.requireUndecided();
        return proposed;
    }

    /** What was accepted as a risk that is no more is proposed again, so that no signal is lost. */
    void reopen(Risk removed) {
        if (removed.proposedRiskId != null) {
            ProposedRisk.locked(removed.proposedRiskId)
                    .filter(proposal -> proposal.isAcceptedAs(removed))
                    .ifPresent(proposal -> {
                        proposal.reopen(now());
                        saved(proposal, "proposed-risk.reopened");
                    });
        }
    }

    private ProposedRisk saved(ProposedRisk proposed, String action) {
        ProposedRisk.flush();
        audit.record(action, SUBJECT, proposed.id);
        return proposed;
    }

    private String person() {
        return caller.subject().orElseThrow(() -> new Problem(Problems.FORBIDDEN));
    }

    private Instant now() {
        return Instant.now(clock);
    }
}
