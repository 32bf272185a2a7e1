package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sujarit.plan.actionplan.Budget;
import org.sujarit.plan.actionplan.ItemKind;

/** The cells for which {@link PlanReader} gives just the values that they are written for. */
public final class WrittenCells {
    /** What a reader takes at most; more than that is not written either. */
    public static final int MOST_ROWS = BoundedCells.MAX_ROWS;

    public static final int MOST_CELL_CHARS = BoundedCells.MAX_CELL_CHARS;
    public static final int MOST_CHARS = BoundedCells.MAX_TEXT_CHARS;
    public static final int MOST_CSV_BYTES = CsvSheet.MAX_BYTES;

    /** In the item's cell of a row that goes on with the one above. */
    public static final String CONTINUED = "(ต่อ)";

    /** Below what a cell holds, for XLSX counts some characters twice. */
    private static final int LONGEST_CELL = 30_000;

    private static final int LONGEST_ESCAPE = 6;

    private WrittenCells() {}

    public static String item(ItemKind kind, String name, List<String> guidelineCodes) {
        return ItemCell.write(kind, name, guidelineCodes);
    }

    /** A year's cell of the five-year layout. */
    public static String year(Optional<Budget> budget) {
        return budget.map(YearEntry::write).orElse("–");
    }

    /** The budget's cell of the yearly layout. */
    public static String budget(Budget budget) {
        return BudgetCell.write(budget);
    }

    public static String total(BigDecimal baht) {
        return baht.signum() == 0 ? "–" : YearEntry.write(baht);
    }

    public static String quarters(List<Integer> quarters) {
        return PeriodCell.write(quarters);
    }

    /** @param names of all units of the organisation, by id */
    public static String units(List<UUID> units, Map<UUID, String> names) {
        return UnitsCell.write(units, KnownUnits.of(names));
    }

    public static String unitNames(List<String> names) {
        return UnitsCell.writeNames(names);
    }

    /** @param remark null where there is none */
    public static String remark(String remark) {
        return remark == null ? "" : ExactText.plainOrExact(remark);
    }

    /** A line above the table. */
    public static String heading(String line) {
        return Headings.write(line);
    }

    public static String thaiDigits(String text) {
        return ThaiText.thaiDigits(text);
    }

    /** Cells one below the other, the first beside the item and the others in rows that go on with it. */
    public static List<String> details(String rationale, List<String> objectives, List<String> steps) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (String line : DetailsCell.write(new ImportedItem.Details(rationale, objectives, steps))) {
            for (String piece : pieces(line)) {
                if (!cell.isEmpty() && cell.length() + 1 + piece.length() > LONGEST_CELL) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                }
                cell.append(cell.isEmpty() ? "" : "\n").append(piece);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Only a text to the letter is longer than a cell; a line break within it is none of its own. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (line.length() - from > LONGEST_CELL) {
            int to = from + LONGEST_CELL;
            while (line.charAt(to - 1) == ' ' || line.charAt(to) == ' ' || dividesEscape(line, to)) {
                to--;
            }
            pieces.add(line.substring(from, to));
            from = to;
        }
        pieces.add(line.substring(from));
        return pieces;
    }

    private static boolean dividesEscape(String line, int at) {
        return line.substring(at - LONGEST_ESCAPE + 1, at).contains("\\");
    }
}
