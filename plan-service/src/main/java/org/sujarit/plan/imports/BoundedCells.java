package org.sujarit.plan.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers a file's cells and refuses the file once it passes a bound that no plan comes near. */
final class BoundedCells {
    static final int MAX_SHEETS = 20;
    static final int MAX_ROWS = 5_000;
    static final int MAX_COLUMNS = 100;
    static final int MAX_CELL_CHARS = 32_767;
    /** Many cells can share one long text, so the bounds of a cell and of the file don't bound the work by themselves. */
    static final int MAX_TEXT_CHARS = 5_000_000;

    private final List<SheetText> sheets = new ArrayList<>();
    private int textChars;

    void hiddenSheet(String name) {
        sheets.add(new SheetText(Finding.cut(name), true, List.of()));
    }

    void startSheet(String name) throws RefusedFile {
        if (sheets.stream().filter(sheet -> !sheet.hidden()).count() == MAX_SHEETS) {
            throw new RefusedFile(Rule.TOO_MANY_SHEETS, CellAddress.FILE, MAX_SHEETS);
        }
        sheets.add(new SheetText(Finding.cut(name), false, new ArrayList<>()));
    }

    void addRow(int number, Map<Integer, String> texts, Set<Integer> formulas) throws RefusedFile {
        SheetText sheet = sheets.getLast();
        Map<Integer, String> cells = new LinkedHashMap<>();
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            if (!text.getValue().isBlank()) {
                CellAddress at = CellAddress.of(sheet.name(), number, text.getKey());
                cells.put(text.getKey(), bounded(at, text.getKey(), text.getValue()));
            }
        }
        if (!cells.isEmpty()) {
            sheet.rows().add(new SheetRow(sheet.name(), number, cells, formulas));
        }
    }

    List<SheetText> sheets() {
        return sheets;
    }

    private String bounded(CellAddress at, int column, String text) throws RefusedFile {
        textChars += text.length();
        if (at.row() > MAX_ROWS) {
            throw new RefusedFile(Rule.TOO_MANY_ROWS, at, MAX_ROWS);
        }
        if (column >= MAX_COLUMNS) {
            throw new RefusedFile(Rule.TOO_MANY_COLUMNS, at, MAX_COLUMNS);
        }
        if (text.length() > MAX_CELL_CHARS) {
            throw new RefusedFile(Rule.CELL_TOO_LONG, at, MAX_CELL_CHARS);
        }
        if (textChars > MAX_TEXT_CHARS) {
            throw new RefusedFile(Rule.FILE_TOO_LARGE, at, MAX_TEXT_CHARS + " characters");
        }
        return ThaiText.clean(text);
    }
}
