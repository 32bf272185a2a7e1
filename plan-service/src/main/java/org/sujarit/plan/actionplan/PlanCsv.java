package org.sujarit.plan.actionplan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sujarit.kit.table.Csv;

/** A published plan as a table: a row for each item and fiscal year in which it runs. */
final class PlanCsv {

    static final String EXAMPLE = """
            planId,edition,itemId,position,kind,name,guidelineCodes,fiscalYear,quarters,budgetKind,budgetBaht,units,remark
            01890a5d-ac99-7d20-9b1c-0c5d2f3a7e11,1,01890a5d-ac99-7d20-9b1c-0c5d2f3a7e21,1,PROJECT,โครงการส่งเสริมกิจกรรมเด็กและเยาวชน,1.3.1,2566,2,BAHT,20000.00,สำนักปลัด,
            """;

    private static final List<String> COLUMNS = List.of(
            "planId",
            "edition",
            "itemId",
            "position",
            "kind",
            "name",
            "guidelineCodes",
            "fiscalYear",
            "quarters",
            "budgetKind",
            "budgetBaht",
            "units",
            "remark");

    private PlanCsv() {}

    static String of(PublishedPlan plan) {
        List<List<Object>> rows = new ArrayList<>();
        for (PublishedPlan.PublishedItem item : plan.items()) {
            for (ItemYear year : item.years()) {
                rows.add(Csv.row(
                        plan.id(),
                        plan.edition(),
                        item.id(),
                        item.position(),
                        item.kind(),
                        item.name(),
                        String.join(" ", item.guidelineCodes()),
                        year.fiscalYear(),
                        year.quarters().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        year.budget().kind(),
                        year.budget() instanceof Budget.Baht(var amount) ? amount : null,
                        String.join("; ", item.units()),
                        item.remark()));
            }
        }
        return Csv.of(COLUMNS, rows);
    }
}
