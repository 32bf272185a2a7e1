package org.sujarit.plan.exports;

import java.util.List;

/** The columns of a layout right of dimension and mission. */
sealed interface Columns permits FiveYearColumns, YearlyColumns {

    /** The line above the table that says for which years it is. */
    String years();

    /** A row or two. */
    List<List<String>> header();

    /** The item's row, and the rows that go on with it. */
    List<List<String>> rows(ExportedPlan.Item item);

    /** The cells right of the number of items. */
    List<String> totals(List<ExportedPlan.Item> items);

    List<Integer> widths();
}
