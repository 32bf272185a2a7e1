package org.sujarit.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as CSV (RFC 4180), so that a spreadsheet program opens them as they are meant. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv";

    /** Without it Excel takes UTF-8 for the machine's own code page, and Thai is not readable. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet program take a text for a formula (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** A row of the table; null is an empty cell. */
    public static List<Object> row(Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /**
     * @param columns the head of the table
     * @param rows numbers, enums, ids, times and texts; a text that begins like a formula gets an apostrophe before it
     */
    public static String of(List<String> columns, List<List<Object>> rows) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** The text as it was before {@link #of} put an apostrophe before it; any other text as it is. */
    public static String withoutGuard(String text) {
        return text.startsWith("'") && startsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static Object cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when startsFormula(text) -> "'" + text;
            default -> value;
        };
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
