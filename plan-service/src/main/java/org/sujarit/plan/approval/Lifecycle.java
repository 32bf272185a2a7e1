package org.sujarit.plan.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.sujarit.kit.problem.Problem;

/** The way of a document to the public along the chain: draft → submitted → approved → published → superseded. */
@Embeddable
public class Lifecycle extends DocumentLife {

    /** Who decides next; null unless it is submitted. */
    @Column(name = "next_step")
    @Enumerated(EnumType.STRING)
    ApprovalStep nextStep;

    /** How often it was submitted; approvals of an earlier round don't count. */
    int round;

    protected Lifecycle() {}

    public static Lifecycle draft() {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.state = DocumentState.DRAFT;
        return lifecycle;
    }

    public ApprovalStep nextStep() {
        return nextStep;
    }

    /** Hands the draft to the approvers; it can't be changed until one sends it back. */
    public void submit() {
        requireDraft();
        state = DocumentState.SUBMITTED;
        nextStep = ApprovalStep.values()[0];
        round++;
    }

    /** @param step whose approval it is */
    void approve(ApprovalStep step) {
        requireTurn(step);
        nextStep = step.next().orElse(null);
        if (nextStep == null) {
            state = DocumentState.APPROVED;
        }
    }

    /** Back to a draft: when it is submitted again, the chain starts from its beginning. */
    void sendBack(ApprovalStep step) {
        requireTurn(step);
        state = DocumentState.DRAFT;
        nextStep = null;
    }

    /** @throws Problem {@code not-approved} or {@code not-a-draft} (409) */
    public void publish(Instant now) {
        switch (state) {
            case DRAFT, SUBMITTED -> throw new Problem(ApprovalProblems.NOT_APPROVED);
            case PUBLISHED, SUPERSEDED -> throw new Problem(ApprovalProblems.NOT_A_DRAFT);
            case APPROVED -> holdFrom(now);
        }
    }

    private void requireTurn(ApprovalStep step) {
        if (state != DocumentState.SUBMITTED) {
            throw new Problem(ApprovalProblems.NOT_SUBMITTED);
        }
        if (nextStep != step) {
            throw new Problem(ApprovalProblems.NOT_YOUR_TURN)
                    .detail(
                            "ผู้อนุมัติลำดับถัดไปคือ" + nextStep.term().th(),
                            "The next to decide is the " + nextStep.term().en() + ".");
        }
    }
}
