package org.sujarit.plan.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave a risk is, from the lowest; which likelihood and impact make which level, the year's matrix says. */
@Schema(description = "LOW ต่ำ, MEDIUM ปานกลาง, HIGH สูง, VERY_HIGH สูงมาก", examples = "HIGH")
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** A risk of this level is not published without something that controls it. */
    boolean needsControl() {
        return compareTo(HIGH) >= 0;
    }
}
