package org.sujarit.plan.risk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What controls a risk (มาตรการควบคุม), as it is kept: an item of a plan, words, or both.
 *
 * @param planItemLineageId what the item's copies in all versions of the plan share
 * @param planItemName its name when the control was written
 */
@Schema(name = "RiskControl")
public record Control(
        UUID planItemId,
        UUID planItemLineageId,

        @Schema(examples = "มาตรการป้องกันผลประโยชน์ทับซ้อน")
        String planItemName,

        String description) {

    /** For a year that the item's plan doesn't cover: its name remains, as words. */
    Control withoutItem() {
        return new Control(null, null, null, description == null ? planItemName : planItemName + ": " + description);
    }
}
