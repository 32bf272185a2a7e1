package org.sujarit.plan.exports;

import static org.sujarit.plan.imports.WrittenCells.thaiDigits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.sujarit.plan.imports.WrittenCells;

/** Items, a column per fiscal year, remark: the layout that is prescribed for a plan of several years. */
record FiveYearColumns(List<Integer> fiscalYears) implements Columns {

    static FiveYearColumns of(ExportedPlan plan) {
        return new FiveYearColumns(IntStream.rangeClosed(plan.firstFiscalYear(), plan.lastFiscalYear())
                .boxed()
                .toList());
    }

    @Override
    public String years() {
        return thaiDigits("(พ.ศ. " + fiscalYears.getFirst() + " - " + fiscalYears.getLast() + ")");
    }

    @Override
    public List<List<String>> header() {
        List<String> labels = new ArrayList<>(List.of("โครงการ/กิจกรรม/มาตรการ"));
        fiscalYears.forEach(year -> labels.add(thaiDigits("ปี " + year)));
        labels.add("หมายเหตุ");
        List<String> units = new ArrayList<>(Collections.nCopies(labels.size(), ""));
        Collections.fill(units.subList(1, units.size() - 1), "งบประมาณ\n(บาท)");
        return List.of(labels, units);
    }

    @Override
    public List<List<String>> rows(ExportedPlan.Item item) {
        List<String> cells = new ArrayList<>();
        cells.add(WrittenCells.item(item.kind(), item.name(), item.guidelineCodes()));
        fiscalYears.forEach(year -> cells.add(WrittenCells.year(item.budget(year))));
        cells.add(WrittenCells.remark(item.remark()));
        return List.of(cells);
    }

    @Override
    public List<String> totals(List<ExportedPlan.Item> items) {
        List<String> cells = new ArrayList<>();
        fiscalYears.forEach(year -> cells.add(WrittenCells.total(ExportedPlan.sum(items, year))));
        cells.add("");
        return cells;
    }

    @Override
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(60));
        fiscalYears.forEach(year -> widths.add(14));
        widths.add(20);
        return widths;
    }
}
