package org.sujarit.plan.actionplan;

import java.math.BigDecimal;

/**
 * What an item may spend in a fiscal year. "No budget" (ไม่ใช้งบประมาณ) is a value of its own: neither 0 baht nor unknown.
 */
public sealed interface Budget {

    /** The item runs without money of its own. */
    record NoBudget() implements Budget {}

    /** The amount isn't known (yet). */
    record Unknown() implements Budget {}

    /** An amount to the satang; negative amounts and fractions of a satang are refused. */
    record Baht(BigDecimal amount) implements Budget {
        public Baht {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("A budget is not negative: " + amount);
            }
            amount = amount.setScale(2);
        }
    }
}
