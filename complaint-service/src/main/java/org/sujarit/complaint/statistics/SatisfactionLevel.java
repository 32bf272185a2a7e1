package org.sujarit.complaint.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How content those were who rated (ระดับความพึงพอใจ).
 *
 * @param percent the mean of the ratings from 1 to 5, as percent of 5, rounded half up to two decimals
 * @param goal what the organisation is to reach, in percent
 * @param goalReached whether the percent, as it is shown, is the goal or more
 */
@Schema(name = "ComplaintSatisfaction")
public record SatisfactionLevel(
        @Schema(examples = "83.33") BigDecimal percent,
        @Schema(examples = "80") int goal,
        boolean goalReached) {

    private static final int GOAL = 80;
    private static final int BEST = 5;

    /** @param sum of the ratings; null where nobody has rated */
    static SatisfactionLevel of(long ratings, Long sum) {
        if (sum == null) {
            return null;
        }
        BigDecimal percent =
                BigDecimal.valueOf(sum * 100).divide(BigDecimal.valueOf(BEST * ratings), 2, RoundingMode.HALF_UP);
        return new SatisfactionLevel(percent, GOAL, percent.compareTo(BigDecimal.valueOf(GOAL)) >= 0);
    }
}
