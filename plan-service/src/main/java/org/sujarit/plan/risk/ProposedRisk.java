package org.sujarit.plan.risk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;

/** That complaints of one category and unit recur, and what the organisation made of it: a risk, or nothing. */
@Entity
@Table(name = "proposed_risk")
public class ProposedRisk extends PanacheEntityBase {

    /** What became of a proposal. */
    @Schema(name = "ProposedRiskState", description = "PROPOSED เสนอ, ACCEPTED รับเป็นความเสี่ยง, DISMISSED ไม่รับ")
    public enum State {
        PROPOSED,
        ACCEPTED,
        DISMISSED
    }

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "pattern_id")
    UUID patternId;

    String category;

    /** Null where the complaints have no unit. */
    @Column(name = "unit_id")
    UUID unitId;

    int complaints;

    @Column(name = "detected_at")
    Instant detectedAt;

    @Enumerated(EnumType.STRING)
    State state;

    String reason;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "risk_assessment_id")
    UUID riskAssessmentId;

    @Column(name = "risk_id")
    UUID riskId;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;

    protected ProposedRisk() {}

    ProposedRisk(ComplaintPattern pattern, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.patternId = pattern.patternId();
        this.category = pattern.category();
        this.unitId = pattern.unitId();
        this.state = State.PROPOSED;
        renew(pattern, now);
    }

    /** Whether it is of the category and unit that the pattern had before. */
    boolean isOf(ComplaintPattern pattern) {
        return category.equals(pattern.category()) && Objects.equals(unitId, pattern.unitId());
    }

    /**
     * A pattern only grows, so the greater count is the later one in whatever order the events come; of one count the
     * earliest detection stays. What is decided stays decided.
     */
    boolean outdatedBy(ComplaintPattern pattern) {
        boolean news = pattern.count() > complaints
                || (pattern.count() == complaints && pattern.detectedAt().isBefore(detectedAt));
        return state == State.PROPOSED && news;
    }

    final void renew(ComplaintPattern pattern, Instant now) {
        complaints = pattern.count();
        detectedAt = pattern.detectedAt();
        changedAt = now;
    }

    void accept(Risk risk, String person, Instant now) {
        decide(State.ACCEPTED, person, now);
        riskAssessmentId = risk.assessment.id;
        riskId = risk.id;
    }

    void dismiss(String why, String person, Instant now) {
        decide(State.DISMISSED, person, now);
        reason = why;
    }

    /** Whether it was accepted as this very risk; a later revision's copy of it is another. */
    boolean isAcceptedAs(Risk risk) {
        return risk.id.equals(riskId);
    }

    /** Its risk was taken out of the draft again, so what recurs is to be decided anew. */
    void reopen(Instant now) {
        state = State.PROPOSED;
        riskAssessmentId = null;
        riskId = null;
        decidedBy = null;
        decidedAt = null;
        changedAt = now;
    }

    void requireUndecided() {
        if (state != State.PROPOSED) {
            throw new Problem(RiskProblems.DECIDED);
        }
    }

    private void decide(State decision, String person, Instant now) {
        requireUndecided();
        state = decision;
        decidedBy = person;
        decidedAt = now;
        changedAt = now;
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<ProposedRisk> locked(UUID id) {
        return ProposedRisk.<ProposedRisk>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<ProposedRisk> lockedOfPattern(UUID patternId) {
        return ProposedRisk.<ProposedRisk>find("patternId", patternId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<ProposedRisk> of(UUID id) {
        return ProposedRisk.<ProposedRisk>find("id", id).firstResultOptional();
    }

    static List<ProposedRisk> after(UUID id, State state, int limit) {
        Parameters parameters = Parameters.with("id", id);
        String where = "id > :id";
        if (state != null) {
            where += " and state = :state";
            parameters.and("state", state);
        }
        return ProposedRisk.<ProposedRisk>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
