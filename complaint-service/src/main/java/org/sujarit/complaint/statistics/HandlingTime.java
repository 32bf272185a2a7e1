package org.sujarit.complaint.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long the completed complaints took, from the moment the first organisation received them: days of 24 hours,
 * rounded half up to two decimals.
 *
 * @param medianDays half of them took no longer (มัธยฐาน)
 * @param percentile90Days nine of ten took no longer (เปอร์เซ็นไทล์ที่ 90); between two complaints it is interpolated
 */
@Schema(name = "ComplaintHandlingTime")
public record HandlingTime(
        @Schema(examples = "6.50") BigDecimal medianDays,
        @Schema(examples = "13.25") BigDecimal percentile90Days) {

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** The database keeps microseconds: what is finer comes from its floating-point numbers. */
    private static final int MICROSECONDS = 6;

    /** @param median in seconds; null where nothing was completed */
    static HandlingTime ofSeconds(Double median, Double percentile90) {
        return median == null ? null : new HandlingTime(days(median), days(percentile90));
    }

    private static BigDecimal days(double seconds) {
        return BigDecimal.valueOf(seconds)
                .setScale(MICROSECONDS, RoundingMode.HALF_UP)
                .divide(SECONDS_OF_A_DAY, 2, RoundingMode.HALF_UP);
    }
}
