package org.sujarit.plan.progress;

import java.util.List;
import java.util.stream.Collectors;
import org.sujarit.kit.table.Csv;
import org.sujarit.plan.actionplan.Budget;

/** A progress report as a table: a row for each item. */
final class ReportCsv {

    static final String EXAMPLE = """
            reportId,revision,fiscalYear,report,itemId,kind,name,guidelineCodes,units,quarters,budgetKind,budgetBaht,state,summary,spentBaht,problems,suggestions
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e31,1,2566,SIX_MONTH,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e21,PROJECT,โครงการส่งเสริมกิจกรรมเด็กและเยาวชน,1.3.1,สำนักปลัด,2,BAHT,20000.00,COMPLETED,จัดกิจกรรมแล้ว,18500.00,,
            """;

    private static final List<String> COLUMNS = List.of(
            "reportId",
            "revision",
            "fiscalYear",
            "report",
            "itemId",
            "kind",
            "name",
            "guidelineCodes",
            "units",
            "quarters",
            "budgetKind",
            "budgetBaht",
            "state",
            "summary",
            "spentBaht",
            "problems",
            "suggestions");

    private ReportCsv() {}

    static String of(PublishedReport report) {
        return Csv.of(
                COLUMNS,
                report.items().stream()
                        .map(item -> Csv.row(
                                report.id(),
                                report.revision(),
                                report.fiscalYear(),
                                report.kind(),
                                item.itemId(),
                                item.kind(),
                                item.name(),
                                String.join(" ", item.guidelineCodes()),
                                String.join("; ", item.units()),
                                item.quarters().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                                item.budget().kind(),
                                item.budget() instanceof Budget.Baht(var amount) ? amount : null,
                                item.state(),
                                item.summary(),
                                item.spentBaht(),
                                item.problems(),
                                item.suggestions()))
                        .toList());
    }
}
