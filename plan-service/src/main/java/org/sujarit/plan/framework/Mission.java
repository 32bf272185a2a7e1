package org.sujarit.plan.framework;

import java.util.List;

/**
 * A mission (ภารกิจตามมิติ) of a dimension, such as 1.1.
 *
 * @param nameEn null where the framework gives no English name
 */
public record Mission(String code, String name, String nameEn, List<Guideline> guidelines) {
    public Mission {
        guidelines = List.copyOf(guidelines);
        guidelines.forEach(guideline -> Codes.requireUnder(code, guideline.code()));
    }
}
