package org.sujarit.plan.actionplan;

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

/** What one approver decided about a plan, once and for good. */
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

    @Column(name = "plan_id")
    UUID planId;

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

    Approval(ActionPlan plan, ApprovalStep step, Decision decision, String reason, String decidedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.planId = plan.id;
        this.round = plan.round;
        this.step = step;
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = now;
    }

    static List<Approval> of(ActionPlan plan) {
        return list("planId = ?1 order by id", plan.id);
    }

    static boolean alreadyDecided(ActionPlan plan, String person) {
        return count("planId = ?1 and round = ?2 and decidedBy = ?3", plan.id, plan.round, person) > 0;
    }
}
