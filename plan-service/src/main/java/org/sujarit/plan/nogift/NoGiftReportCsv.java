package org.sujarit.plan.nogift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sujarit.kit.table.Csv;
import org.sujarit.plan.round.ReportKind;

/** A report as a table: a row for the whole and for each part of each breakdown. */
final class NoGiftReportCsv {

    static final String EXAMPLE = """
            reportId,edition,fiscalYear,kind,breakdown,key,name,count,baht,text
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e36,1,2566,SIX_MONTH,TOTAL,,,3,1200.75,
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e36,1,2566,SIX_MONTH,OUTCOME,REFUSED,,2,350.25,
            """;

    private static final List<String> COLUMNS =
            List.of("reportId", "edition", "fiscalYear", "kind", "breakdown", "key", "name", "count", "baht", "text");

    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Object> report;

    private NoGiftReportCsv(List<Object> report) {
        this.report = report;
    }

    static String of(NoGiftReport report, NoGiftTotals totals) {
        return of(
                report.id, report.edition, report.fiscalYear, report.kind, totals, report.problems, report.suggestions);
    }

    static String of(
            UUID id,
            int edition,
            int fiscalYear,
            ReportKind kind,
            NoGiftTotals totals,
            String problems,
            String suggestions) {
        NoGiftReportCsv table = new NoGiftReportCsv(Csv.row(id, edition, fiscalYear, kind));
        table.row("TOTAL", null, null, totals.gifts(), totals.baht(), null);
        totals.outcomes().forEach(t -> table.row("OUTCOME", t.outcome(), null, t.gifts(), t.baht(), null));
        totals.givers().forEach(t -> table.row("GIVER", t.giver(), null, t.gifts(), t.baht(), null));
        totals.units().forEach(t -> table.row("UNIT", t.unitId(), t.unit(), t.gifts(), t.baht(), null));
        totals.months().forEach(t -> table.row("MONTH", t.month(), null, t.gifts(), t.baht(), null));
        table.row("ACTIVITIES", null, null, totals.activities(), null, null);
        table.row("PARTICIPANTS", null, null, totals.participants(), null, null);
        table.row("DECLARATIONS", totals.declarationId(), null, totals.declarationPublished() ? 1L : 0L, null, null);
        table.row("PROBLEMS", null, null, null, null, problems);
        table.row("SUGGESTIONS", null, null, null, null, suggestions);
        return Csv.of(COLUMNS, table.rows);
    }

    private void row(String breakdown, Object key, String name, Long count, BigDecimal baht, String text) {
        List<Object> row = new ArrayList<>(report);
        row.addAll(Csv.row(breakdown, key, name, count, baht, text));
        rows.add(row);
    }
}
