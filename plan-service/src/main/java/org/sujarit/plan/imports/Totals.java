package org.sujarit.plan.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sujarit.kit.text.PlainText;
import org.sujarit.plan.actionplan.Budget;

/**
 * Adds up what the rows say and compares it with the total rows. What an unreadable amount would enter into is not
 * compared at all: its one finding is enough.
 */
final class Totals {
    private static final Pattern OF_DIMENSION = Pattern.compile("(?:มิติที่([0-9]{1,2})รวม|รวมมิติที่([0-9]{1,2})).*");
    private static final Pattern OF_ALL = Pattern.compile("รวม(?:[0-9]{1,2}มิติ|ทั้งสิ้น|ทั้งหมด).*");
    private static final Pattern COUNT = Pattern.compile("([0-9][0-9,]{0,8})[^0-9]*");
    private static final String ALL = "*";

    private record Key(String dimension, int year) {}

    private record TotalRow(String dimension, SheetRow row, Layout layout) {}

    private final Findings findings;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, CellAddress> lastRows = new LinkedHashMap<>();
    private final Map<Key, BigDecimal> sums = new LinkedHashMap<>();
    private final Set<Key> unverifiable = new HashSet<>();
    private final List<TotalRow> totalRows = new ArrayList<>();

    Totals(Findings findings) {
        this.findings = findings;
    }

    /** Takes the row if it is a total row; a plain "รวม" totals the dimension it stands in. */
    boolean take(SheetRow row, Layout layout, String currentDimension) {
        String label = ThaiText.compact(row.text(layout.dimension()) + row.text(layout.mission()));
        Matcher ofDimension = OF_DIMENSION.matcher(label);
        if (ofDimension.matches()) {
            String dimension = ofDimension.group(1) == null ? ofDimension.group(2) : ofDimension.group(1);
            totalRows.add(new TotalRow(dimension, row, layout));
        } else if (OF_ALL.matcher(label).matches()) {
            totalRows.add(new TotalRow(ALL, row, layout));
        } else if (label.equals("รวม")) {
            totalRows.add(new TotalRow(currentDimension.isEmpty() ? ALL : currentDimension, row, layout));
        } else {
            return false;
        }
        return true;
    }

    void addItem(String dimension, CellAddress firstCell) {
        for (String total : List.of(dimension, ALL)) {
            counts.merge(total, 1, Integer::sum);
            lastRows.put(total, firstCell);
        }
    }

    void addEntry(String dimension, int year, YearEntry entry) {
        for (String total : List.of(dimension, ALL)) {
            Key key = new Key(total, year);
            if (entry instanceof YearEntry.Broken) {
                unverifiable.add(key);
            } else {
                sums.merge(key, baht(entry), BigDecimal::add);
            }
        }
    }

    /** @param required whether the layout prescribes total rows */
    void check(boolean required) {
        totalRows.stream().filter(this::isVerifiable).forEach(this::checkCount);
        totalRows.forEach(this::checkAmounts);
        if (required) {
            lastRows.forEach(this::requireTotalRow);
        }
    }

    /** Items whose dimension is unclear might belong to any, so only the grand total can be compared then. */
    private boolean isVerifiable(TotalRow total) {
        return total.dimension().equals(ALL) || !counts.containsKey("");
    }

    private void checkCount(TotalRow total) {
        int column = total.layout().item();
        String text = total.row().text(column);
        CellAddress at = total.row().at(column);
        String compact = ThaiText.compact(text);
        // With its white space: 1 2 is not twelve.
        Matcher count = COUNT.matcher(PlainText.arabicDigits(text).strip());
        int expected = counts.getOrDefault(total.dimension(), 0);
        if (count.matches()) {
            int stated = Integer.parseInt(count.group(1).replace(",", ""));
            if (stated != expected) {
                findings.add(Rule.TOTAL_COUNT_WRONG, at, text, expected, stated);
            }
        } else if (!compact.equals("-")) {
            findings.add(Rule.TOTAL_COUNT_UNREADABLE, at, text);
        } else if (expected != 0) {
            findings.add(Rule.TOTAL_COUNT_WRONG, at, text, expected, 0);
        }
    }

    private void checkAmounts(TotalRow total) {
        total.layout().years().forEach((column, year) -> {
            String text = total.row().text(column);
            CellAddress at = total.row().at(column);
            YearEntry entry = YearEntry.ofTotal(text);
            if (entry instanceof YearEntry.Broken broken) {
                findings.add(broken.rule(), at, text, broken.text());
            } else if (isVerifiable(total) && !unverifiable.contains(new Key(total.dimension(), year))) {
                BigDecimal expected = sums.getOrDefault(new Key(total.dimension(), year), BigDecimal.ZERO);
                if (expected.compareTo(baht(entry)) != 0) {
                    findings.add(Rule.TOTAL_AMOUNT_WRONG, at, text, year, shown(expected), shown(baht(entry)));
                }
            }
        });
    }

    private void requireTotalRow(String dimension, CellAddress lastRow) {
        if (dimension.isEmpty()
                || totalRows.stream().anyMatch(row -> row.dimension().equals(dimension))) {
            return;
        }
        Rule rule = dimension.equals(ALL) ? Rule.GRAND_TOTAL_MISSING : Rule.TOTAL_MISSING;
        findings.add(rule, lastRow, "", dimension);
    }

    private static BigDecimal baht(YearEntry entry) {
        return entry instanceof YearEntry.Runs(Budget budget) ? budget.baht() : BigDecimal.ZERO;
    }

    private static String shown(BigDecimal baht) {
        return String.format(Locale.ROOT, "%,.2f", baht);
    }
}
