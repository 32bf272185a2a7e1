package org.sujarit.plan.approval;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.sujarit.kit.problem.Problem;

/**
 * What every way of a document to the public has: it can be changed as long as it is a draft and never after, and a
 * published one holds until a later version takes its place.
 */
@MappedSuperclass
public abstract class DocumentLife {

    @Enumerated(EnumType.STRING)
    DocumentState state;

    @Column(name = "published_at")
    Instant publishedAt;

    public DocumentState state() {
        return state;
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

    /** A later version has taken its place. */
    public void supersede() {
        requirePublished();
        state = DocumentState.SUPERSEDED;
    }

    final void holdFrom(Instant now) {
        state = DocumentState.PUBLISHED;
        publishedAt = now;
    }
}
