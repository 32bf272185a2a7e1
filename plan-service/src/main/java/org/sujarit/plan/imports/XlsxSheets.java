package org.sujarit.plan.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The visible sheets of an XLSX file. Formulas aren't evaluated: a formula's cell has the value stored with it. */
final class XlsxSheets {
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);
    /** What a spreadsheet program shows of a number; behind it stands the rounding of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_DIGITS = 20;

    private XlsxSheets() {}

    static List<SheetText> read(byte[] content) throws RefusedFile {
        byte[] verified = XlsxPackage.verified(content);
        BoundedCells cells = new BoundedCells();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(verified), OPTIONS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    readSheet(sheet, cells);
                } else {
                    cells.hiddenSheet(sheet.getName());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Rule.FILE_UNREADABLE, e);
        }
        return cells.sheets();
    }

    private static void readSheet(Sheet sheet, BoundedCells cells) throws IOException, RefusedFile {
        cells.startSheet(sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                Map<Integer, String> texts = new TreeMap<>();
                Set<Integer> formulas = new HashSet<>();
                for (Cell cell : row) {
                    if (cell != null) {
                        texts.put(cell.getColumnIndex(), text(cell));
                        if (cell.getType() == CellType.FORMULA) {
                            formulas.add(cell.getColumnIndex());
                        }
                    }
                }
                cells.addRow(row.getRowNum(), texts, formulas);
            }
        }
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return text(number);
        }
        if (cell.getValue() != null) {
            return cell.getValue().toString();
        }
        boolean neverCalculated = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
        if (neverCalculated) {
            return "=" + cell.getFormula();
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String text(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        // Written out, 1E999999999 would fill the memory.
        return Math.abs(shown.scale()) > MOST_DIGITS ? shown.toString() : shown.toPlainString();
    }
}
