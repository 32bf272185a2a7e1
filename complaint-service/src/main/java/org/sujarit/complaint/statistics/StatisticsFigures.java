package org.sujarit.complaint.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a number of complaints in a period. What there is nothing of to measure is left out, never 0.
 *
 * @param received that reached this organisation in the period, also those that another one referred to it (รับเรื่อง)
 * @param completed that ended in the period with a result or were rejected; a reopened one no longer counts (แล้วเสร็จ)
 * @param rejected of the completed (ไม่รับเรื่อง)
 * @param referred that went to another organisation in the period; not among the completed (ส่งต่อ)
 * @param inProgress that had come by the end of the period and had not ended then; of a period that runs, now
 *     (อยู่ระหว่างดำเนินการ)
 * @param overdue of those in progress, whose last day, as it stands now, was over by then; without those whose clock
 *     stood still for the complainant's answer (เกินกำหนด)
 * @param onTime of the completed, those that ended on their last day or before (ภายในกำหนด)
 * @param onTimePercent of the completed, rounded half up to two decimals
 * @param handlingTime of the completed
 * @param ratings of the completed, those that were rated (ผู้ประเมินความพึงพอใจ)
 * @param satisfaction of those that were rated
 */
@Schema(name = "ComplaintFigures")
public record StatisticsFigures(
        @Schema(examples = "120") long received,
        @Schema(examples = "100") long completed,
        @Schema(examples = "4") long rejected,
        @Schema(examples = "3") long referred,
        @Schema(examples = "21") long inProgress,
        @Schema(examples = "2") long overdue,
        @Schema(examples = "90") long onTime,
        @Schema(examples = "90.00") BigDecimal onTimePercent,
        HandlingTime handlingTime,
        @Schema(examples = "60") long ratings,
        SatisfactionLevel satisfaction) {

    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    StatisticsFigures withoutHandlingTime() {
        return new StatisticsFigures(
                received,
                completed,
                rejected,
                referred,
                inProgress,
                overdue,
                onTime,
                onTimePercent,
                null,
                ratings,
                satisfaction);
    }

    StatisticsFigures withoutSatisfaction() {
        return new StatisticsFigures(
                received,
                completed,
                rejected,
                referred,
                inProgress,
                overdue,
                onTime,
                onTimePercent,
                handlingTime,
                ratings,
                null);
    }
}
