package org.sujarit.complaint.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The statistics of the general complaints to an organisation in a period (สถิติเรื่องร้องเรียน/ร้องทุกข์). Each breakdown counts
 * every complaint once, so its groups add up to the total; the most received stand first.
 *
 * @param countedAt as of when; what is reopened or handled later changes the figures of this period
 * @param byCategory ประเภทเรื่อง
 * @param byUnit ส่วนราชการ, to which the complaint is assigned now
 * @param byChannel ช่องทาง
 * @param byPlace หมู่บ้าน/ชุมชน, by the village that was named
 */
@Schema(name = "ComplaintStatistics")
public record ComplaintStatistics(
        UUID organisationId,
        @Schema(examples = "2569") int fiscalYear,
        StatisticsPeriod period,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant countedAt,
        StatisticsFigures total,
        List<StatisticsGroup> byCategory,
        List<StatisticsGroup> byUnit,
        List<StatisticsGroup> byChannel,
        List<StatisticsGroup> byPlace) {

    /** For everybody's eyes: of small groups, and of a small total, no more than how many there are. */
    ComplaintStatistics withoutSmallGroups() {
        return new ComplaintStatistics(
                organisationId,
                fiscalYear,
                period,
                firstDay,
                lastDay,
                countedAt,
                SmallGroups.hidden(total),
                SmallGroups.hidden(byCategory),
                SmallGroups.hidden(byUnit),
                SmallGroups.hidden(byChannel),
                SmallGroups.hidden(byPlace));
    }
}
