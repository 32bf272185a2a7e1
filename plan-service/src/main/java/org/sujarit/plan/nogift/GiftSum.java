package org.sujarit.plan.nogift;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/** How many gifts of one outcome, giver, unit and month there were, and what they were worth. */
record GiftSum(
        GiftOutcome outcome, GiverCategory giver, UUID unitId, int year, int month, long gifts, BigDecimal baht) {

    YearMonth yearMonth() {
        return YearMonth.of(year, month);
    }
}
