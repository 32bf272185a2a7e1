package org.sujarit.plan.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.kit.security.Caller;

/** The approval chain: who decides when about a document of the organisation, whatever kind of document it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Approvals {

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Decides in the caller's name and keeps the decision for good.
     *
     * @param subjectId the document
     * @return whether it was approved; false where it was sent back
     * @throws Problem {@code not-submitted}, {@code approval-out-of-turn}, {@code approval-by-same-person} (409)
     */
    public boolean decide(UUID subjectId, Lifecycle lifecycle, DecideRequest request) {
        ApprovalStep step = stepOf(lifecycle);
        String person = caller.subject().orElseThrow(() -> new Problem(Problems.FORBIDDEN));
        switch (request.decision()) {
            case APPROVE -> {
                if (Approval.alreadyDecided(subjectId, lifecycle.round, person)) {
                    throw new Problem(ApprovalProblems.SECOND_APPROVAL);
                }
                lifecycle.approve(step);
            }
            case SEND_BACK -> {
                if (request.reason() == null || request.reason().isBlank()) {
                    throw Problems.invalid("reason", "ต้องระบุเหตุผลที่ส่งคืน", "is required when it is sent back");
                }
                lifecycle.sendBack(step);
            }
        }
        new Approval(subjectId, lifecycle.round, step, request, person, Instant.now(clock)).persist();
        return request.decision() == DecideRequest.Choice.APPROVE;
    }

    /** Every decision about the document, in their order. */
    public List<ApprovalView> of(UUID subjectId) {
        return Approval.of(subjectId).stream().map(ApprovalView::of).toList();
    }

    /** The approvals that count: those of the last round. */
    public List<PublishedApproval> forPublication(UUID subjectId, Lifecycle lifecycle) {
        return Approval.of(subjectId).stream()
                .filter(a -> a.round == lifecycle.round && a.decision == Approval.Decision.APPROVED)
                .map(a -> new PublishedApproval(a.step, a.decidedAt))
                .toList();
    }

    /** The step that this caller can decide now; the lifecycle itself refuses one that is out of turn. */
    private ApprovalStep stepOf(Lifecycle lifecycle) {
        if (lifecycle.nextStep != null && caller.hasRole(lifecycle.nextStep.role())) {
            return lifecycle.nextStep;
        }
        return List.of(ApprovalStep.values()).stream()
                .filter(step -> caller.hasRole(step.role()))
                .findFirst()
                .orElseThrow(() -> new Problem(Problems.FORBIDDEN));
    }
}
