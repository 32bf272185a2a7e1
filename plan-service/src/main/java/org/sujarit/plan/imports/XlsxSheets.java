package org.sujarit.plan.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);
    /** What a spreadsheet program shows of a number; behind it stands the rounding of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_DIGITS = 20;

    private XlsxSheets() {}

    static List<SheetText> read(byte[] content) throws RefusedFile {
        // Excel puts an encrypted workbook into the container of its old format.
        if (Arrays.mismatch(content, OLE2) == OLE2.length) {
            throw new RefusedFile(Rule.FILE_ENCRYPTED_OR_OLD, CellAddress.FILE);
        }
        byte[] verified = XlsxPackage.verified(content);
        BoundedCells cells = new BoundedCells();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(verified), OPTIONS)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    readSheet(sheet, cells);
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
                for (Cell cell : row) {
                    if (cell != null) {
                        texts.put(cell.getColumnIndex(), text(cell));
                    }
                }
                cells.addRow(row.getRowNum(), texts);
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
