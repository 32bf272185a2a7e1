package org.sujarit.complaint.statistics;

import java.util.ArrayList;
import java.util.List;
import org.sujarit.complaint.statistics.CountedRow.Breakdown;
import org.sujarit.kit.table.Csv;

/** Statistics as a table: a row for the whole, then one for each group of each breakdown. */
final class StatisticsCsv {

    static final String EXAMPLE = """
            organisationId,fiscalYear,period,firstDay,lastDay,countedAt,edition,part,key,name,nameEn,received,completed,rejected,referred,inProgress,overdue,onTime,onTimePercent,medianDays,percentile90Days,ratings,satisfactionPercent,satisfactionGoal,goalReached
            01890a5d-ac96-774b-bcce-b302099a8057,2569,YEAR,2025-10-01,2026-09-30,2026-10-05T02:00:00Z,1,TOTAL,,,,120,100,4,3,21,2,90,90.00,6.50,13.25,60,83.33,80,true
            01890a5d-ac96-774b-bcce-b302099a8057,2569,YEAR,2025-10-01,2026-09-30,2026-10-05T02:00:00Z,1,CATEGORY,ROADS,ถนน/ทางเท้า,Roads and pavements,40,30,0,1,11,2,24,80.00,9.00,17.75,3,,,
            """;

    private static final List<String> COLUMNS = List.of(
            "organisationId",
            "fiscalYear",
            "period",
            "firstDay",
            "lastDay",
            "countedAt",
            "edition",
            "part",
            "key",
            "name",
            "nameEn",
            "received",
            "completed",
            "rejected",
            "referred",
            "inProgress",
            "overdue",
            "onTime",
            "onTimePercent",
            "medianDays",
            "percentile90Days",
            "ratings",
            "satisfactionPercent",
            "satisfactionGoal",
            "goalReached");

    private final List<List<Object>> rows = new ArrayList<>();
    private final ComplaintStatistics statistics;
    private final Integer edition;

    private StatisticsCsv(ComplaintStatistics statistics, Integer edition) {
        this.statistics = statistics;
        this.edition = edition;
    }

    /** @param edition null for what is not published */
    static String of(ComplaintStatistics statistics, Integer edition) {
        StatisticsCsv table = new StatisticsCsv(statistics, edition);
        table.row(Breakdown.TOTAL, new StatisticsGroup(null, null, null, statistics.total()));
        statistics.byCategory().forEach(group -> table.row(Breakdown.CATEGORY, group));
        statistics.byUnit().forEach(group -> table.row(Breakdown.UNIT, group));
        statistics.byChannel().forEach(group -> table.row(Breakdown.CHANNEL, group));
        statistics.byPlace().forEach(group -> table.row(Breakdown.PLACE, group));
        return Csv.of(COLUMNS, table.rows);
    }

    private void row(Breakdown part, StatisticsGroup group) {
        StatisticsFigures figures = group.figures();
        List<Object> row = new ArrayList<>(Csv.row(
                statistics.organisationId(),
                statistics.fiscalYear(),
                statistics.period(),
                statistics.firstDay(),
                statistics.lastDay(),
                statistics.countedAt(),
                edition,
                part,
                group.key(),
                group.name(),
                group.nameEn(),
                figures.received(),
                figures.completed(),
                figures.rejected(),
                figures.referred(),
                figures.inProgress(),
                figures.overdue(),
                figures.onTime(),
                figures.onTimePercent()));
        row.addAll(cells(figures.handlingTime()));
        row.add(figures.ratings());
        row.addAll(cells(figures.satisfaction()));
        rows.add(row);
    }

    private static List<Object> cells(HandlingTime time) {
        return time == null ? Csv.row(null, null) : Csv.row(time.medianDays(), time.percentile90Days());
    }

    private static List<Object> cells(SatisfactionLevel level) {
        return level == null ? Csv.row(null, null, null) : Csv.row(level.percent(), level.goal(), level.goalReached());
    }
}
