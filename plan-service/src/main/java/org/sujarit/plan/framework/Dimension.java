package org.sujarit.plan.framework;

import java.util.List;

/**
 * A dimension (มิติ) of the framework, such as 1.
 *
 * @param nameEn null where the framework gives no English name
 */
public record Dimension(String code, String name, String nameEn, List<Mission> missions) {
    public Dimension {
        missions = List.copyOf(missions);
        missions.forEach(mission -> Codes.requireUnder(code, mission.code()));
    }
}
