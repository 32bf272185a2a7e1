package org.sujarit.plan.risk;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What changed on a risk, when, by whom: for the organisation itself. The database refuses to change it. */
@Entity
@Immutable
@Table(name = "risk_change")
class RiskChange extends PanacheEntityBase {

    /** What was done to a risk. */
    @Schema(
            name = "RiskChangeKind",
            description = "ADDED เพิ่ม, CHANGED แก้ไข, REMOVED ลบ, RESULT_RECORDED บันทึกผลการจัดการความเสี่ยง")
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        RESULT_RECORDED
    }

    /** Where a risk stood, or stands. */
    @Schema(name = "RiskRating")
    record Rating(
            @Schema(examples = "3") Integer likelihood,
            @Schema(examples = "4") Integer impact,
            RiskLevel level) {

        static final Rating NONE = new Rating(null, null, null);

        static Rating of(RiskState risk) {
            return new Rating(risk.likelihood(), risk.impact(), risk.level());
        }

        static Rating of(RiskResult result) {
            return result == null
                    ? NONE
                    : new Rating(result.likelihoodAfter(), result.impactAfter(), result.levelAfter());
        }
    }

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @Column(name = "assessment_id")
    UUID assessmentId;

    @Column(name = "series_id")
    UUID seriesId;

    int revision;

    @Column(name = "risk_id")
    UUID riskId;

    @Column(name = "lineage_id")
    UUID lineageId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** The names of the fields that changed. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> fields;

    @Column(name = "likelihood_before")
    Integer likelihoodBefore;

    @Column(name = "impact_before")
    Integer impactBefore;

    @Column(name = "level_before")
    @Enumerated(EnumType.STRING)
    RiskLevel levelBefore;

    @Column(name = "likelihood_after")
    Integer likelihoodAfter;

    @Column(name = "impact_after")
    Integer impactAfter;

    @Column(name = "level_after")
    @Enumerated(EnumType.STRING)
    RiskLevel levelAfter;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    protected RiskChange() {}

    RiskChange(Risk risk, Kind kind, List<String> fields, Rating before, Rating after, String changedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.assessmentId = risk.assessment.id;
        this.seriesId = risk.assessment.seriesId;
        this.revision = risk.assessment.revision;
        this.riskId = risk.id;
        this.lineageId = risk.lineageId;
        this.kind = kind;
        this.fields = fields;
        this.likelihoodBefore = before.likelihood();
        this.impactBefore = before.impact();
        this.levelBefore = before.level();
        this.likelihoodAfter = after.likelihood();
        this.impactAfter = after.impact();
        this.levelAfter = after.level();
        this.changedBy = changedBy;
        this.changedAt = now;
    }

    /** Of every revision, in the order in which it happened. */
    static List<RiskChange> after(UUID id, UUID seriesId, int limit) {
        return RiskChange.<RiskChange>find("id > ?1 and seriesId = ?2 order by id", id, seriesId)
                .page(0, limit)
                .list();
    }
}
