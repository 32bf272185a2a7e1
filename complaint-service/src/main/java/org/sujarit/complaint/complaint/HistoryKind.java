package org.sujarit.complaint.complaint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a case. */
@Schema(name = "ComplaintHistoryKind")
public enum HistoryKind {
    RECEIVED(true),
    ARRIVED(true),
    ASSIGNED(true),
    HANDED_OVER(true),
    CATEGORISED(false),
    STARTED(true),
    ASKED(true),
    RESUMED(true),
    EXTENDED(true),
    DEADLINE_APPROACHING(false),
    DEADLINE_OVERDUE(true),
    LINKED(false),
    UNLINKED(false),
    COMPLETED(true),
    REJECTED(true),
    REFERRED(true),
    REFERRED_OUTSIDE(true),
    OUTSIDE_REPLIED(true),
    REOPENED(true),
    RATED(true),
    ATTACHED(true),
    CONTACT_CHANGED(false),
    ANONYMISED(false);

    /** What the complainant is told of. */
    static final Set<HistoryKind> SHOWN =
            Stream.of(values()).filter(kind -> kind.shownToComplainant).collect(Collectors.toUnmodifiableSet());

    private final boolean shownToComplainant;

    HistoryKind(boolean shownToComplainant) {
        this.shownToComplainant = shownToComplainant;
    }
}
