package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A small table of the yearly layout, of an organisation with three units. */
final class YearlySheet {
    static final String DIMENSION = "๑. การสร้างวัฒนธรรมสุจริต";
    static final String MISSION = "๑.๑ การเสริมสร้างจิตสำนึก";
    static final String ITEM = "๑.๑.๒ การสร้างจิตสำนึก (๓) โครงการอบรมคุณธรรม";
    static final String STEPS = "๑) เสนอโครงการ ๒) จัดอบรม ๓) สรุปผล";
    static final String NO_BUDGET = "ไม่ใช้งบประมาณ";
    static final UUID CLERK = new UUID(0, 1);
    static final UUID FINANCE = new UUID(0, 2);
    static final UUID HEALTH = new UUID(0, 3);
    private static final Map<UUID, String> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put(CLERK, "สำนักปลัด");
        UNITS.put(FINANCE, "กองคลัง");
        UNITS.put(HEALTH, "กองสาธารณสุขและสิ่งแวดล้อม");
    }

    static final ReadingContext CONTEXT = new ReadingContext(ExamplePlan.FRAMEWORK, 2567, KnownUnits.of(UNITS));

    private YearlySheet() {}

    static TestSheet item(String details, String budget, String period, String units) {
        return sheet().row(DIMENSION, MISSION, ITEM, details, budget, period, units, "");
    }

    static TestSheet sheet() {
        return new TestSheet("แผน").row(yearlyHeader());
    }

    static Object[] yearlyHeader() {
        return new Object[] {
            "มิติ",
            "ภารกิจตามมิติ",
            "โครงการ/กิจกรรม/มาตรการ",
            "ข้อมูลประกอบ",
            "งบประมาณ",
            "ระยะเวลาดำเนินการ",
            "ผู้รับผิดชอบ",
            "หมายเหตุ"
        };
    }

    static ImportedItem only(PlanReading reading) {
        assertThat(reading.plan().items()).hasSize(1);
        return reading.plan().items().getFirst();
    }

    static PlanReading read(TestSheet sheet) {
        return PlanReader.read(sheet.xlsx(), SpreadsheetFormat.XLSX, CONTEXT);
    }

    static PlanReading read(TestSheet sheet, KnownUnits units) {
        return PlanReader.read(
                sheet.xlsx(), SpreadsheetFormat.XLSX, new ReadingContext(ExamplePlan.FRAMEWORK, 2567, units));
    }
}
