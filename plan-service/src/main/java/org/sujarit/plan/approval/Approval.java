package org.sujarit.plan.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What one approver decided about a document, once and for good. */
@Entity
@Table(name = "approval")
class Approval extends PanacheEntityBase {

    enum Decision {
        APPROVED,
        SENT_BACK
    }

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "subject_id")
    UUID subjectId;

    int round;

    @Enumerated(EnumType.STRING)
    ApprovalStep step;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected Approval() {}

    Approval(UUID subjectId, int round, ApprovalStep step, DecideRequest request, String decidedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.subjectId = subjectId;
        this.round = round;
        this.step = step;
        this.decision = switch (request.decision()) {
            case APPROVE -> Decision.APPROVED;
            case SEND_BACK -> Decision.SENT_BACK;
        };
        this.reason = request.reason();
        this.decidedBy = decidedBy;
        this.decidedAt = now;
    }

    static List<Approval> of(UUID subjectId) {
        return list("subjectId = ?1 order by id", subjectId);
    }

    static boolean alreadyDecided(UUID subjectId, int round, String person) {
        return count("subjectId = ?1 and round = ?2 and decidedBy = ?3", subjectId, round, person) > 0;
    }
}
