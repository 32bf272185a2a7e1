package org.sujarit.plan.imports;

import java.util.List;

/** A small table of the five-year layout. */
final class FiveYearSheet {
    static final String DIMENSION = "๑. การสร้างวัฒนธรรมสุจริต";
    static final String MISSION = "๑.๑ การเสริมสร้างจิตสำนึก";
    static final String ONE_ITEM = "๑.๑.๑ ๑.) โครงการเสริมสร้างจริยธรรม";
    static final String TWO_ITEMS = "๑.๑.๑\n๑.) มาตรการ ก\n๒.) โครงการ ข";

    private FiveYearSheet() {}

    /** One row of items with an entry per year, and its total rows. */
    static TestSheet complete(String items, int count, List<String> years, String... totals) {
        return TestSheet.withHeader()
                .row(DIMENSION, MISSION, items, years.get(0), years.get(1), years.get(2), years.get(3), years.get(4))
                .row("มิติที่ ๑", "รวม", count + " โครงการ", totals[0], totals[1], totals[2], totals[3], totals[4])
                .row("รวม ๔ มิติ", "", count + " โครงการ", totals[0], totals[1], totals[2], totals[3], totals[4]);
    }

    static PlanReading read(TestSheet sheet) {
        return PlanReader.read(sheet.xlsx(), SpreadsheetFormat.XLSX, ExamplePlan.CONTEXT);
    }
}
