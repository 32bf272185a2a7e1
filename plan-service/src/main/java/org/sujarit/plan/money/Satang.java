package org.sujarit.plan.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Baht with satang: two decimals, always. */
public final class Satang {

    public static final int MOST_BAHT_DIGITS = 13;

    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private Satang() {}

    /** The same amount with two decimals; what will be refused anyway is left as it is. */
    public static BigDecimal exact(BigDecimal amount) {
        // Spelled out, 1e999999999 would fill the memory.
        boolean fits = amount != null && amount.scale() < 2 && amount.precision() - amount.scale() <= MOST_BAHT_DIGITS;
        return fits ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount;
    }
}
