package org.sujarit.plan.exports;

import static org.sujarit.plan.imports.WrittenCells.thaiDigits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sujarit.plan.imports.WrittenCells;

/** The table of a plan as it looks on paper: headings, header, items under dimension and mission, totals. */
final class PlanSheet {

    /** Cells that are one, all numbers from 0. */
    record Merge(int top, int left, int bottom, int right) {}

    private static final int HEADINGS = 4;

    private final ExportedPlan plan;
    private final Columns columns;
    private final int width;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Integer> totalRows = new ArrayList<>();
    /** What the last row stands under; empty where it stands under nothing any more. */
    private String dimension = "";

    private List<String> missions = List.of();
    private int dimensionFrom;
    private int missionFrom;

    private PlanSheet(ExportedPlan plan, Columns columns) {
        this.plan = plan;
        this.columns = columns;
        this.width = 2 + columns.widths().size();
    }

    static PlanSheet fiveYear(ExportedPlan plan) {
        return made(plan, FiveYearColumns.of(plan));
    }

    static PlanSheet yearly(ExportedPlan plan, int fiscalYear) {
        return made(plan.only(fiscalYear), new YearlyColumns(fiscalYear));
    }

    private static PlanSheet made(ExportedPlan plan, Columns columns) {
        PlanSheet sheet = new PlanSheet(plan, columns);
        sheet.addHeadings();
        sheet.addItems();
        return sheet;
    }

    /** As many cells in each; an empty one is blank. */
    List<List<String>> rows() {
        return rows;
    }

    List<Merge> merges() {
        return merges;
    }

    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(24, 30));
        widths.addAll(columns.widths());
        return widths;
    }

    int firstHeaderRow() {
        return HEADINGS;
    }

    int firstItemRow() {
        return HEADINGS + columns.header().size();
    }

    List<Integer> totalRows() {
        return totalRows;
    }

    private void addHeadings() {
        List<String> lines = List.of(
                "แผนปฏิบัติการป้องกันการทุจริต",
                WrittenCells.heading(plan.title()),
                columns.years(),
                WrittenCells.heading(plan.organisation()));
        for (String line : lines) {
            merges.add(new Merge(rows.size(), 0, rows.size(), width - 1));
            List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
            cells.set(0, line);
            rows.add(cells);
        }
        columns.header().forEach(labels -> addRow("", "", labels));
        rows.get(HEADINGS).set(0, "มิติ");
        rows.get(HEADINGS).set(1, "ภารกิจตามมิติ");
    }

    private void addItems() {
        for (int i = 0; i < plan.items().size(); i++) {
            ExportedPlan.Item item = plan.items().get(i);
            addItem(item);
            if (isLastOf(item.dimension(), i)) {
                leaveDimension();
                addTotal(thaiDigits("มิติที่ " + item.dimension()), "รวม", itemsOf(item.dimension()));
            }
        }
        leaveDimension();
        addTotal(thaiDigits("รวม " + plan.framework().dimensions().size() + " มิติ"), "", plan.items());
    }

    private void addItem(ExportedPlan.Item item) {
        boolean otherDimension = !item.dimension().equals(dimension);
        boolean otherMissions = otherDimension || !item.missions().equals(missions);
        if (otherDimension) {
            leaveDimension();
            dimension = item.dimension();
            dimensionFrom = rows.size();
        } else if (otherMissions) {
            leaveMissions();
        }
        if (otherMissions) {
            missions = item.missions();
            missionFrom = rows.size();
        }
        int first = rows.size();
        columns.rows(item).forEach(cells -> addRow("", "", cells));
        if (otherDimension) {
            rows.get(first).set(0, dimensionText());
        }
        if (otherMissions) {
            rows.get(first).set(1, missionsText());
        }
    }

    private String dimensionText() {
        return thaiDigits(dimension + ". ")
                + plan.framework().dimension(dimension).orElseThrow().name();
    }

    private String missionsText() {
        return missions.stream()
                .map(code -> thaiDigits(code + " ")
                        + plan.framework().mission(code).orElseThrow().name())
                .collect(Collectors.joining("\n"));
    }

    private void leaveDimension() {
        leaveMissions();
        merge(dimensionFrom, 0, !dimension.isEmpty());
        dimension = "";
    }

    private void leaveMissions() {
        merge(missionFrom, 1, !missions.isEmpty());
        missions = List.of();
    }

    private void merge(int from, int column, boolean open) {
        if (open && rows.size() - 1 > from) {
            merges.add(new Merge(from, column, rows.size() - 1, column));
        }
    }

    private void addTotal(String label, String second, List<ExportedPlan.Item> items) {
        List<String> cells = new ArrayList<>();
        cells.add(thaiDigits(items.size() + " โครงการ"));
        cells.addAll(columns.totals(items));
        totalRows.add(rows.size());
        addRow(label, second, cells);
    }

    private void addRow(String first, String second, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        cells.addAll(others);
        rows.add(cells);
    }

    private boolean isLastOf(String itsDimension, int index) {
        return plan.items().stream().skip(index + 1L).noneMatch(item -> item.dimension()
                .equals(itsDimension));
    }

    private List<ExportedPlan.Item> itemsOf(String itsDimension) {
        return plan.items().stream()
                .filter(item -> item.dimension().equals(itsDimension))
                .toList();
    }
}
