package org.sujarit.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.kit.table.Xlsx;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;
import org.sujarit.testkit.Tokens;

/** One report with an item in each state, in each of the three formats. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReportDocumentTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private Lao lao;
    private TestReport report;

    @BeforeEach
    void openAReport() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        TestPlan plan = TestPlan.drafted(lao);
        String unit = "\"" + lao.unit() + "\"";
        add(plan, "PROJECT", "โครงการอบรม, รุ่น 2", "\"1.3.1\",\"2.1.1\"", unit, "1,2", "\"BAHT\",\"amount\":30000.5");
        plan.addItem("""
                        {"kind":"MEASURE","name":"=1+1","guidelineCodes":["2.2.1"],"unitIds":[%s],
                         "years":[{"fiscalYear":2566,"quarters":[4],"budget":{"kind":"NO_BUDGET"}}],
                         "outcomes":[{"name":"เข้าใจ","comparison":"AT_LEAST","value":80,"unit":"%%"}]}""".formatted(unit)).then().statusCode(201);
        add(plan, "ACTIVITY", "กิจกรรม", "\"1.1.1\"", "", "", "\"UNKNOWN\"");
        add(plan, "ACTIVITY", "วันสุจริต", "\"3.1.1\"", unit, "3", "\"BAHT\",\"amount\":1000");
        plan.passed();
        report = TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id());
        record(0, """
                {"state":"COMPLETED","summary":"จัดแล้ว","spentBaht":18500.25,
                 "problems":"+ฝนตก","suggestions":"-",
                 "evidenceLinks":["https://example.go.th/a","https://example.go.th/b"]}""");
        record(1, """
                {"state":"IN_PROGRESS","summary":"@กำลังทำ","spentBaht":0,
                 "results":[{"indicator":"เข้าใจ","value":85.50}]}""");
        record(3, "{\"state\":\"CANCELLED\",\"summary\":\"งดจัด\"}");
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    private static void add(
            TestPlan plan, String kind, String name, String guidelines, String units, String quarters, String budget) {
        plan.addItem("""
                        {"kind":"%s","name":"%s","guidelineCodes":[%s],"unitIds":[%s],
                         "years":[{"fiscalYear":2566,"quarters":[%s],"budget":{"kind":%s}}]}""".formatted(kind, name, guidelines, units, quarters, budget))
                .then()
                .statusCode(201);
    }

    private void record(int entry, String progress) {
        report.record(item(entry), progress).then().statusCode(200);
    }

    private String item(int entry) {
        return report.get().path("entries[" + entry + "].itemId");
    }

    @Test
    void asJsonItSaysWhatWasRecordedAndWhatThatComesTo() {
        document(JSON)
                .then()
                .statusCode(200)
                .contentType(startsWith(JSON))
                .header("Cache-Control", is("private, no-cache"))
                .header("Vary", is("Accept"))
                .body("organisationNameTh", is("องค์การบริหารส่วนตำบล"))
                .body("kind", is("SIX_MONTH"))
                .body("periodEnd", is("2023-03-31"))
                .body("items.name", contains("โครงการอบรม, รุ่น 2", "=1+1", "กิจกรรม", "วันสุจริต"))
                .body("items.state", contains("COMPLETED", "IN_PROGRESS", "NOT_STARTED", "CANCELLED"))
                .body("items.mission", contains("1.3", "2.2", "1.1", "3.1"))
                .body("items[0].spentBaht", is(18500.25f))
                .body("items[3].spentBaht", nullValue())
                .body("rollUps.total.items", is(4))
                .body("rollUps.total.completedPercent", is(25.0f))
                .body("rollUps.total.plannedBaht", is(31000.5f))
                .body("rollUps.total.spentBaht", is(18500.25f))
                .body("rollUps.total.spentPercent", is(59.68f))
                .body("late", nullValue())
                .body("approvals", empty());
    }

    @Test
    void whatWasSentInIsWhatThePublicReads() {
        report.sent();

        document(JSON).then().body("late", is(false)).body("approvals", hasSize(4));
        assertThat(document(JSON).<Map<String, Object>>path(""))
                .isEqualTo(published(JSON).path(""));
        assertThat(document(CSV).asString()).isEqualTo(published(CSV).asString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void asCsvItHasARowForEachItemAndEachRollUpAndNoFormula(boolean sent) {
        if (sent) {
            report.sent();
        }

        Response csv = document(CSV);

        csv.then().statusCode(200).contentType(startsWith(CSV)).header("Vary", is("Accept"));
        assertThat(csv.asString().replace(report.id(), "REPORT"))
                .startsWith("\uFEFF"
                        + """
                reportId,revision,fiscalYear,report,part,key,name,kind,guidelineCodes,units,quarters,budgetKind,plannedBaht,\
                spentBaht,state,summary,indicators,problems,suggestions,evidenceLinks,evidenceFiles,\
                items,notStarted,inProgress,completed,cancelled,completedPercent,spentPercent
                REPORT,1,2566,SIX_MONTH,ITEM,ITEM1,"โครงการอบรม, รุ่น 2",PROJECT,1.3.1 2.1.1,สำนักปลัด,1 2,BAHT,30000.50,\
                18500.25,COMPLETED,จัดแล้ว,,'+ฝนตก,'-,https://example.go.th/a https://example.go.th/b,0,,,,,,,
                REPORT,1,2566,SIX_MONTH,ITEM,ITEM2,'=1+1,MEASURE,2.2.1,สำนักปลัด,4,NO_BUDGET,,0.00,IN_PROGRESS,'@กำลังทำ,\
                เข้าใจ: 85.5 %,,,,0,,,,,,,
                REPORT,1,2566,SIX_MONTH,ITEM,ITEM3,กิจกรรม,ACTIVITY,1.1.1,,,UNKNOWN,,,NOT_STARTED,,,,,,0,,,,,,,
                REPORT,1,2566,SIX_MONTH,ITEM,ITEM4,วันสุจริต,ACTIVITY,3.1.1,สำนักปลัด,3,BAHT,1000.00,,CANCELLED,งดจัด,\
                ,,,,0,,,,,,,
                REPORT,1,2566,SIX_MONTH,TOTAL,,,,,,,,31000.50,18500.25,,,,,,,,4,1,1,1,1,25.00,59.68
                REPORT,1,2566,SIX_MONTH,DIMENSION,1,การสร้างวัฒนธรรมสุจริต,,,,,,30000.50,18500.25,,,,,,,,2,1,0,1,0,50.00,61.67
                """.replace("\n", "\r\n")
                                .replace("ITEM1", item(0))
                                .replace("ITEM2", item(1))
                                .replace("ITEM3", item(2))
                                .replace("ITEM4", item(3)));
        assertThat(csv.asString().lines().map(line -> line.split(",", -1)[4]).skip(6))
                .containsExactly(
                        "DIMENSION",
                        "DIMENSION",
                        "DIMENSION",
                        "MISSION",
                        "MISSION",
                        "MISSION",
                        "MISSION",
                        "UNIT",
                        "UNIT",
                        "QUARTER",
                        "QUARTER",
                        "QUARTER",
                        "QUARTER",
                        "KIND",
                        "KIND",
                        "KIND");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSheetOfItemsHasTextsAsTextsAndBahtAsNumbers(boolean sent) throws IOException {
        if (sent) {
            report.sent();
        }

        assertThat(sheet("รายการ"))
                .containsExactly(
                        row("องค์การบริหารส่วนตำบล"),
                        row("รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566"),
                        row(
                                "ลำดับ",
                                "แนวทาง",
                                "โครงการ/กิจกรรม/มาตรการ",
                                "ผู้รับผิดชอบ",
                                "ไตรมาส",
                                "งบประมาณ (บาท)",
                                "สถานะ",
                                "ผลการดำเนินการ",
                                "ใช้จ่าย (บาท)",
                                "ปัญหา/อุปสรรค",
                                "ข้อเสนอแนะ",
                                "ผลตามตัวชี้วัด",
                                "หลักฐาน",
                                "แฟ้มหลักฐาน"),
                        row(
                                1,
                                "1.3.1 2.1.1",
                                "โครงการอบรม, รุ่น 2",
                                "สำนักปลัด",
                                "1, 2",
                                30000.5,
                                "ดำเนินการแล้ว",
                                "จัดแล้ว",
                                18500.25,
                                "+ฝนตก",
                                "-",
                                "",
                                "https://example.go.th/a\nhttps://example.go.th/b",
                                0),
                        row(
                                2,
                                "2.2.1",
                                "=1+1",
                                "สำนักปลัด",
                                "4",
                                "ไม่ใช้งบประมาณ",
                                "อยู่ระหว่างดำเนินการ",
                                "@กำลังทำ",
                                0,
                                "",
                                "",
                                "เข้าใจ: 85.5 %",
                                "",
                                0),
                        row(3, "1.1.1", "กิจกรรม", "", "", "ไม่ระบุ", "ยังไม่ดำเนินการ", "", "", "", "", "", "", 0),
                        row(4, "3.1.1", "วันสุจริต", "สำนักปลัด", "3", 1000, "ยกเลิก", "งดจัด", "", "", "", "", "", 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSheetOfRollUpsCountsEachItemOnceInEachOfFiveWays(boolean sent) throws IOException {
        if (sent) {
            report.sent();
        }
        String pupils = "การสร้างจิตสำนึกและความตระหนักแก่เด็กและเยาวชน";
        String staff = "การเสริมสร้างจิตสำนึกและความตระหนักแก่บุคลากรทั้งข้าราชการการเมืองฝ่ายบริหาร"
                + " ข้าราชการการเมืองฝ่ายสภาท้องถิ่น และฝ่ายประจำขององค์กรปกครองส่วนท้องถิ่น";
        String people = "การส่งเสริมให้ประชาชนมีส่วนร่วมบริหารกิจการขององค์กรปกครองส่วนท้องถิ่น";

        assertThat(sheet("สรุป"))
                .containsExactly(
                        row(
                                "กลุ่ม",
                                "รหัส",
                                "ชื่อ",
                                "รายการ",
                                "ยังไม่ดำเนินการ",
                                "อยู่ระหว่างดำเนินการ",
                                "ดำเนินการแล้ว",
                                "ยกเลิก",
                                "ร้อยละที่แล้วเสร็จ",
                                "งบประมาณ (บาท)",
                                "ใช้จ่าย (บาท)",
                                "ร้อยละที่ใช้จ่าย"),
                        row("รวม", "", "", 4, 1, 1, 1, 1, 25, 31000.5, 18500.25, 59.68),
                        row("มิติ", "1", "การสร้างวัฒนธรรมสุจริต", 2, 1, 0, 1, 0, 50, 30000.5, 18500.25, 61.67),
                        row("มิติ", "2", "การบริหารราชการด้วยความโปร่งใส", 1, 0, 1, 0, 0, 0, 0, 0),
                        row("มิติ", "3", "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน", 1, 0, 0, 0, 1, 0, 1000, 0, 0),
                        row("ภารกิจ", "1.1", staff, 1, 1, 0, 0, 0, 0, 0, 0),
                        row("ภารกิจ", "1.3", pupils, 1, 0, 0, 1, 0, 100, 30000.5, 18500.25, 61.67),
                        row("ภารกิจ", "2.2", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส", 1, 0, 1, 0, 0, 0, 0, 0),
                        row("ภารกิจ", "3.1", people, 1, 0, 0, 0, 1, 0, 1000, 0, 0),
                        row("หน่วยงาน", "NONE", "", 1, 1, 0, 0, 0, 0, 0, 0),
                        row("หน่วยงาน", "สำนักปลัด", "", 3, 0, 1, 1, 1, 33.33, 31000.5, 18500.25, 59.68),
                        row("ไตรมาส", "2", "", 1, 0, 0, 1, 0, 100, 30000.5, 18500.25, 61.67),
                        row("ไตรมาส", "3", "", 1, 0, 0, 0, 1, 0, 1000, 0, 0),
                        row("ไตรมาส", "4", "", 1, 0, 1, 0, 0, 0, 0, 0),
                        row("ไตรมาส", "NONE", "", 1, 1, 0, 0, 0, 0, 0, 0),
                        row("ประเภท", "ACTIVITY", "", 2, 1, 0, 0, 1, 0, 1000, 0, 0),
                        row("ประเภท", "MEASURE", "", 1, 0, 1, 0, 0, 0, 0, 0),
                        row("ประเภท", "PROJECT", "", 1, 0, 0, 1, 0, 100, 30000.5, 18500.25, 61.67));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, Xlsx.MEDIA_TYPE})
    void whoHasNoPartInTheOrganisationIsRefusedInEveryFormat(String format) {
        String document = report.address() + "/document";

        Api.refused(Api.anyone().accept(format).get(document), 401, "unauthenticated");
        for (String role : List.of(Role.NATIONAL_MONITOR, Role.PLATFORM_ADMINISTRATOR)) {
            Api.refused(Api.as(Tokens.nationwide(role)).accept(format).get(document), 403, "forbidden");
        }
        String stranger = Lao.registered().token(Role.OFFICER);
        Api.refused(Api.as(stranger).accept(format).get(document), 404, "not-found");
    }

    @Test
    void anotherFormatIsNotMade() {
        Api.refused(document("application/pdf"), 406, "not-acceptable");
        Api.refused(document("text/html, image/*"), 406, "not-acceptable");
    }

    private Response document(String format) {
        return Api.as(lao.token(Role.AUDITOR)).accept(format).get(report.address() + "/document");
    }

    private Response published(String format) {
        return Api.anyone().accept(format).get(report.publicAddress());
    }

    private static List<Object> row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Number number ? number(number.toString()) : cell);
        }
        return row;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    /** The rows that hold something, numbers as numbers, without the empty cells at their ends. */
    private List<List<Object>> sheet(String name) throws IOException {
        Response file = document(Xlsx.MEDIA_TYPE);
        file.then().statusCode(200).contentType(startsWith(Xlsx.MEDIA_TYPE)).header("Vary", is("Accept"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return workbook.findSheet(name).orElseThrow().read().stream()
                    .map(ReportDocumentTest::cells)
                    .filter(cells -> !cells.isEmpty())
                    .toList();
        }
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.add("");
            } else if (cell.getType() == CellType.NUMBER) {
                cells.add(number(cell.asNumber().toPlainString()));
            } else {
                // A formula is no text: it would be refused here.
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                cells.add(cell.asString());
            }
        }
        while (!cells.isEmpty() && cells.getLast().equals("")) {
            cells.removeLast();
        }
        return cells;
    }
}
