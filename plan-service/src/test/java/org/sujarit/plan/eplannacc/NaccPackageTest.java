package org.sujarit.plan.eplannacc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.TestReport;
import org.sujarit.testkit.RealParts;
import org.sujarit.testkit.TestClock;

@QuarkusTest
@WithTestResource(RealParts.class)
class NaccPackageTest {

    private static final String DONE =
            "{\"state\":\"COMPLETED\",\"summary\":\"จัดแล้ว\",\"spentBaht\":18500.25,\"problems\":\"ฝนตก\"}";

    private static final String FULL_ITEM = """
            {"kind":"PROJECT","name":"โครงการ","guidelineCodes":["1.3.1"],"rationale":"เพราะจำเป็น",
             "objectives":["ซื่อสัตย์","สุจริต"],"targetGroup":{"description":"เด็ก","headCount":100},
             "steps":["เสนอ","จัด"],"place":"อบต.",
             "years":[{"fiscalYear":2566,"quarters":[2],"budget":{"kind":"BAHT","amount":30000.00}}],
             "outputs":[{"name":"จัดอบรม","comparison":"AT_LEAST","value":2,"unit":"ครั้ง"}],
             "outcomes":[{"name":"เข้าใจ","comparison":"AT_LEAST","value":80,"unit":"%"}]}""";
    private static final String MEASURED = """
            {"state":"COMPLETED","summary":"จัดแล้ว","results":[{"indicator":"เข้าใจ","value":85.5}],"spentBaht":18500.25}""";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Lao lao;
    private TestPlan plan;

    @BeforeEach
    void publish() {
        TestClock.moveTo(LocalDate.of(2023, 4, 10));
        lao = Lao.registered();
        plan = TestPlan.published(lao);
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.putBack();
    }

    @ParameterizedTest
    @ValueSource(ints = {2499, 2701, Integer.MAX_VALUE})
    void aFiscalYearThatNoPlanCanHaveIsRefused(int year) {
        Api.invalid(Api.as(lao.token(Role.OFFICER)).get("/api/v1/nacc-packages/" + year), "fiscalYear");
    }

    @Test
    void itHoldsThePlanAndBothReportsOfTheYear() {
        get().then()
                .statusCode(200)
                .body("note", containsString("not public"))
                .body("organisation.code", is(lao.code()))
                .body("plans.planId", contains(plan.id()))
                .body("plans[0].items[0].sixMonth", nullValue());
        TestReport half = sent("SIX_MONTH");
        // The annual report is of a later version of the plan.
        plan = TestPlan.of(lao, plan.amend()).passed();
        TestClock.moveTo(LocalDate.of(2023, 10, 5));
        TestReport whole = sent("ANNUAL");

        get().then()
                .body("plans.planId", contains(plan.id()))
                .body("plans[0].sixMonth.reportId", is(half.id()))
                .body("plans[0].annual.reportId", is(whole.id()))
                .body("plans[0].items[0].budget.amount", is(30000.5f))
                .body("plans[0].items[0].sixMonth.summary", is("จัดแล้ว"))
                .body("plans[0].items[0].annual.spentBaht", is(18500.25f));
    }

    @Test
    void onlyWhatIsPublishedGoesIntoIt() {
        TestReport.opened(lao, TestReport.round(lao, "SIX_MONTH"), plan.id());
        TestPlan.draftedWithItem(lao);

        get().then().body("plans.planId", contains(plan.id())).body("plans[0].sixMonth", nullValue());
        Api.as(Lao.registered().token(Role.OFFICER))
                .get("/api/v1/nacc-packages/2566")
                .then()
                .statusCode(200)
                .body("plans", empty());
    }

    @Test
    void itHoldsAllThatThePlanSaysOfAnItemAndWhatItsIndicatorsReached() throws IOException {
        TestPlan full = TestPlan.drafted(Lao.registered());
        full.addItem(FULL_ITEM).then().statusCode(201);
        full.passed();
        TestReport report = TestReport.opened(full.lao(), TestReport.round(full.lao(), "SIX_MONTH"), full.id());
        report.record(report.get().path("entries[0].itemId"), MEASURED).then().statusCode(200);
        report.sent();
        String officer = full.lao().token(Role.OFFICER);

        Api.as(officer)
                .get("/api/v1/nacc-packages/2566")
                .then()
                .body("plans[0].items[0].rationale", is("เพราะจำเป็น"))
                .body("plans[0].items[0].targetGroup.headCount", is(100))
                .body("plans[0].items[0].outcomes[0].value", is(80))
                .body("plans[0].items[0].sixMonth.indicators[1].value", is(85.5f));
        Map<String, String> item = item(Api.as(officer).accept(XLSX).get("/api/v1/nacc-packages/2566"));
        assertThat(item)
                .containsEntry("หลักการและเหตุผล", "เพราะจำเป็น")
                .containsEntry("วัตถุประสงค์", "ซื่อสัตย์\nสุจริต")
                .containsEntry("กลุ่มเป้าหมาย", "เด็ก (100 คน)")
                .containsEntry("วิธีดำเนินการ", "เสนอ\nจัด")
                .containsEntry("สถานที่", "อบต.")
                .containsEntry("ตัวชี้วัดผลผลิต", "จัดอบรม ไม่น้อยกว่า 2 ครั้ง")
                .containsEntry("ตัวชี้วัดผลลัพธ์", "เข้าใจ ไม่น้อยกว่า 80 %")
                .containsEntry("ผลตามตัวชี้วัด รอบ 6 เดือน", "จัดอบรม: ไม่ได้วัด\nเข้าใจ: 85.5 %");
    }

    @Test
    void theWorkbookSaysTheSameOfEachReport() throws IOException {
        sent("SIX_MONTH");
        TestClock.moveTo(LocalDate.of(2023, 11, 5));
        String round = TestReport.round(lao, "ANNUAL");
        TestReport whole = TestReport.opened(lao, round, plan.id());
        whole.record(whole.get().path("entries[0].itemId"), """
                        {"state":"CANCELLED","summary":"งด","spentBaht":18500.75,"suggestions":"ปีหน้า",
                         "evidenceLinks":["https://example.go.th/a","https://example.go.th/b"]}""").then().statusCode(200);
        whole.sent();

        Response file = Api.as(lao.token(Role.OFFICER)).accept(XLSX).get("/api/v1/nacc-packages/2566");

        assertThat(item(file))
                .containsEntry("โครงการ/กิจกรรม/มาตรการ", "โครงการ")
                .containsEntry("งบประมาณ (บาท)", "30000.50")
                .containsEntry("สถานะ รอบ 6 เดือน", "ดำเนินการแล้ว")
                .containsEntry("ใช้จ่าย รอบ 6 เดือน (บาท)", "18500.25")
                .containsEntry("ปัญหา/อุปสรรค รอบ 6 เดือน", "ฝนตก")
                .containsEntry("สถานะ ประจำปี", "ยกเลิก")
                .containsEntry("ผล ประจำปี", "งด")
                .containsEntry("ใช้จ่าย ประจำปี (บาท)", "18500.75")
                .containsEntry("ข้อเสนอแนะ ประจำปี", "ปีหน้า")
                .containsEntry("หลักฐาน ประจำปี", "https://example.go.th/a\nhttps://example.go.th/b")
                .doesNotContainKey("ปัญหา/อุปสรรค ประจำปี");
        List<List<String>> plans = rows(file, "แผน 1");
        assertThat(plans.getFirst()).containsExactly("แผน", "แผน");
        assertThat(plans)
                .filteredOn(row -> row.getFirst().startsWith("ส่งรายงาน"))
                .extracting(row -> row.getLast().replaceAll("^.*?Z", ""))
                .containsExactly("", " (ล่าช้า)");
        assertThat(rows(file, "แผน 1 ประจำปี").get(1)).startsWith("รวม", "", "", "1", "0", "0", "0", "1");
        assertThat(rows(file, "แผน 1 รอบ 6 เดือน").get(1)).startsWith("รวม", "", "", "1", "0", "0", "1", "0");
    }

    /** What the last row of the plan's sheet says below each head that it fills. */
    private static Map<String, String> item(Response file) throws IOException {
        List<List<String>> rows = rows(file, "แผน 1");
        List<String> head = rows.stream()
                .filter(row -> row.getFirst().equals("ลำดับ"))
                .findFirst()
                .orElseThrow();
        Map<String, String> item = new LinkedHashMap<>();
        List<String> last = rows.getLast();
        for (int column = 0; column < last.size(); column++) {
            if (!last.get(column).isEmpty()) {
                item.put(head.get(column), last.get(column));
            }
        }
        return item;
    }

    private static List<List<String>> rows(Response file, String sheet) throws IOException {
        file.then().statusCode(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .filter(row -> row.getCellCount() > 0)
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private TestReport sent(String kind) {
        TestReport report = TestReport.opened(lao, TestReport.round(lao, kind), plan.id());
        report.record(report.get().path("entries[0].itemId"), DONE).then().statusCode(200);
        return report.sent();
    }

    private Response get() {
        return Api.as(lao.token(Role.CLERK)).get("/api/v1/nacc-packages/2566");
    }
}
