package org.sujarit.plan.imports;

import java.util.Set;

/** Takes the rows of a table in one of the layouts, one after the other. */
sealed interface TableRows permits FiveYearRows, YearlyRows {

    /** A header of this layout, the first or a repeated one; the layout of the rows below it. */
    Layout header(Layout layout);

    /** A row below a header that is neither a header nor a total row. */
    void row(SheetRow row, Layout layout) throws RefusedFile;

    /** The rows to come stand on another sheet. */
    void newSheet();

    /** No row goes on with the one above: a total row stands there, or the table is over. */
    void end();

    /** The fiscal years (B.E.) that the plan covers, ascending. */
    Set<Integer> fiscalYears();
}
