package org.sujarit.plan.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as a grid of values (text or numbers), written as XLSX with the real library or as CSV. */
final class TestSheet {
    static final Object[] HEADER = {
        "มิติ",
        "ภารกิจตามมิติ",
        "โครงการ/กิจกรรม/มาตรการ",
        "ปี ๒๕๖๖",
        "ปี ๒๕๖๗",
        "ปี ๒๕๖๘",
        "ปี ๒๕๖๙",
        "ปี ๒๕๗๐",
        "หมายเหตุ"
    };
    static final Object[] SECOND_HEADER = {
        "", "", "", "งบประมาณ\n(บาท)", "งบประมาณ\n(บาท)", "งบประมาณ\n(บาท)", "งบประมาณ\n(บาท)", "งบประมาณ\n(บาท)", ""
    };

    private record Merge(int top, int bottom, int column) {}

    private final String name;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private VisibilityState visibility = VisibilityState.VISIBLE;

    TestSheet(String name) {
        this.name = name;
    }

    /** A sheet whose first two rows are the official header. */
    static TestSheet withHeader() {
        return new TestSheet("แผน").row(HEADER.clone()).row(SECOND_HEADER.clone());
    }

    TestSheet row(Object... cells) {
        rows.add(cells);
        return this;
    }

    /** A row with one entry for all of the five years. */
    TestSheet item(String dimension, String mission, String items, Object everyYear) {
        return row(dimension, mission, items, everyYear, everyYear, everyYear, everyYear, everyYear);
    }

    TestSheet merge(int top, int bottom, int column) {
        if (bottom > top) {
            merges.add(new Merge(top, bottom, column));
        }
        return this;
    }

    TestSheet visibility(VisibilityState state) {
        visibility = state;
        return this;
    }

    int rowCount() {
        return rows.size();
    }

    /** Replaces a cell's text; row from 1, column by letter, as findings name them. */
    TestSheet with(int row, char column, Object value) {
        rows.get(row - 1)[column - 'A'] = value;
        return this;
    }

    Object[] row(int row) {
        return rows.get(row - 1);
    }

    Object cell(int row, char column) {
        return rows.get(row - 1)[column - 'A'];
    }

    byte[] xlsx() {
        return xlsx(List.of(this));
    }

    static byte[] xlsx(List<TestSheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sujarit", "1.0")) {
            for (TestSheet sheet : sheets) {
                sheet.write(workbook.newWorksheet(sheet.name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] csv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Worksheet sheet) {
        if (visibility != VisibilityState.VISIBLE) {
            sheet.setVisibilityState(visibility);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                write(sheet, row, column, rows.get(row)[column]);
            }
        }
        merges.forEach(merge -> sheet.range(merge.top - 1, merge.column, merge.bottom - 1, merge.column)
                .merge());
        sheet.width(0, 22);
        sheet.width(1, 30);
        sheet.width(2, 60);
        for (int column = 3; column < HEADER.length; column++) {
            sheet.width(column, 14);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
