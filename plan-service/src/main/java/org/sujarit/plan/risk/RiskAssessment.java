package org.sujarit.plan.risk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.TenantId;
import org.sujarit.kit.problem.Problem;
import org.sujarit.kit.problem.Problems;
import org.sujarit.plan.approval.ApprovalProblems;

/**
 * One revision of an organisation's corruption risk assessment (การประเมินความเสี่ยงการทุจริต) of a fiscal year: drafted,
 * published, then the results of managing its risks recorded and published. A correction is a further revision.
 */
@Entity
@Table(name = "risk_assessment")
public class RiskAssessment extends PanacheEntityBase {

    public static final int MOST_RISKS = 300;

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    /** All revisions of one assessment share the id of the first one. */
    @Column(name = "series_id")
    UUID seriesId;

    /** From 1. */
    int revision;

    /** The published revision that this one shall take the place of; null for a first one. */
    UUID amends;

    @Enumerated(EnumType.STRING)
    RiskAssessmentState state;

    @Column(name = "created_at")
    Instant createdAt;

    /** Set by every change, so that a change of a risk alone is a new version of the assessment too. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "results_published_at")
    Instant resultsPublishedAt;

    /** The id under which the results are published: a document of their own beside the assessment. */
    @Column(name = "results_id")
    UUID resultsId;

    @Version
    long version;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Risk> risks = new ArrayList<>();

    protected RiskAssessment() {}

    static RiskAssessment draft(int fiscalYear, Instant now) {
        RiskAssessment assessment = new RiskAssessment();
        assessment.id = UuidCreator.getTimeOrderedEpoch();
        assessment.seriesId = assessment.id;
        assessment.revision = 1;
        assessment.fiscalYear = fiscalYear;
        assessment.state = RiskAssessmentState.DRAFT;
        assessment.createdAt = now;
        assessment.changedAt = now;
        return assessment;
    }

    /** A draft of the revision that shall follow this one, with the same risks and without their results. */
    RiskAssessment revise(Instant now) {
        requirePublished();
        RiskAssessment next = draft(fiscalYear, now);
        next.seriesId = seriesId;
        next.revision = revision + 1;
        next.amends = id;
        next.copyRisks(this, UnaryOperator.identity());
        return next;
    }

    /** Starts with the risks of another assessment, as they are worded for this year. */
    void copyRisks(RiskAssessment other, UnaryOperator<RiskState> reworded) {
        other.risks.forEach(risk -> risks.add(risk.copyTo(this, reworded.apply(risk.state()))));
    }

    Risk addRisk(RiskState state, UUID proposedRiskId, Instant now) {
        requireDraft();
        if (risks.size() >= MOST_RISKS) {
            throw Problems.invalid(
                    "risks", "การประเมินมีได้ไม่เกิน 300 ความเสี่ยง", "an assessment has at most 300 risks");
        }
        int position = risks.isEmpty() ? 1 : risks.getLast().position + 1;
        Risk risk = new Risk(this, position, state, proposedRiskId);
        risks.add(risk);
        changedAt = now;
        return risk;
    }

    Risk changeRisk(UUID riskId, RiskState state, Instant now) {
        requireDraft();
        Risk risk = risk(riskId);
        risk.describe(state);
        changedAt = now;
        return risk;
    }

    void removeRisk(UUID riskId, Instant now) {
        requireDraft();
        risks.remove(risk(riskId));
        changedAt = now;
    }

    Risk risk(UUID riskId) {
        return risks.stream().filter(r -> r.id.equals(riskId)).findFirst().orElseThrow(Problems::notFound);
    }

    /** Publishes it with the levels of the matrix that holds now. */
    void publish(RiskMatrix matrix, Instant now) {
        requireDraft();
        risks.forEach(risk -> risk.describe(risk.state().with(matrix, risk.controls)));
        requireComplete();
        state = RiskAssessmentState.PUBLISHED;
        publishedAt = now;
        changedAt = now;
    }

    /** A later revision takes its place, and takes over what was recorded about the risks that it still has. */
    void supersedeWith(RiskAssessment next, Instant now) {
        requirePublished();
        Map<UUID, RiskResult> results = new HashMap<>();
        risks.forEach(risk -> results.put(risk.lineageId, risk.result));
        next.risks.forEach(risk -> risk.result = results.get(risk.lineageId));
        state = RiskAssessmentState.SUPERSEDED;
        changedAt = now;
    }

    Risk recordResult(UUID riskId, RiskResult result, Instant now) {
        requireResultsOpen();
        Risk risk = risk(riskId);
        risk.result = result;
        changedAt = now;
        return risk;
    }

    void publishResults(Instant now) {
        requireResultsOpen();
        Problem incomplete = new Problem(RiskProblems.RESULTS_INCOMPLETE);
        for (int i = 0; i < risks.size(); i++) {
            if (risks.get(i).result == null) {
                incomplete.violation("risks[" + i + "].result", "ยังไม่ได้บันทึกผล", "has no result");
            }
        }
        if (!incomplete.violations().isEmpty()) {
            throw incomplete;
        }
        state = RiskAssessmentState.RESULTS_PUBLISHED;
        resultsId = UuidCreator.getTimeOrderedEpoch();
        resultsPublishedAt = now;
        changedAt = now;
    }

    void requireDraft() {
        if (state != RiskAssessmentState.DRAFT) {
            throw new Problem(ApprovalProblems.NOT_A_DRAFT);
        }
    }

    private void requirePublished() {
        switch (state) {
            case PUBLISHED, RESULTS_PUBLISHED -> {}
            case DRAFT, SUPERSEDED -> throw new Problem(ApprovalProblems.NOT_PUBLISHED);
        }
    }

    private void requireResultsOpen() {
        switch (state) {
            case PUBLISHED -> {}
            case RESULTS_PUBLISHED -> throw new Problem(RiskProblems.RESULTS_PUBLISHED);
            case DRAFT, SUPERSEDED -> throw new Problem(ApprovalProblems.NOT_PUBLISHED);
        }
    }

    private void requireComplete() {
        Problem incomplete = new Problem(RiskProblems.INCOMPLETE);
        if (risks.isEmpty()) {
            incomplete.violation("risks", "ต้องมีอย่างน้อยหนึ่งความเสี่ยง", "must have at least one risk");
        }
        for (int i = 0; i < risks.size(); i++) {
            if (risks.get(i).level.needsControl() && risks.get(i).controls.isEmpty()) {
                incomplete.violation(
                        "risks[" + i + "].controls",
                        "ความเสี่ยงระดับสูงขึ้นไปต้องมีมาตรการควบคุม",
                        "a risk of a high level needs a control");
            }
        }
        if (!incomplete.violations().isEmpty()) {
            throw incomplete;
        }
    }

    /** For a change: two of them queue up, and the second meets the first one's version. */
    static Optional<RiskAssessment> locked(UUID id) {
        return RiskAssessment.<RiskAssessment>find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<RiskAssessment> of(UUID id) {
        return RiskAssessment.<RiskAssessment>find("id", id).firstResultOptional();
    }

    static boolean isOpenFor(int fiscalYear) {
        return count("fiscalYear", fiscalYear) > 0;
    }

    /** Whether a revision that shall follow it is under way, or has followed it. */
    static boolean isRevised(UUID id) {
        return count("amends", id) > 0;
    }

    /** The results of the series that were published last before this revision's; empty where these are the first. */
    Optional<UUID> earlierResultsId() {
        return RiskAssessment.<RiskAssessment>find(
                        "seriesId = ?1 and revision < ?2 and resultsId is not null order by revision desc",
                        seriesId,
                        revision)
                .firstResultOptional()
                .map(earlier -> earlier.resultsId);
    }

    static List<RiskAssessment> after(UUID id, RiskAssessmentFilter filter, int limit) {
        StringBuilder where = new StringBuilder("id > :id");
        Parameters parameters = Parameters.with("id", id);
        if (filter.state != null) {
            where.append(" and state = :state");
            parameters.and("state", filter.state);
        }
        if (filter.fiscalYear != null) {
            where.append(" and fiscalYear = :year");
            parameters.and("year", filter.fiscalYear);
        }
        return RiskAssessment.<RiskAssessment>find(where + " order by id", parameters)
                .page(0, limit)
                .list();
    }
}
