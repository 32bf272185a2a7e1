package org.sujarit.plan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sujarit.kit.security.Role;
import org.sujarit.plan.Api;
import org.sujarit.plan.Lao;
import org.sujarit.plan.TestPlan;
import org.sujarit.plan.actionplan.ActionPlan;
import org.sujarit.testkit.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlanImportResourceTest {

    private static final String IMPORTS = "/api/v1/action-plan-imports";
    private static final String DRY_RUNS = IMPORTS + "/dry-runs";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] EXAMPLE = ExamplePlan.sheet().xlsx();
    private static final byte[] BROKEN = ExamplePlan.brokenSheet().xlsx();

    private Lao lao;
    private String officer;

    @BeforeEach
    void register() {
        lao = Lao.registered();
        officer = lao.token(Role.OFFICER);
    }

    @Test
    void theExampleBecomesADraftWithItsItems() {
        Response imported = send(XLSX, EXAMPLE, IMPORTS);

        imported.then()
                .statusCode(201)
                .header("ETag", is("\"0\""))
                .body("accepted", is(true))
                .body("findings", empty())
                .body("summary.items", is(32))
                .body("summary.totalBaht", is(250000f));
        assertThat(imported.header("Location")).endsWith(TestPlan.PLANS + "/" + imported.path("planId"));
        Api.as(officer)
                .get(Api.made(imported))
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("title", is("แผน"))
                .body("state", is("DRAFT"))
                .body("firstFiscalYear", is(2566))
                .body("lastFiscalYear", is(2570))
                .body("items", hasSize(32));
    }

    @Test
    void theExampleAsCsvBecomesTheSameDraft() {
        send("text/csv", ExamplePlan.sheet().csv(), IMPORTS)
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("summary.items", is(32))
                .body("summary.totalBaht", is(250000f));
    }

    @Test
    void aDryRunTellsThePlansSumsAndKeepsNothing() {
        send(XLSX, EXAMPLE, DRY_RUNS)
                .then()
                .statusCode(200)
                .body("accepted", is(true))
                .body("planId", nullValue())
                .body("summary.items", is(32));

        assertPlans(0);
    }

    @Test
    void aCellInErrorRefusesTheWholeFileAndADryRunTellsTheSame() {
        TestSheet sheet = oneRow("๑.) โครงการ" + "ก".repeat(1_000), "ข".repeat(2_001));

        Response refused = send(XLSX, sheet.xlsx(), IMPORTS);

        Api.refused(refused, 422, "plan-import-refused")
                .body("errors.field", contains("แผน!C3", "แผน!I3"))
                .body("errors.code", contains("name-too-long", "remark-too-long"));
        assertDryRunTells(refused, sheet);
        assertPlans(0);
    }

    @Test
    void moreItemsThanAPlanHoldsAreRefusedAtTheirCellAndADryRunTellsTheSame() {
        TestSheet sheet = oneRow("๑.) โครงการ ".repeat(ActionPlan.MOST_ITEMS + 1), "");

        Response refused = send(XLSX, sheet.xlsx(), IMPORTS);

        Api.refused(refused, 422, "plan-import-refused")
                .body("errors.field", contains("แผน!C3"))
                .body("errors.code", contains("too-many-items"));
        assertDryRunTells(refused, sheet);
        assertPlans(0);
    }

    @Test
    void asManyItemsAsAPlanHoldsAreImported() {
        TestSheet sheet = oneRow("๑.) โครงการ ".repeat(ActionPlan.MOST_ITEMS), "");

        send(XLSX, sheet.xlsx(), IMPORTS).then().statusCode(201).body("summary.items", is(ActionPlan.MOST_ITEMS));
    }

    @Test
    void aFindingIsThaiUnlessTheCallerPrefersEnglish() {
        String thai = "ไม่มีแนวทาง 3.3.2 ในกรอบแผน";
        String english = "The plan framework has no guideline 3.3.2";

        thai(IMPORTS).then().header("Content-Language", is("th")).body("errors.detail", hasItem(thai));
        thai(DRY_RUNS).then().body("findings.message", hasItem(thai));
        send(XLSX, BROKEN, IMPORTS).then().header("Content-Language", is("en")).body("errors.detail", hasItem(english));
        send(XLSX, BROKEN, DRY_RUNS).then().body("findings.message", hasItem(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void whatIsNoSpreadsheetIsOfNoKnownType(String address) {
        Api.refused(send("application/json", EXAMPLE, address), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void aPlanNeedsATitle(String address) {
        Api.invalid(
                importing(officer, XLSX, EXAMPLE)
                        .queryParam("firstFiscalYear", 2566)
                        .post(address),
                "title");
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, DRY_RUNS})
    void aYearWithoutFrameworkIsRefused(String address) {
        Api.invalid(
                importing(officer, XLSX, EXAMPLE)
                        .queryParam("title", "แผน")
                        .queryParam("firstFiscalYear", 2571)
                        .post(address),
                "firstFiscalYear");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCanNotBeReadIsRefusedWithItsReasonAndMakesNothing(String type, byte[] file, String code) {
        Api.refused(send(type, file, IMPORTS), 422, "plan-import-refused").body("errors.code", contains(code));
        send(type, file, DRY_RUNS)
                .then()
                .statusCode(200)
                .body("accepted", is(false))
                .body("findings.code", contains(code));
        assertPlans(0);
    }

    static Stream<Arguments> unreadable() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(XLSX, ExamplePlan.sheet().csv(), "file-type-wrong"),
                Arguments.of("text/csv", EXAMPLE, "file-type-wrong"),
                Arguments.of(XLSX, pdf, "file-type-wrong"),
                Arguments.of(XLSX, HostileFileTest.zip(Map.of("x.xml", new byte[60 << 20])), "file-too-large"),
                Arguments.of(XLSX, HostileFileTest.zip(Map.of("xl/vbaProject.bin", new byte[1])), "file-with-macros"),
                Arguments.of("text/csv", new byte[0], "file-empty"));
    }

    @ParameterizedTest
    @CsvSource({"-5,amount-negative", "10.001,amount-too-precise", "=1+1,amount-unreadable"})
    void anAmountThatIsNoneIsRefusedAtItsCellAndMakesNothing(String amount, String code) {
        TestSheet sheet = TestSheet.withHeader().row("๑.", "๑.๑", "๑.๑.๑ ๑) โครงการ", amount, "✓", "✓", "✓", "✓", "");

        Api.refused(send(XLSX, sheet.xlsx(), IMPORTS), 422, "plan-import-refused")
                .body("errors.field", contains("แผน!D3"))
                .body("errors.code", contains(code));
        assertPlans(0);
    }

    /** Only its head: who says that 200 MB will follow is refused before they do. */
    @Test
    void anUploadOf200MegabytesIsRefusedUnread() throws IOException {
        URI service = URI.create(RestAssured.baseURI);
        try (Socket socket = new Socket(service.getHost(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = "POST " + IMPORTS + "?title=x&firstFiscalYear=2566 HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + officer + "\r\nIdempotency-Key: key-" + UUID.randomUUID()
                    + "\r\nContent-Type: " + XLSX + "\r\nContent-Length: " + (200 << 20) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertPlans(0);
    }

    @Test
    void aPlanOfOneYearIsReadFromTheYearlyLayoutWithTheUnitsOfTheOrganisation() {
        TestSheet sheet = new TestSheet("แผน")
                .row("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")
                .row(
                        "มิติ",
                        "ภารกิจตามมิติ",
                        "โครงการ/กิจกรรม/มาตรการ",
                        "ข้อมูลประกอบ",
                        "งบประมาณ",
                        "ระยะเวลาดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "หมายเหตุ")
                .row("๑.", "๑.๑", "๑.๑.๑ โครงการ ก", "๑) เสนอ ๒) สรุป", "๑๐,๐๐๐ บาท", "ไตรมาส ๑-๒", "สำนักปลัด", "");

        Response imported = send(XLSX, sheet.xlsx(), IMPORTS);

        imported.then().statusCode(201).body("findings", empty()).body("summary.totalBaht", is(10000f));
        Api.as(officer)
                .get(Api.made(imported))
                .then()
                .body("firstFiscalYear", is(2566))
                .body("lastFiscalYear", is(2566))
                .body("items[0].steps", contains("เสนอ", "สรุป"))
                .body("items[0].years[0].quarters", contains(1, 2))
                .body("items[0].unitIds", contains(lao.unit().toString()));
    }

    @Test
    void theSameRequestTwiceMakesOnePlan() {
        String key = "key-" + UUID.randomUUID();

        Response first = sendAs(officer, key);
        Response second = sendAs(officer, key);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Location", is(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertPlans(1);
    }

    @Test
    void onlyAnOfficerImports() {
        String key = "key-" + UUID.randomUUID();

        Api.refused(sendAs(lao.token(Role.HEAD_OF_PLANNING), key), 403, "forbidden");
        assertPlans(0);
    }

    private void assertDryRunTells(Response refused, TestSheet sheet) {
        Response tried = send(XLSX, sheet.xlsx(), DRY_RUNS);
        tried.then().statusCode(200).body("accepted", is(false)).body("summary", nullValue());
        List<Map<String, Object>> errors = tried.path("findings.findAll { it.severity == 'ERROR' }");

        assertThat(errors)
                .map(error -> List.of(error.get("sheet"), error.get("row"), error.get("column"), error.get("code")))
                .isEqualTo(refused.<List<Map<String, Object>>>path("errors").stream()
                        .map(e -> List.of(e.get("sheet"), e.get("row"), e.get("column"), e.get("code")))
                        .toList());
    }

    /** Everything under one guideline, without totals, which is no error. */
    private static TestSheet oneRow(String items, String remark) {
        return TestSheet.withHeader().row("๑.", "๑.๑", "๑.๑.๑ " + items, "✓", "✓", "✓", "✓", "✓", remark);
    }

    private Response send(String type, byte[] file, String address) {
        return titled(importing(officer, type, file)).post(address);
    }

    private static Response sendAs(String token, String key) {
        return titled(Api.as(token)
                        .header("Idempotency-Key", key)
                        .contentType(XLSX)
                        .body(EXAMPLE))
                .post(IMPORTS);
    }

    /** The broken example from a caller who prefers no language. */
    private Response thai(String address) {
        return titled(RestAssured.given()
                        .auth()
                        .oauth2(officer)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(XLSX)
                        .body(BROKEN))
                .post(address);
    }

    private static RequestSpecification importing(String token, String type, byte[] file) {
        return Api.creating(token).contentType(type).body(file);
    }

    private static RequestSpecification titled(RequestSpecification request) {
        return request.queryParam("title", "แผน").queryParam("firstFiscalYear", 2566);
    }

    private void assertPlans(int count) {
        Api.as(officer).get(TestPlan.PLANS).then().statusCode(200).body("items", hasSize(count));
    }
}
