package org.sujarit.plan.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dimension (มิติ) of the framework, such as 1.
 *
 * @param nameEn null where the framework gives no English name
 */
public record Dimension(
        @Schema(examples = "1") String code,

        @Schema(examples = "การสร้างสังคมที่ไม่ทนต่อการทุจริต")
        String name,

        @Schema(examples = "A society that does not tolerate corruption")
        String nameEn,

        List<Mission> missions) {
    public Dimension {
        missions = List.copyOf(missions);
        missions.forEach(mission -> Codes.requireUnder(code, mission.code()));
    }
}
