package org.sujarit.plan.approval;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.sujarit.kit.problem.Problem;

/** The way of a document that no approver decides about: draft → published → superseded. */
@Embeddable
public class DirectLifecycle extends DocumentLife {

    protected DirectLifecycle() {}

    public static DirectLifecycle draft() {
        DirectLifecycle lifecycle = new DirectLifecycle();
        lifecycle.state = DocumentState.DRAFT;
        return lifecycle;
    }

    /** @throws Problem {@code not-a-draft} (409) */
    public void publish(Instant now) {
        requireDraft();
        holdFrom(now);
    }
}
