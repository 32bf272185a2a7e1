package org.sujarit.plan.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sujarit.plan.actionplan.Budget;

/** What workbooks for people have in common. */
public final class Workbooks {

    private static final int WIDE = 50;
    private static final int NARROW = 16;

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
