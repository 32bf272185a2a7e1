package org.sujarit.plan.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.sujarit.kit.problem.Problem;

/**
 * The way of a document to the public: draft → submitted → approved along the chain → published → superseded. It can be
 * changed as long as it is a draft, and never after.
 */
@Embeddable
public class Lifecycle {

    @Enumerated(EnumType.STRING)
    DocumentState state;

    /** Who decides next; null unless it is submitted. */
    @Column(name = "next_step")
    @Enumerated(EnumType.STRING)
    ApprovalStep nextStep;

    /** How often it was submitted; approvals of an earlier round don't count. */
    int round;

    @Column(name = "published_at")
    Instant publishedAt;

    protected Lifecycle() {}

    public static Lifecycle draft() {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.state = DocumentState.DRAFT;
        return lifecycle;
    }

    public DocumentState state() {
        return state;
    }

    public ApprovalStep nextStep() {
        return nextStep;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public boolean is(DocumentState other) {
        return state == other;
    }

    /** @throws Problem {@code not-a-draft} (409) */
    public void requireDraft() {
        if (state != DocumentState.DRAFT) {
            throw new Problem(ApprovalProblems.NOT_A_DRAFT);
        }
    }

    /** @throws Problem {@code not-published} (409) unless it is what holds at present */
    public void requirePublished() {
        if (state != DocumentState.PUBLISHED) {
            throw new Problem(ApprovalProblems.NOT_PUBLISHED);
        }
    }

    /**
     * @param amended whether an amendment of this document was started before
     * @throws Problem {@code not-published} or {@code amendment-already-open} (409)
     */
    public void requireAmendable(boolean amended) {
        requirePublished();
        if (amended) {
            throw new Problem(ApprovalProblems.ALREADY_AMENDED);
        }
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
            case APPROVED -> {
                state = DocumentState.PUBLISHED;
                publishedAt = now;
            }
        }
    }

    /**
     * Draft → published at once, for a document that no approver decides about.
     *
     * @throws Problem {@code not-a-draft} (409)
     */
    public void publishDraft(Instant now) {
        requireDraft();
        state = DocumentState.PUBLISHED;
        publishedAt = now;
    }

    /** A later version has taken its place. */
    public void supersede() {
        requirePublished();
        state = DocumentState.SUPERSEDED;
    }

    private void requireTurn(ApprovalStep step) {
        if (state != DocumentState.SUBMITTED) {
            throw new Problem(ApprovalProblems.NOT_SUBMITTED);
        }
        if (nextStep != step) {
            throw new Problem(ApprovalProblems.NOT_YOUR_TURN)
                    .detail("ผู้อนุมัติลำดับถัดไปคือ " + nextStep, "The next to decide is " + nextStep + ".");
        }
    }
}
