package org.sujarit.plan.risk;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A risk of corruption; changed through its {@link RiskAssessment} only. */
@Entity
@Table(name = "risk")
public class Risk {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    RiskAssessment assessment;

    /** The risk it was copied from, through all revisions and years; its own id where it is the first. */
    @Column(name = "lineage_id")
    UUID lineageId;

    int position;

    @Column(name = "process_step")
    String processStep;

    @Column(name = "risk_event")
    String riskEvent;

    int likelihood;
    int impact;

    @Enumerated(EnumType.STRING)
    RiskLevel level;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Control> controls;

    /** Null as long as nobody has decided how it is managed. */
    @JdbcTypeCode(SqlTypes.JSON)
    Treatment treatment;

    /** Null until it is recorded, after the publication. */
    @JdbcTypeCode(SqlTypes.JSON)
    RiskResult result;

    /** The proposal it was made of; null for one of the officer's own. */
    @Column(name = "proposed_risk_id")
    UUID proposedRiskId;

    protected Risk() {}

    Risk(RiskAssessment assessment, int position, RiskState state, UUID proposedRiskId) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.lineageId = id;
        this.assessment = assessment;
        this.position = position;
        this.proposedRiskId = proposedRiskId;
        describe(state);
    }

    Risk copyTo(RiskAssessment other, RiskState state) {
        Risk copy = new Risk(other, position, state, proposedRiskId);
        copy.lineageId = lineageId;
        return copy;
    }

    final void describe(RiskState state) {
        processStep = state.processStep();
        riskEvent = state.riskEvent();
        likelihood = state.likelihood();
        impact = state.impact();
        level = state.level();
        controls = state.controls();
        treatment = state.treatment();
    }

    RiskState state() {
        return new RiskState(processStep, riskEvent, likelihood, impact, level, controls, treatment);
    }
}
