package org.sujarit.plan.actionplan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item of a plan, as it stands.
 *
 * @param lineageId what its copies in all versions of the plan share
 */
@Schema(name = "PlanItem")
public record ItemView(
        UUID id,
        UUID lineageId,
        int position,
        ItemKind kind,

        @Schema(examples = "โครงการส่งเสริมกิจกรรมเด็กและเยาวชน")
        String name,

        @Schema(examples = "[\"1.3.1\"]") List<String> guidelineCodes,
        String rationale,
        List<String> objectives,
        TargetGroup targetGroup,
        List<String> steps,
        String place,
        List<ItemYear> years,
        List<UUID> unitIds,
        List<Indicator> outputs,
        List<Indicator> outcomes,
        String remark) {

    static ItemView of(PlanItem item) {
        return new ItemView(
                item.id,
                item.lineageId,
                item.position,
                item.kind,
                item.name,
                item.guidelineCodes,
                item.rationale,
                item.objectives,
                item.targetGroup,
                item.steps,
                item.place,
                item.years,
                item.unitIds,
                item.outputs,
                item.outcomes,
                item.remark);
    }
}
