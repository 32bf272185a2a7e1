package org.sujarit.plan.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.plan.actionplan.Budget;

/** What workbooks for people have in common. */
public final class Workbooks {

    private static final int WIDE = 50;
    private static final int NARROW = 16;

    /** What a cell of a workbook holds (ECMA-376); a program refuses a file that has more. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " … (ยาวเกินหนึ่งช่อง ดูฉบับเต็มในรูปแบบ JSON)";

    private Workbooks() {}

    public static byte[] of(Consumer<Workbook> sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Sujarit", "1.0")) {
            sheets.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** @param wide the columns of long texts, from 0 */
    public static void head(Worksheet sheet, int row, List<String> columns, Set<Integer> wide) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, columns.get(column));
            sheet.style(row, column).bold().wrapText(true).set();
            sheet.width(column, wide.contains(column) ? WIDE : NARROW);
        }
    }

    /**
     * A part of a text on each line; what a cell can't hold is cut off, and says so.
     *
     * @param text of a part
     */
    public static <T> void lines(Worksheet sheet, int row, int column, List<T> parts, Function<T, String> text) {
        text(sheet, row, column, parts.stream().map(text).collect(Collectors.joining("\n")));
    }

    /** The same of one text; an empty cell for null. */
    public static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            boolean fits = text.length() <= LONGEST;
            sheet.value(row, column, fits ? text : text.substring(0, LONGEST - CUT.length()) + CUT);
        }
    }

    /** An amount or a percentage to two places; an empty cell for null. */
    public static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.00").set();
        }
    }

    public static void budget(Worksheet sheet, int row, int column, Budget budget) {
        switch (budget) {
            case Budget.Baht(BigDecimal amount) -> number(sheet, row, column, amount);
            case Budget.NoBudget() -> sheet.value(row, column, "ไม่ใช้งบประมาณ");
            case Budget.Unknown() -> sheet.value(row, column, "ไม่ระบุ");
        }
    }

    public static void quarters(Worksheet sheet, int row, int column, List<Integer> quarters) {
        sheet.value(row, column, quarters.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
