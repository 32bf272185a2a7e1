package org.sujarit.plan.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sujarit.kit.table.Csv;
import org.sujarit.plan.actionplan.Budget;

/** A progress report as a table: a row for each item, then one for the whole and for each part of each roll-up. */
final class ReportCsv {

    static final String EXAMPLE = """
            reportId,revision,fiscalYear,report,part,key,name,kind,guidelineCodes,units,quarters,budgetKind,plannedBaht,spentBaht,state,summary,indicators,problems,suggestions,evidenceLinks,evidenceFiles,items,notStarted,inProgress,completed,cancelled,completedPercent,spentPercent
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e31,1,2566,SIX_MONTH,ITEM,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e21,โครงการส่งเสริมกิจกรรมเด็กและเยาวชน,PROJECT,1.3.1,สำนักปลัด,2,BAHT,20000.00,18500.00,COMPLETED,จัดกิจกรรมแล้ว,ผู้เข้าร่วมมีความเข้าใจ: 85.5 %,,,https://www.example.go.th/activity,1,,,,,,,
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e31,1,2566,SIX_MONTH,TOTAL,,,,,,,,20000.00,18500.00,,,,,,,,1,0,0,1,0,100.00,92.50
            """;

    private static final List<String> COLUMNS = List.of(
            "reportId",
            "revision",
            "fiscalYear",
            "report",
            "part",
            "key",
            "name",
            "kind",
            "guidelineCodes",
            "units",
            "quarters",
            "budgetKind",
            "plannedBaht",
            "spentBaht",
            "state",
            "summary",
            "indicators",
            "problems",
            "suggestions",
            "evidenceLinks",
            "evidenceFiles",
            "items",
            "notStarted",
            "inProgress",
            "completed",
            "cancelled",
            "completedPercent",
            "spentPercent");

    private final List<List<Object>> rows = new ArrayList<>();
    private final PublishedReport report;

    private ReportCsv(PublishedReport report) {
        this.report = report;
    }

    static String of(PublishedReport report) {
        ReportCsv table = new ReportCsv(report);
        report.items().forEach(table::item);
        RollUps rollUps = report.rollUps();
        table.figures("TOTAL", new RollUps.Row(null, null, rollUps.total()));
        rollUps.dimensions().forEach(row -> table.figures("DIMENSION", row));
        rollUps.missions().forEach(row -> table.figures("MISSION", row));
        rollUps.units().forEach(row -> table.figures("UNIT", row));
        rollUps.quarters().forEach(row -> table.figures("QUARTER", row));
        rollUps.kinds().forEach(row -> table.figures("KIND", row));
        return Csv.of(COLUMNS, table.rows);
    }

    private void item(PublishedReport.ReportedItem item) {
        row(
                "ITEM",
                item.itemId(),
                item.name(),
                Csv.row(
                        item.kind(),
                        String.join(" ", item.guidelineCodes()),
                        String.join("; ", item.units()),
                        item.quarters().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        item.budget().kind()),
                item.budget() instanceof Budget.Baht(var amount) ? amount : null,
                item.spentBaht(),
                Csv.row(
                        item.state(),
                        item.summary(),
                        item.indicators().stream()
                                .map(PublishedReport.ReportedIndicator::inWords)
                                .collect(Collectors.joining("; ")),
                        item.problems(),
                        item.suggestions(),
                        String.join(" ", item.evidenceLinks()),
                        item.evidenceFiles()),
                Csv.row(null, null, null, null, null, null, null));
    }

    private void figures(String part, RollUps.Row rollUp) {
        Figures figures = rollUp.figures();
        row(
                part,
                rollUp.key(),
                rollUp.name(),
                Csv.row(null, null, null, null, null),
                figures.plannedBaht(),
                figures.spentBaht(),
                Csv.row(null, null, null, null, null, null, null),
                Csv.row(
                        figures.items(),
                        figures.notStarted(),
                        figures.inProgress(),
                        figures.completed(),
                        figures.cancelled(),
                        figures.completedPercent(),
                        figures.spentPercent()));
    }

    private void row(
            String part,
            Object key,
            String name,
            List<Object> plan,
            BigDecimal planned,
            BigDecimal spent,
            List<Object> progress,
            List<Object> counts) {
        List<Object> row = new ArrayList<>(
                Csv.row(report.id(), report.revision(), report.fiscalYear(), report.kind(), part, key, name));
        row.addAll(plan);
        row.add(planned);
        row.add(spent);
        row.addAll(progress);
        row.addAll(counts);
        rows.add(row);
    }
}
