package org.sujarit.plan.exports;

import static org.sujarit.plan.imports.WrittenCells.thaiDigits;

import java.util.ArrayList;
import java.util.List;
import org.sujarit.plan.actionplan.ItemYear;
import org.sujarit.plan.imports.WrittenCells;

/** Item, details, budget, period, units, remark: the layout in which a year's plan is published. */
record YearlyColumns(int fiscalYear) implements Columns {

    @Override
    public String years() {
        return thaiDigits("ประจำปีงบประมาณ พ.ศ. " + fiscalYear);
    }

    @Override
    public List<List<String>> header() {
        return List.of(List.of(
                "โครงการ/กิจกรรม/มาตรการ",
                "ข้อมูลประกอบ",
                "งบประมาณ",
                "ระยะเวลาดำเนินการ",
                "ผู้รับผิดชอบ",
                "หมายเหตุ"));
    }

    @Override
    public List<List<String>> rows(ExportedPlan.Item item) {
        ItemYear year = item.year(fiscalYear).orElseThrow();
        List<String> details = WrittenCells.details(item.rationale(), item.objectives(), item.steps());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                WrittenCells.item(item.kind(), item.name(), item.guidelineCodes()),
                details.getFirst(),
                WrittenCells.budget(year.budget()),
                WrittenCells.quarters(year.quarters()),
                item.units(),
                WrittenCells.remark(item.remark())));
        details.stream().skip(1).forEach(cell -> rows.add(List.of(WrittenCells.CONTINUED, cell, "", "", "", "")));
        return rows;
    }

    @Override
    public List<String> totals(List<ExportedPlan.Item> items) {
        return List.of("", WrittenCells.total(ExportedPlan.sum(items, fiscalYear)), "", "", "");
    }

    @Override
    public List<Integer> widths() {
        return List.of(50, 60, 16, 18, 22, 20);
    }
}
