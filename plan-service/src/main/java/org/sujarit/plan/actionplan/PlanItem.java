package org.sujarit.plan.actionplan;

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

/** A project, activity or measure of a plan; changed through its {@link ActionPlan} only. */
@Entity
@Table(name = "action_plan_item")
public class PlanItem {

    @Id
    UUID id;

    @TenantId
    @Column(name = "organisation_id")
    String organisationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    ActionPlan plan;

    /** The item it was copied from, through all versions and years; its own id where it is the first. */
    @Column(name = "lineage_id")
    UUID lineageId;

    int position;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    String name;

    @Column(name = "guideline_codes")
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> guidelineCodes;

    String rationale;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> objectives;

    @Column(name = "target_group")
    @JdbcTypeCode(SqlTypes.JSON)
    TargetGroup targetGroup;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> steps;

    String place;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ItemYear> years;

    @Column(name = "unit_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> unitIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Indicator> outputs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Indicator> outcomes;

    String remark;

    protected PlanItem() {}

    PlanItem(ActionPlan plan, int position, ItemDetails details) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.lineageId = id;
        this.plan = plan;
        this.position = position;
        describe(details);
    }

    PlanItem copyTo(ActionPlan other, ItemDetails details) {
        PlanItem copy = new PlanItem(other, position, details);
        copy.lineageId = lineageId;
        return copy;
    }

    final void describe(ItemDetails details) {
        kind = details.kind();
        name = details.name();
        guidelineCodes = details.guidelineCodes();
        rationale = details.rationale();
        objectives = details.objectives();
        targetGroup = details.targetGroup();
        steps = details.steps();
        place = details.place();
        years = details.years();
        unitIds = details.unitIds();
        outputs = details.outputs();
        outcomes = details.outcomes();
        remark = details.remark();
    }

    ItemDetails details() {
        return new ItemDetails(
                kind,
                name,
                guidelineCodes,
                rationale,
                objectives,
                targetGroup,
                steps,
                place,
                years,
                unitIds,
                outputs,
                outcomes,
                remark);
    }

    /** The dimension (มิติ) of the framework: the first part of a guideline's code. */
    String dimension() {
        String first = guidelineCodes.getFirst();
        return first.substring(0, first.indexOf('.'));
    }
}
